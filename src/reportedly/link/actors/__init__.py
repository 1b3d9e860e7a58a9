"""One actor for one person or body, across articles and spellings."""

from reportedly.link.actors.linking import link_actors
from reportedly.link.actors.naming import Linked
from reportedly.link.actors.sighting import sightings

VERSION = "8"  # of how sightings are kept; another one has every article looked into again

__all__ = ["VERSION", "Linked", "link_actors", "sightings"]

"""Sightings linked amid articles of other things, so that what they share is rare."""

from reportedly.link.actors import link_actors
from reportedly.model import Sighting

REST = ("barn", "gate", "lamp", "mill", "oven", "roof", "sail", "tile", "vine", "well")
OTHERS = tuple(
    Sighting(f"z{at}", f"e-Zelko {word}", "body", (f"Zelko {word}",), company=(f"b {word}",))
    for at, word in enumerate(REST)
)


def together(*told, **more):
    """Return who is together with whom, by article and name."""
    actors = [
        sorted((each.document, each.entity[2:]) for each in actor.members)
        for actor in link_actors([*told, *OTHERS], **more).actors
    ]
    return sorted(each for each in actors if not each[0][0].startswith("z"))

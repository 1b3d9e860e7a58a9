"""Who is meant: the entities of an article, its speakers, and the way their words came."""

from reportedly.resolve.chains import ChainFinder
from reportedly.resolve.entities import EntityResolver
from reportedly.resolve.speakers import SpeakerResolver

__all__ = ["ChainFinder", "EntityResolver", "SpeakerResolver"]

"""Stories: the same happening, as several articles report it."""

from reportedly.link.stories.blocking import keys_of, window_of
from reportedly.link.stories.gist import Gist, gist_of
from reportedly.link.stories.linking import add, link, remove
from reportedly.link.stories.shelf import Memory, Shelf
from reportedly.link.stories.telling import Story, Told

__all__ = [
    "Gist",
    "Memory",
    "Shelf",
    "Story",
    "Told",
    "add",
    "gist_of",
    "keys_of",
    "link",
    "remove",
    "window_of",
]

"""Stories: the same happening, as several articles report it."""

from reportedly.link.stories.blocking import keys_of, window_of
from reportedly.link.stories.gist import Gist, gist_of
from reportedly.link.stories.judged import Judged
from reportedly.link.stories.linking import add, link, remove, told_again
from reportedly.link.stories.shelf import Memory, Shelf
from reportedly.link.stories.telling import Story, Told

__all__ = [
    "Gist",
    "Judged",
    "Memory",
    "Shelf",
    "Story",
    "Told",
    "add",
    "gist_of",
    "keys_of",
    "link",
    "remove",
    "told_again",
    "window_of",
]

"""What was held of two names before: it follows from the names alone, and took long to find."""

import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files

Compared = dict[tuple[str, str], dict[str, tuple[float, str]]]


@dataclass(frozen=True, slots=True)
class Recall:
    """By kind and name, with which others it was compared: the score, and why.

    ``known`` is from before, ``asked`` what was asked for since, known before or not.
    """

    known: Mapping[tuple[str, str], Mapping[str, tuple[float, str]]]
    asked: Compared = field(default_factory=dict)

    def find(self, kind: str, one: str, other: str) -> tuple[float, str] | None:
        """Return what is known of two names, None if nothing is."""
        found = self.known.get((kind, one), {}).get(other)
        return found or self.asked.get((kind, one), {}).get(other)

    def keep(self, kind: str, one: str, other: str, found: tuple[float, str]) -> None:
        """Put down what was asked for."""
        self.asked.setdefault((kind, one), {})[other] = found


RECALL: ContextVar[Recall | None] = ContextVar("RECALL", default=None)


@contextmanager
def recalling(known: Mapping[tuple[str, str], Mapping[str, tuple[float, str]]]) -> Iterator[Recall]:
    """Have names compared by what is known; give what is asked for meanwhile.

    What is known must have been found by the same rules.
    """
    recall = Recall(known)
    token = RECALL.set(recall)
    try:
        yield recall
    finally:
        RECALL.reset(token)


@cache
def rules() -> str:
    """Return a digest of what a comparison goes by but the names: this room's code and words."""
    told = sha256(unicodedata.unidata_version.encode())
    room = files("reportedly.link.names")
    for each in sorted(room.iterdir(), key=lambda each: each.name):
        if each.name.endswith((".py", ".txt")):
            told.update(each.name.encode() + b"\0" + each.read_bytes())
    return told.hexdigest()

"""What was found of names before: it follows from the names alone, and took long to find."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

Compared = dict[tuple[str, str], dict[str, tuple[float, str]]]
Looked = dict[tuple[str, str], tuple[bytes, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Found:
    """What follows from names alone.

    ``read`` are names by kind, taken apart. ``compared`` are by kind and name others with which
    it was compared: the score, and why. ``looked`` are by a search and the names of one actor its
    keys, packed, and who was found like it, by names; ``crowded`` by a search the keys that too
    many had, packed: see `nearby`.
    """

    read: dict[tuple[str, str], Any] = field(default_factory=dict)
    compared: Compared = field(default_factory=dict)
    looked: Looked = field(default_factory=dict)
    crowded: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recall:
    """What is known from before, and what was asked for since, known before or not."""

    known: Found
    asked: Found = field(default_factory=Found)

    def find(self, kind: str, one: str, other: str) -> tuple[float, str] | None:
        """Return what is known of two names, None if nothing is."""
        found = self.known.compared.get((kind, one), {}).get(other)
        return found or self.asked.compared.get((kind, one), {}).get(other)

    def keep(self, kind: str, one: str, other: str, found: tuple[float, str]) -> None:
        """Put down what was asked for."""
        self.asked.compared.setdefault((kind, one), {})[other] = found


RECALL: ContextVar[Recall | None] = ContextVar("RECALL", default=None)


def remembered(kind: str, name: str) -> Any:
    """Return the name of that kind taken apart, None where that is not known."""
    recall = RECALL.get()
    return recall.known.read.get((kind, name)) if recall else None


@contextmanager
def recalling(known: Found) -> Iterator[Recall]:
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
    """Return a digest of what a comparison goes by but the names: code, and words it knows."""
    told = sha256(unicodedata.unidata_version.encode())
    rooms = (files(f"reportedly.{room}") for room in ("link.names", "words"))
    for each in sorted((each for room in rooms for each in room.iterdir()), key=str):
        if each.name.endswith((".py", ".txt")):
            told.update(each.name.encode() + b"\0" + each.read_bytes())
    return told.hexdigest()

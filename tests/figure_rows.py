"""Rows of numbers held against marked passages: found, worth what, of what, by whom."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from reportedly.link.claims import account_of
from reportedly.model import Capture, Document, Given
from reportedly.pipeline import ANNOTATE, process

GOLD = Path(__file__).parent / "gold" / "figures"
SMALL = {"the", "of", "and", "a", "an", "its", "their", "his", "her", "for", "in", "to", "s"}


@dataclass(frozen=True, slots=True)
class Score:
    """How many numbers are marked, how many rows there are, and how many of them are right.

    ``given`` are rows under the right name, ``right`` those in which also the bounds, the
    qualifier and what happened are right, where the mark tells what happened.
    """

    marked: int
    rows: int
    given: int
    right: int

    @property
    def precision(self):
        return 100 * self.right / self.rows

    @property
    def recall(self):
        return 100 * self.right / self.marked

    @property
    def given_recall(self):
        return 100 * self.given / self.marked


def passages(half):
    lines = (GOLD / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def scored(half):
    """Return the score of a file of passages, each annotated by itself."""
    told = passages(half)
    captures = [capture(each) for each in told]
    marked = rows = given = right = 0
    for each, (_, document) in zip(told, process(captures, ANNOTATE), strict=True):
        assert isinstance(document, Document), document
        numbers = [number for number in account_of(document).numbers if not number.aside]
        found = [number_at(numbers, mark) for mark in each["figures"]]
        pairs = [(a, b) for a, b in zip(each["figures"], found, strict=True) if b is not None]
        marked += len(each["figures"])
        rows += len(pairs) + sum(not overlaps(each["figures"], number) for number in numbers)
        given += sum(is_given(mark, number) for mark, number in pairs)
        right += sum(is_given(a, b) and is_worth(a, b) and is_of(a, b) for a, b in pairs)
    return Score(marked, rows, given, right)


def capture(passage):
    body = passage["text"].encode()
    given = Given(id=passage["doc"], text=passage["text"], language="en")
    address, digest = f"gold:{passage['doc']}", sha256(body).hexdigest()
    return Capture(address, body, digest, "text/plain", datetime.now(UTC), given)


def number_at(numbers, mark):
    """Return the row that shares most characters with a mark, None where none does."""
    shared = [(shares(mark, number), -at, number) for at, number in enumerate(numbers)]
    best = max(shared, key=lambda each: each[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def shares(mark, number):
    return min(mark["end"], number.span[1]) - max(mark["start"], number.span[0])


def overlaps(marks, number):
    return any(shares(mark, number) > 0 for mark in marks)


def is_worth(mark, number):
    bounds = (mark["low"], number.low), (mark["high"], number.high)
    return mark["qualifier"] == number.qualifier and all(near(*each) for each in bounds)


def near(one, other):
    return one == other or None not in (one, other) and abs(one - other) <= 0.01 * max(one, 1)


def is_of(mark, number):
    return mark["of"] is None or mark["of"] == number.of


def is_given(mark, number):
    """Tell whether the row has one of the marked names, or nobody where nobody is marked."""
    voice = number.manner.voice
    if voice is None:
        return not mark["by"] or None in mark["by"]
    name = bag(voice.name)
    whole = name | bag(voice.role) | bag(voice.of) | bag(voice.told)
    wanted = [bag(each) for each in mark["by"] if each]
    return any(each <= whole or (name and name <= each) for each in wanted)


def bag(words):
    plain = re.sub("[’']s", "", (words or "").lower())
    return {word.rstrip("s") for word in re.findall("[a-z]+", plain)} - SMALL

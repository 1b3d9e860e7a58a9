"""What a rule is given, and what it gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from reportedly.annotate.times.lexicon import NUMBERS, ORDINALS
from reportedly.annotate.times.patterns import pattern
from reportedly.annotate.times.periods import Days, days_of
from reportedly.annotate.times.words import Words
from reportedly.model import AnchorBasis, TimeType

_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "this"))
_PARTS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}
_SPELLED_CENTURIES = (18, 19)
_NEAR = 120  # words, marks included: some two paragraphs of news


@dataclass(frozen=True, slots=True)
class Found:
    """Words that fit a pattern: those from ``start`` up to ``end``."""

    words: Words
    start: int
    end: int

    def first(self, *kinds: str) -> str:
        """Return the first of the words that is of these classes, in lower case, or ""."""
        return next((self.words.lower(place) for place in self.places(*kinds)), "")

    def places(self, *kinds: str) -> list[int]:
        """Return where the words of these classes stand."""
        return [place for place in range(self.start, self.end) if self.words.kind(place) in kinds]

    def has(self, *kinds: str) -> bool:
        """Tell whether there is a word of these classes."""
        return bool(self.places(*kinds))

    def part(self, start: int, end: int) -> "Found":
        """Return some of the words."""
        return Found(self.words, start, end)

    def before(self, back: int = 1) -> str:
        """Return the word before it, in lower case; "" at the beginning of the text."""
        return self.words.lower(self.start - back)

    def after(self, on: int = 0) -> str:
        """Return the word after it, in lower case; "" at the end of the text."""
        return self.words.lower(self.end + on)


@dataclass(frozen=True, slots=True)
class Reading:
    """What words say of time. ``days`` stands where the value does not say them itself."""

    type: TimeType
    value: str
    rule: str
    basis: AnchorBasis = "none"
    days: Days | None = None
    start: int | None = None
    end: int | None = None

    def covered(self) -> Days:
        """Return the first and last day it may mean."""
        return self.days if self.days is not None else days_of(self.value)

    def is_day(self) -> bool:
        """Tell whether it is one known day."""
        first, last = self.covered()
        return first is not None and first == last


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a time may be reckoned from: the day of publication, and what the text has told.

    ``told`` are the latest dates it gave, the last one first; ``years`` has the year of
    each month and day that it names in full anywhere.
    """

    published: date | None
    told: tuple[Reading, ...] = ()
    years: Mapping[tuple[int, int], int] = field(default_factory=dict)

    def near(self, place: int) -> list[Reading]:
        """Return the dates told not long before ``place``, the last one first."""
        return [each for each in self.told if each.start is None or place - each.start <= _NEAR]

    def day(self, place: int) -> Reading | None:
        """Return the single day told last, and not long before ``place``."""
        return next((each for each in self.near(place) if each.is_day()), None)


Resolve = Callable[[Found, Anchors], tuple[Reading, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over classes of words, and what to make of words that fit it."""

    pattern: str
    resolve: Resolve

    def found(self, words: Words, start: int = 0, end: int | None = None) -> list[Found]:
        """Return the places where the pattern fits, from ``start`` up to ``end``."""
        stop = len(words.letters) if end is None else end
        matches = pattern(self.pattern).finditer(words.letters, start, stop)
        return [Found(words, *match.span()) for match in matches if match.group()]


def is_before_noun(found: Found) -> bool:
    """Tell whether it stands before what it tells of: "the October 7 vote", "a Monday note"."""
    return found.before() in _DETERMINERS and found.words.kind(found.end) == "lower"


def figure(word: str) -> int:
    """Return the whole number that a word in figures begins with.

    >>> figure("7th"), figure("1,200")
    (7, 1200)
    """
    digits = word.replace(",", "")
    return int("".join(letter for letter in digits if letter.isdigit()) or 0)


def ordinal(word: str) -> int:
    """Return the place in a row: of "third" 3, of "21st" 21."""
    return ORDINALS.get(word) or figure(word)


def spelled_year(words: list[str]) -> int | None:
    """Return the year that number words tell as broadcasts do, None where they tell none.

    >>> spelled_year(["nineteen", "ninety", "eight"]), spelled_year(["nineteen", "twelve"])
    (1998, 1912)
    >>> spelled_year(["ninety", "one"]), spelled_year(["nineteen", "twelve", "two"])
    (None, None)
    """
    century, *rest = (int(NUMBERS[word]) for word in words)
    if century not in _SPELLED_CENTURIES or not rest or rest[0] < 10:
        return None
    if len(rest) == 1:
        return 100 * century + rest[0]
    is_joined = len(rest) == 2 and rest[0] >= 20 and rest[1] < 10
    return 100 * century + sum(rest) if is_joined else None


def count_of(found: Found) -> float | None:
    """Return the number that the words give, in figures or words; None for no number.

    "Two and a half" is 2.5, "twenty-four" 24, "2 hundred" 200.
    """
    total, group = 0.0, 0.0
    for place in found.places("day", "year", "figure", "clock", "number", "scale", "dozen", "half"):
        kind, word = found.words.kind(place), found.words.lower(place)
        if kind == "dozen":
            group = 12 * (group or 1)
        elif kind == "half":
            group += 0.5
        elif kind == "scale":
            group = (group or 1) * NUMBERS[word]
            if NUMBERS[word] >= 1000:
                total, group = total + group, 0
        else:
            group += NUMBERS[word] if kind == "number" else _in_figures(word)
    return total + group or None


def _in_figures(word: str) -> float:
    """Return what figures are worth: of "1,200" 1200, of "2-1/2" and "2½" 2.5."""
    for half, worth in _PARTS.items():
        if word.endswith(half):
            return float(word.removesuffix(half).rstrip(" -") or 0) + worth
    plain = word.replace(",", "")
    return float(plain) if len(plain) < 10 and plain.replace(".", "", 1).isdigit() else 0.0

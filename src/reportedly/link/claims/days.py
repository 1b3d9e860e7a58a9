"""Could these two have been said on one day? From the days told, and those of publication."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from reportedly.link.claims.forms import REMEMBERED
from reportedly.link.claims.nouns import Days

SLACK = 1  # days: of two zones, and of what is told before midnight and printed after
PRECISE = 3  # days of a telling that still tells one occasion from another
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# "May" and "March" are months only where something tells so.
MONTH = re.compile(
    r"(?<!before )\b(?:January|February|April|June|July|August|September|October|November"
    r"|December)\b"
    r"|(?<=\d )(?:May|March)\b|\b(?:May|March)(?= \d)"
    r"|(?i:\b(?:in|of|since|until|till|by|after|last|next|this|early|mid|late)[ -])"
    r"(?P<told>May|March)\b"
)
LATE = 10  # days after which an article that says "on Monday" means another Monday


@dataclass(frozen=True, slots=True)
class When:
    """The days on which it was said, as the text tells, and those of the article; or None."""

    said: Days | None
    published: Days | None

    @property
    def day(self) -> int | None:
        """The number of the first day that it may be, None where no day is known."""
        first = self.said or self.published
        return _day(first[0]).toordinal() if first else None


@dataclass(frozen=True, slots=True)
class Apart:
    """How many days lie between at least, None where it cannot be told.

    ``told`` is True where the texts themselves date both sayings, ``clash`` where these or the
    article's own day rule one occasion out.
    """

    days: int | None
    told: bool
    clash: bool

    @property
    def words(self) -> str:
        """How many days lie between, for a reader.

        >>> Apart(1, told=False, clash=False).words, Apart(None, told=False, clash=False).words
        ('1 day between', 'days unknown')
        """
        if self.days is None:
            return "days unknown"
        return f"{self.days} day{'' if self.days == 1 else 's'} between"


@lru_cache(maxsize=REMEMBERED)
def weekdays_in(text: str) -> frozenset[str]:
    """Return the days of the week that a text names."""
    return frozenset(WEEKDAY.findall(text))


@lru_cache(maxsize=REMEMBERED)
def months_in(text: str) -> frozenset[str]:
    """Return the months that a text names; "before April" may be in March.

    >>> sorted(months_in("It was May who closed the bridge in March and on 3 June"))
    ['June', 'March']
    """
    return frozenset(found["told"] or found.group() for found in MONTH.finditer(text))


def apart(one: When, other: When) -> Apart:
    """Return what the days say of two sayings; the order of the two makes no difference."""
    first, second = _said(one), _said(other)
    if first and second:
        gap = _gap(first, second)
        return Apart(gap, told=True, clash=gap > SLACK)
    if first or second:
        told, rest = (first, other.published) if first else (second, one.published)
        if told and rest:
            before = (_day(told[0]) - _day(rest[1])).days
            days = _gap(told, rest)
            return Apart(days, told=False, clash=before > SLACK or days > LATE)
        return Apart(None, told=False, clash=False)
    if one.published and other.published:
        return Apart(_gap(one.published, other.published), told=False, clash=False)
    return Apart(None, told=False, clash=False)


def _said(when: When) -> Days | None:
    if when.said is None:
        return None
    return when.said if (_day(when.said[1]) - _day(when.said[0])).days <= PRECISE else None


def _gap(one: Days, other: Days) -> int:
    return max(0, (_day(other[0]) - _day(one[1])).days, (_day(one[0]) - _day(other[1])).days)


@cache
def _day(written: str) -> date:
    return date.fromisoformat(written)

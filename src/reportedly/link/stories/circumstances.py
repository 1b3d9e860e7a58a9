"""When and where two reports say it was, and how that speaks for or against one happening."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.link.names import Kind, compare, keys
from reportedly.link.stories.background import is_perennial
from reportedly.link.stories.days import Days
from reportedly.link.stories.gist import Gist
from reportedly.link.stories.words import fold

# What each circumstance adds to the log odds. The days in the texts were tried on the odd topics
# of ECB+: look-alikes there never speak of one day, but one happening is told of over weeks. The
# rest is set by hand, for the gold set has too few dates of publication: reports of one happening
# come within days of one another, and what is published months later, however like, is of another
# happening, or a look back.
PROMPT_DAYS = 7
LATE = 2.0
UNDATED = 1.0  # where one is dated, another that is not may be of any time
LATEST_DAYS = 60
TOO_LATE = -8.0  # more than the most that words can say for two articles alone
SAME_DAY = 0.5
NEAR_DAYS = 1  # an evening here is a morning there
FAR_DAYS = 45
OTHER_DAYS = 1.0
MOST_AGAINST_DAYS = 3.0
SAME_PLACE, OTHER_PLACES = 0.4, 0.6
SAME_FIGURE = 0.4
SAME_ACTOR = 0.2
MOST_ACTORS = 3  # of those spelled differently; the rest are in the words already
MOST_FOR = SAME_DAY + SAME_PLACE + SAME_FIGURE + MOST_ACTORS * SAME_ACTOR


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Something that speaks for one happening (``weight`` above 0) or against it, in words."""

    weight: float
    why: str


def circumstances(one: Gist, other: Gist) -> tuple[Circumstance, ...]:
    """Return what is known of both and speaks for or against; what only one says is no reason."""
    found = (
        _published(one, other),
        _days(one, other),
        _places(one, other),
        _figures(one, other),
        _actors(one, other),
    )
    return tuple(each for each in found if each)


def lateness(days: float) -> float:
    """Return what it adds to the log odds that reports came so many days after one another.

    >>> [round(lateness(days), 1) for days in (0, 7, 14, 30, 60, 61)]
    [0.0, 0.0, -1.4, -2.9, -4.3, -8.0]
    """
    if days > LATEST_DAYS:
        return TOO_LATE
    return LATE * math.log(PROMPT_DAYS / max(days, PROMPT_DAYS))


def gap(one: Days, other: Days) -> int:
    """Return how many days lie between two times, 0 where they may be the same day."""
    return max(0, (other[0] - one[1]).days, (one[0] - other[1]).days)


def _published(one: Gist, other: Gist) -> Circumstance | None:
    if not (one.published or other.published):
        return None
    if not (one.published and other.published):
        return Circumstance(-UNDATED, "one of them is undated")
    days = gap(one.published, other.published)
    if days <= PROMPT_DAYS:
        return Circumstance(0.0, f"published {_apart(days)}")
    return Circumstance(lateness(days), f"published {_apart(days)}")


def _days(one: Gist, other: Gist) -> Circumstance | None:
    if not (one.days and other.days):
        return None
    days, (left, right) = min(
        (gap(mine, theirs), (mine, theirs)) for mine in one.days for theirs in other.days
    )
    if days <= NEAR_DAYS:
        same = max(left[0], right[0])
        named = f"same day {same.isoformat()}" if not days else f"days {_apart(days)}"
        return Circumstance(SAME_DAY, named)
    if days <= FAR_DAYS or (one.published and other.published):
        return None  # the days of publication say it better
    against = min(MOST_AGAINST_DAYS, OTHER_DAYS * math.log(days / FAR_DAYS))
    return Circumstance(-against, f"the days they speak of are {_apart(days)}")


def _places(one: Gist, other: Gist) -> Circumstance | None:
    if not (one.places and other.places):
        return None
    shared = [place for place in one.places if place in other.places]
    if not shared:
        return Circumstance(-OTHER_PLACES, "no place in common")
    names = [place.rpartition("/")[0] for place in shared]
    rare = [name for name in names if not all(map(is_perennial, map(fold, name.split())))]
    # A capital is named whatever happened there.
    added = SAME_PLACE if rare else 0.0
    return Circumstance(added, f"same place {' and '.join((rare or names)[:2])}")


def _figures(one: Gist, other: Gist) -> Circumstance | None:
    shared = [figure for figure in one.figures if figure in other.figures]
    return Circumstance(SAME_FIGURE, f"same figure: {shared[0]}") if shared else None


def _actors(one: Gist, other: Gist) -> Circumstance | None:
    """Return the actors that only their spelling hides: those spelled alike are in the words."""
    pairs = list(_respelled(one.actors, other.actors))[:MOST_ACTORS]
    if not pairs:
        return None
    named = ", ".join(f"{left} = {right}" for left, right in pairs)
    return Circumstance(SAME_ACTOR * len(pairs), f"one name in two spellings: {named}")


def _respelled(ones: Sequence[str], others: Sequence[str]) -> list[tuple[str, str]]:
    left = [name for name in ones if name not in others and " " in name]
    right = [name for name in others if name not in ones and " " in name]
    return [(mine, theirs) for mine in left for theirs in right if _is_one(mine, theirs)]


def _is_one(one: str, other: str) -> bool:
    person: Kind = "person"
    if keys(one, kind=person).isdisjoint(keys(other, kind=person)):
        return False
    return compare(one, other, kind=person).judgement == "same"


def _apart(days: int) -> str:
    """Return in words how far apart days are.

    >>> _apart(0), _apart(1), _apart(13), _apart(95), _apart(800)
    ('on one day', '1 day apart', '13 days apart', '3 months apart', '2 years apart')
    """
    if not days:
        return "on one day"
    for name, length in (("year", 365), ("month", 30)):
        if days >= 2 * length:
            return f"{days // length} {name}s apart"
    return f"{days} day{'s' * (days > 1)} apart"

"""All times of a text: rules in turn, the longest of what overlaps, each reckoned in text order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reportedly.annotate.times import (
    clock,
    counted,
    days,
    durations,
    feasts,
    months,
    moons,
    nth_days,
    quarters,
    references,
    relative,
    repeated,
    weekdays,
    years,
)
from reportedly.annotate.times.names import GUARDS
from reportedly.annotate.times.reading import Anchors, Found, Reading, Resolve, Rule
from reportedly.annotate.times.words import Words, words_of
from reportedly.model import Span, TimeExpression

_RULES: tuple[Rule, ...] = (
    *clock.RULES,
    *days.RULES,
    *moons.RULES,
    *nth_days.RULES,
    *feasts.RULES,
    *weekdays.RULES,
    *repeated.RULES,
    *relative.RULES,
    *counted.RULES,
    *durations.RULES,
    *months.RULES,
    *quarters.RULES,
    *years.RULES,
    *references.RULES,
)
_KEPT = 4  # dates told before: further back a reader does not look for "the next day"


@dataclass(frozen=True, slots=True)
class _Candidate:
    found: Found
    resolve: Resolve


def times_in(text: str, published: date | None) -> Iterator[TimeExpression]:
    """Yield the times that ``text`` tells, in order; none overlaps another.

    ``published`` is the day that "yesterday" and the like are counted from; with None
    they are kept as what they are, and no day is made up.

    >>> [(time.value, time.rule) for time in times_in("They met on Friday.", date(2024, 10, 9))]
    [('2024-10-04', 'latest such day, today included')]
    >>> [(time.value, time.earliest) for time in times_in("They met on Friday.", None)]
    [('XXXX-WXX-5', None)]
    """
    words = words_of(text)
    anchors = Anchors(published, years=_years(words))
    done = 0
    for candidate in _candidates(words):
        if candidate.found.start < done:
            continue
        readings = candidate.resolve(candidate.found, anchors)
        if not readings:
            continue
        done = candidate.found.end
        for reading in readings:
            yield _expression(candidate.found, reading)
            anchors = _told(anchors, reading, candidate.found)


def _candidates(words: Words) -> list[_Candidate]:
    """Return what fits a rule and touches no name, the earlier and longer first."""
    named = _named(words)
    fits = [
        (found.start, -found.end, number, _Candidate(found, rule.resolve))
        for number, rule in enumerate(_RULES)
        for found in rule.found(words)
        if named.isdisjoint(range(found.start, found.end))
    ]
    return [candidate for *_, candidate in sorted(fits, key=lambda fit: fit[:3])]


def _named(words: Words) -> set[int]:
    nothing = Anchors(None)
    return {
        place
        for guard in GUARDS
        for found in guard.found(words)
        if guard.resolve(found, nothing)
        for place in range(found.start, found.end)
    }


def _years(words: Words) -> dict[tuple[int, int], int]:
    """Return the year of each month and day that the text names in full, where it is one."""
    stated: dict[tuple[int, int], set[int]] = {}
    for rule in days.ONE_DAY:
        for found in rule.found(words):
            if found.has("year"):
                for reading in rule.resolve(found, Anchors(None)):
                    year, month, day = (int(part) for part in reading.value.split("-"))
                    stated.setdefault((month, day), set()).add(year)
    return {day: years.pop() for day, years in stated.items() if len(years) == 1}


def _expression(found: Found, reading: Reading) -> TimeExpression:
    start = found.start if reading.start is None else reading.start
    end = found.end if reading.end is None else reading.end
    span = Span(found.words.starts[start], found.words.end(end - 1))
    basis = reading.basis
    return TimeExpression(
        span, reading.type, reading.value, *reading.covered(), reading.rule, basis
    )


def _told(anchors: Anchors, reading: Reading, found: Found) -> Anchors:
    place = found.start
    if found.before() == "since" and found.has("year"):
        return anchors  # "the highest since 2009" is not when it was so high
    if reading.type not in ("DATE", "TIME") or reading.value.endswith("_REF"):
        return anchors
    return replace(
        anchors, told=(replace(reading, start=place, end=None), *anchors.told[: _KEPT - 1])
    )

"""Numbers that an article tells flatly: whose are they, if several have them?"""

from collections.abc import Callable, Mapping

from reportedly.link.claims.grouping import Pair
from reportedly.link.claims.offices import fitting
from reportedly.link.claims.sayings import Verdict
from reportedly.link.claims.voices import ORGAN, Person, alike


def of_one_claimant(
    verdicts: Mapping[Pair, Verdict], person: Callable[[int], Person]
) -> dict[Pair, Verdict]:
    """Return the verdicts without joins of a number told flatly that two claimants have.

    What joins a report to one who counted is ``open``; ``person`` tells who said a report. All
    open verdicts of a report must be there: together they show whether the claimants are one.
    """
    whose: dict[int, list[Person]] = {}
    for (one, other), verdict in verdicts.items():
        for flat, named in ((one, other), (other, one)) if verdict.open else ():
            if person(named).name is not None:
                whose.setdefault(flat, []).append(person(named))
    doubtful = {
        flat
        for flat, persons in whose.items()
        if any(_two(persons[0], each) for each in persons[1:])
    }
    return {
        pair: each
        for pair, each in verdicts.items()
        if not (each.open and doubtful.intersection(pair))
    }


def _two(one: Person, other: Person) -> bool:
    return alike(one, other).level < ORGAN and not fitting(one, other)

"""A medium on the way of a saying, as the tagger has marked it."""

from collections.abc import Iterator, Sequence

from reportedly.model import Attribution, Waymark
from reportedly.resolve import vocabulary
from reportedly.resolve.cast import Cast
from reportedly.resolve.marked import may_be_medium
from reportedly.resolve.order import Part, Step
from reportedly.resolve.steps import refers
from reportedly.resolve.ways import Way, medium_way, platform_way

HANGS = 0.9  # the chance that a mark belongs to the saying asked of
PAGES = frozenset({"website", "site", "page", "account", "portal", "profile", "feed"})
TOLD = frozenset({"to", "told", "with", "on", "in", "via", "through", "tells", "telling"})


def marked_steps(
    cast: Cast, attribution: Attribution, known: frozenset[str], found: Sequence[Way]
) -> Iterator[Step]:
    """Yield the first medium marked for the attribution, where ``found`` has none."""
    if any(way.kind == "medium" for way in found):
        return
    for mark in cast.waymarks:
        free = not any(way.span.touches(mark.span) for way in found)
        if mark.kind == "medium" and free and _belongs(mark, attribution):
            step = _step(cast, may_be_medium(cast, mark), known)
            if step:
                yield step
                return


def _belongs(mark: Waymark, attribution: Attribution) -> bool:
    cue = mark.cue if mark.score >= HANGS else None
    return cue is not None and any(cue.touches(each) for each in attribution.cue)


def _step(cast: Cast, numbers: range, known: frozenset[str]) -> Step | None:
    """Return the medium, and what part it has; None for a page of nobody in particular."""
    reading = cast.reading
    named = any(reading.capital(number) for number in numbers)
    if not numbers or (not named and reading.singular(numbers[-1]) in PAGES):
        return None
    before = numbers.start - 1
    while before >= 0 and reading.tag(before) in ("DT", "PRP$", "POS"):
        before -= 1
    word = reading.lower(before)
    cites = word in vocabulary.CITING or refers(reading, before)
    part: Part = "cited" if cites else "base" if word in TOLD else "carrier"
    return Step(part, platform_way(reading, numbers) or medium_way(cast, numbers, known))

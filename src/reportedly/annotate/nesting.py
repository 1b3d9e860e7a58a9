"""Tell which attributions stand inside the content of another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from operator import itemgetter

from reportedly.annotate.lexicon import SILENT
from reportedly.model import Attribution


def nested(found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions with ``parent`` set to the innermost one that reports them.

    Stands and aims that somebody reports of another ("said the poll shows …") are left in
    the report: nobody has uttered them.

    One is inside another when its cue (or, without one, its content) lies in the other's
    content and the other's cue does not lie in its own.
    """
    around = _around(found)
    silent = {id(inner) for inner in found if id(inner) in around and inner.cue_class in SILENT}
    for inner in found:
        if id(inner) in silent:
            continue
        outer = [each for each in around.get(id(inner), ()) if id(each) not in silent]
        nearest = min(outer, key=lambda each: sum(map(len, each.content)), default=None)
        yield replace(inner, parent=nearest.key) if nearest else inner


def _around(found: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    """Those that hold each one, by identity."""
    holders: dict[int, list[Attribution]] = {}
    placed = sorted(((each.span, each) for each in found), key=itemgetter(0))
    for place, (span, one) in enumerate(placed):
        for next_span, other in islice(placed, place + 1, None):
            if next_span.start >= span.end:
                break
            for inner, outer in ((one, other), (other, one)):
                if _holds(outer, inner):
                    holders.setdefault(id(inner), []).append(outer)
    return holders


def _holds(outer: Attribution, inner: Attribution) -> bool:
    marks = inner.cue or inner.content
    inside = all(any(piece.covers(mark) for piece in outer.content) for mark in marks)
    back = outer.cue and all(
        any(piece.covers(mark) for piece in inner.content) for mark in outer.cue
    )
    return inside and not back

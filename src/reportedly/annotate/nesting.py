"""Tell which attributions stand inside the content of another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model import Attribution


def nested(found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions with ``parent`` set to the innermost one that reports them.

    One is inside another when its cue (or, without one, its content) lies in the other's
    content and the other's cue does not lie in its own.
    """
    for inner in found:
        around = [outer for outer in found if outer is not inner and _holds(outer, inner)]
        if around:
            nearest = min(around, key=lambda outer: sum(len(span) for span in outer.content))
            inner = replace(inner, parent=nearest.key)
        yield inner


def _holds(outer: Attribution, inner: Attribution) -> bool:
    marks = inner.cue or inner.content
    inside = all(any(piece.covers(mark) for piece in outer.content) for mark in marks)
    back = outer.cue and all(
        any(piece.covers(mark) for piece in inner.content) for mark in outer.cue
    )
    return inside and not back

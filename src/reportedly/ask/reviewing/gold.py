"""Decisions as gold, in the form that `reportedly grade attribution` reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reportedly.ask.reviewing.standing import latest
from reportedly.errors import UsageError
from reportedly.model import Attribution, Document, Reading, References, Review, Span
from reportedly.store import View

Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, order=True)
class GoldMark:
    """One attribution by its places."""

    source: Places
    cue: Places
    content: Places


@dataclass(frozen=True, slots=True)
class GoldLine:
    """One article, and its attributions as people hold them to be."""

    doc: str
    text: str
    publisher: str | None
    attributions: tuple[GoldMark, ...]


def gold_of(view: View, reviews: Sequence[Review]) -> tuple[list[GoldLine], int]:
    """Return the articles that are decided wholly, by id, and how many others were begun.

    An article is whole where each attribution that is not inside another was accepted,
    corrected or rejected: in one that is not, grading would take what nobody has judged for
    wrong. What the program did not find is not in it.
    """
    made = sorted(latest(reviews), key=lambda each: each.article)
    lines, begun = [], 0
    for article, group in groupby(made, key=lambda each: each.article):
        line = _line(view, article, list(group))
        lines.extend([line] if line else [])
        begun += line is None
    return lines, begun


def _line(view: View, article: str, reviews: list[Review]) -> GoldLine | None:
    try:
        document = view.document(article)
    except UsageError:  # an orphan: the text is gone
        return None
    decided = [each for each in reviews if each.answer != "unsure"]
    known = {read.id(article) for each in decided for read in (each.seen, each.corrected) if read}
    if not _outermost(document) <= known:
        return None
    nested = _nested(document)
    right = {each.right for each in decided if each.seen.id(article) not in nested}
    marks = sorted({_mark(read) for read in right if read})
    own = document.article
    outlet = own.outlet.value if own.outlet else None
    return GoldLine(article, own.text, outlet, tuple(marks))


def _outermost(document: Document) -> set[str]:
    return {name for name, item in _items(document) if item.parent is None}


def _nested(document: Document) -> set[str]:
    return {name for name, item in _items(document) if item.parent is not None}


def _items(document: Document) -> tuple[tuple[str, Attribution], ...]:
    return References(document).attributions()


def _mark(read: Reading) -> GoldMark:
    return GoldMark(_places(read.source), _places(read.cue), _places(read.content))


def _places(spans: tuple[Span, ...]) -> Places:
    return tuple((span.start, span.end) for span in spans)

"""A text cut at every edge of what was noticed, so that marks never lie in one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Something noticed at ``span``: its kind, the attribution it is of, and a word on it."""

    span: Span
    kind: str
    about: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that one set of marks lies on; ``opens`` are the attributions that begin here."""

    span: Span
    words: str
    marks: tuple[Mark, ...]
    opens: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its marks, each once, in a fixed order."""
        return tuple(sorted({mark.kind for mark in self.marks}))

    @property
    def innermost(self) -> str | None:
        """The attribution whose mark here is the shortest: the one a reader points at."""
        said = [mark for mark in self.marks if mark.about]
        return min(said, key=lambda mark: (len(mark.span), mark.about)).about if said else None

    @property
    def notes(self) -> str:
        """What the marks say of themselves."""
        return "; ".join(dict.fromkeys(mark.note for mark in self.marks if mark.note))


def segments(text: str, marks: Sequence[Mark]) -> Iterator[Segment]:
    """Yield the whole text in pieces that join up to it, each with the marks that cover it.

    >>> marks = [Mark(Span(0, 5), "content"), Mark(Span(3, 8), "time")]
    >>> [(piece.words, piece.kinds) for piece in segments("abcdefgh.", marks)]
    [('abc', ('content',)), ('de', ('content', 'time')), ('fgh', ('time',)), ('.', ())]
    """
    wanted = sorted((mark for mark in marks if len(mark.span)), key=lambda mark: mark.span)
    edges = {0, len(text), *(edge for mark in wanted for edge in (mark.span.start, mark.span.end))}
    cuts = sorted(edges)
    ahead, lying, opened = 0, list[Mark](), set[str]()
    for start, end in zip(cuts, cuts[1:], strict=False):
        lying = [mark for mark in lying if mark.span.end > start]
        while ahead < len(wanted) and wanted[ahead].span.start <= start:
            lying.append(wanted[ahead])
            ahead += 1
        names = dict.fromkeys(mark.about for mark in lying if mark.about)
        opens = tuple(name for name in names if name not in opened)
        opened.update(opens)
        yield Segment(Span(start, end), text[start:end], tuple(lying), opens)

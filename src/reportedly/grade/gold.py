"""Attributions as trained people marked them, one document a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from reportedly.errors import SpanOutsideText, Unreadable
from reportedly.grade.lines import gold_lines, telling_file
from reportedly.model import Attribution, Document, Span


@dataclass(frozen=True, slots=True)
class Relation:
    """An attribution by its spans alone; a role may be empty, or lie in several pieces."""

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()

    def spans(self) -> tuple[Span, ...]:
        """Return the spans of all three roles."""
        return (*self.source, *self.cue, *self.content)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text, the relations people marked in it, and who published it, where that is said."""

    id: str
    text: str
    relations: tuple[Relation, ...]
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class _Marked:
    source: list[tuple[int, int]] | None = None
    cue: list[tuple[int, int]] | None = None
    content: list[tuple[int, int]] | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    doc: str
    text: str
    attributions: list[_Marked]
    publisher: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


def read_gold(source: str | Path | Iterable[str]) -> list[GoldDocument]:
    """Return the documents of a JSON Lines file (by its path) or of lines already at hand.

    A line holds ``doc``, ``text``, ``attributions`` (``source``, ``cue``, ``content``:
    lists of [start, end]) and may hold ``publisher``; empty lines are passed over.
    Raises Unreachable when there is no such file, and Unreadable, naming the line, when
    a line is something else, a span lies outside its text, or a document comes twice.

    >>> [read] = read_gold(['{"doc": "a", "text": "Ito spoke.", "attributions": []}'])
    >>> read.id, read.relations
    ('a', ())
    """
    with telling_file(source):
        return _documents(gold_lines(Path(source)) if isinstance(source, str | Path) else source)


def _documents(lines: Iterable[str]) -> list[GoldDocument]:
    documents: dict[str, GoldDocument] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            document = _document(line, number)
            if document.id in documents:
                raise Unreadable(f"gold line {number}: document {document.id!r} comes twice")
            documents[document.id] = document
    return list(documents.values())


def relations_of(document: Document) -> list[Relation]:
    """Return the attributions of ``document`` by their spans, the nested ones left out.

    Raises MissingLayer when nobody has looked for attributions.
    """
    return [
        Relation(found.source, found.cue, found.content)
        for found in document[Attribution]
        if found.parent is None
    ]


def _document(line: str, number: int) -> GoldDocument:
    try:
        given = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeEncodeError) as error:
        raise Unreadable(f"gold line {number}: {error}") from error
    relations = tuple(_relation(marked, given.text, number) for marked in given.attributions)
    return GoldDocument(given.doc, given.text, relations, given.publisher)


def _relation(marked: _Marked, text: str, number: int) -> Relation:
    roles = (marked.source, marked.cue, marked.content)
    try:
        return Relation(*(_spans(role, text) for role in roles))
    except SpanOutsideText as error:
        raise Unreadable(f"gold line {number}: span {error}") from error


def _spans(pairs: list[tuple[int, int]] | None, text: str) -> tuple[Span, ...]:
    spans = tuple(Span(start, end) for start, end in pairs or ())
    for span in spans:
        if not span.of(text):
            raise SpanOutsideText(f"{span.start}:{span.end} covers no words")
    return spans

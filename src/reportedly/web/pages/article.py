"""One article, with everything that was noticed in it marked in place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from reportedly.ask import held_in
from reportedly.errors import UsageError
from reportedly.model import (
    Annotation,
    Document,
    Figure,
    Furniture,
    Mention,
    Place,
    References,
    Span,
    TimeExpression,
)
from reportedly.store import View
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, NotThere
from reportedly.web.attributions import Said, sayings_of
from reportedly.web.marks import Mark, segments
from reportedly.web.offsets import Units
from reportedly.web.words import bounds, days

A = TypeVar("A", bound=Annotation)
LAYERS = ("statements", "names", "times", "places", "figures", "furniture")
FIRST = ("statements", "furniture")
SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Noticed:
    """Words that were noticed, as the table beside the text has them."""

    layer: str
    words: str
    start: int
    end: int
    utf16_start: int
    utf16_end: int
    note: str


def article(asked: Asked) -> Answer:
    """Return the article with its marks, its statements, and the one that was selected."""
    document = found(asked.view, asked.names["name"])
    references = References(document)
    said = sayings_of(document, references)
    chosen = _chosen(asked, said)
    span = _pointed_at(asked, document)
    marks = [*_marks(document, references, said), *([Mark(span, "pointed")] if span else [])]
    own = document.article
    name = own.id
    return Answer(
        "article",
        own.title.value if own.title else "(no title)",
        Said,
        rows=said,
        told={"article": _told(document), "noticed": _noticed(document, marks)},
        drawn={
            "own": own,
            "marks": marks,
            "segments": list(segments(own.text, marks)),
            "said": said,
            "chosen": chosen,
            "layers": _layers(asked),
            "looked": {layer.kind.__name__ for layer in document.layers},
            "span": span,
            "claims": _claims(asked.view, name) if chosen or asked.whole else {},
            "family": {each.id: each for each in said},
            "decided": held_in(document, list(asked.view.reviews(name))),
        },
        total=len(said),
    )


def _claims(view: View, document: str) -> dict[str | None, str]:
    """Return the claim that each statement of the article makes, by the statement's id."""
    return {row.attribution: row.claim for row in view.claim_reports(documents=[document])}


def found(view: View, name: str) -> Document:
    """Return the document of that id; raises NotThere for none, or several."""
    try:
        return view.document(name)
    except UsageError as error:
        raise NotThere(f"{name}: the ledger has no such article") from error


def _chosen(asked: Asked, said: list[Said]) -> Said | None:
    name = asked.words("attribution")
    if name is None:
        return None
    chosen = next((each for each in said if each.id == name), None)
    if chosen is None:
        raise NotThere(f"{name}: this article has no such statement")
    return chosen


def _pointed_at(asked: Asked, document: Document) -> Span | None:
    """Return the words the address points at: "span" in code points, "units" in UTF-16."""
    for name in ("span", "units"):
        written = asked.words(name)
        if written is None:
            continue
        edges = SPAN.fullmatch(written)
        if not edges or int(edges[1]) >= int(edges[2]):
            raise UsageError(f"{name}: {written!r} is no stretch of text, as in 10-24")
        first, last = int(edges[1]), int(edges[2])
        units = Units(document.article.text)
        length = len(document.article.text)
        length = length if name == "span" else units.before(length)
        if last > length:
            raise UsageError(f"{name}: {written} ends past the text, which has {length}")
        return Span(first, last) if name == "span" else units.span_at(first, last)
    return None


def _layers(asked: Asked) -> dict[str, bool]:
    written = asked.words("layers")
    chosen = FIRST if written is None else tuple(written.split(","))
    return {layer: layer in chosen for layer in LAYERS}


def _marks(document: Document, references: References, said: list[Said]) -> list[Mark]:
    return [
        *(mark for each in said for mark in each.marks()),
        *_of_layer(document, Furniture, "furniture", kind_of),
        *_of_layer(document, Mention, "name", _named(references)),
        *_of_layer(document, TimeExpression, "time", when),
        *_of_layer(document, Place, "place", where),
        *_of_layer(document, Figure, "figure", how_many),
    ]


def _of_layer(
    document: Document, kind: type[A], name: str, note: Callable[[A], str]
) -> Iterator[Mark]:
    if kind in document:
        yield from (Mark(each.span, name, note=note(each)) for each in document[kind])


def kind_of(furniture: Furniture) -> str:
    """Return what sort of furniture it is."""
    return furniture.kind.replace("_", " ")


def _named(references: References) -> Callable[[Mention], str]:
    def note(mention: Mention) -> str:
        entity = references.entity_at(mention.span)
        return f"{entity.name} ({entity.type})" if entity else mention.type

    return note


def when(time: TimeExpression) -> str:
    """Return what days a time may mean, or what is known of it."""
    return days(time.earliest.isoformat(), _day(time)) if time.earliest else time.value


def _day(time: TimeExpression) -> str | None:
    return time.latest.isoformat() if time.latest else None


def where(place: Place) -> str:
    """Return where a place lies, or that it cannot be told."""
    if place.precision == "unresolved":
        return f"{place.name}: not resolved"
    return f"{place.name}, {place.country or 'no one country'} ({place.precision})"


def how_many(figure: Figure) -> str:
    """Return what a figure says."""
    told = (figure.of, bounds(figure.low, figure.high), figure.qualifier.replace("_", " "))
    return " ".join(part for part in told if part)


def _noticed(document: Document, marks: list[Mark]) -> list[Noticed]:
    units = Units(document.article.text)
    return [
        Noticed(
            mark.kind,
            document.words(mark.span),
            mark.span.start,
            mark.span.end,
            *units.span(mark.span),
            mark.note or "",
        )
        for mark in marks
        if mark.kind in ("name", "time", "place", "figure", "furniture")
    ]


def _told(document: Document) -> dict[str, object]:
    own = document.article
    return {
        "id": own.id,
        "given_id": own.given_id,
        "uri": own.uri,
        "sha256": own.sha256,
        "media_type": own.media_type,
        "language": own.language,
        "title": own.title,
        "outlet": own.outlet,
        "byline": own.byline,
        "credited": own.credited,
        "published": own.published,
        "text": own.text,
        "makers": {each.kind.__name__: str(each.maker) for each in document.layers},
    }

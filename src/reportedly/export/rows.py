"""Documents as flat rows, one for each thing of a kind."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reportedly.errors import UsageError
from reportedly.export.document import PUBLIC_NAMES, pairs
from reportedly.export.kinds import KINDS, Column
from reportedly.export.values import figure_values, place_values, time_values
from reportedly.export.whereabouts import whereabouts
from reportedly.model import (
    Attribution,
    Detail,
    Document,
    Entity,
    Furniture,
    Mention,
    Place,
    References,
    Role,
    Span,
    TimeExpression,
)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one kind, made as they are asked for; every row has every column, in order."""

    kind: str
    documents: Iterable[Document]

    @property
    def is_text_free(self) -> bool:
        """Whether no words of any article are in them: they are full of them."""
        return False

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in order."""
        return KINDS[self.kind]

    def __iter__(self) -> Iterator[Row]:
        return (row for _, row in self.with_texts())

    def with_texts(self) -> Iterator[tuple[str, Row]]:
        """Yield each row with the text of its document."""
        names = [column.name for column in self.columns]
        for document in self.documents:
            shared = _article(document)
            for own in MAKERS[self.kind](document):
                row = shared | own
                yield document.article.text, {name: row[name] for name in names}


def rows(kind: str, documents: Iterable[Document]) -> Rows:
    """Return the rows of that ``kind``: in the order of the documents, then of the text.

    Raises UsageError for a kind that is not known.
    """
    if kind not in KINDS:
        raise UsageError(f"{kind!r} is no kind of row: say one of {', '.join(KINDS)}")
    return Rows(kind, documents)


def _article(document: Document) -> Row:
    article = document.article
    return {
        "document": article.id,
        "given_id": article.given_id,
        "uri": article.uri,
        "outlet": _value(article.outlet),
        "title": _value(article.title),
        "published": article.published.value if article.published else None,
        "published_basis": article.published.basis if article.published else None,
    }


def _value(detail: Detail | None) -> str | None:
    return detail.value if detail else None


def _documents(document: Document) -> Iterator[Row]:
    article, moment = document.article, document.article.published
    yield {
        "published_why": moment.why if moment else None,
        "published_earliest": moment.earliest.isoformat() if moment else None,
        "published_latest": moment.latest.isoformat() if moment else None,
        "published_spans": pairs(moment.spans) if moment else None,
        "outlet_basis": article.outlet.basis if article.outlet else None,
        "byline": _value(article.byline),
        "dateline": _value(article.dateline),
        "credited": [each.value for each in article.credited],
        "language": article.language,
        "media_type": article.media_type,
        "encoding": article.encoding,
        "sha256": article.sha256,
        "layers": [name for kind, name in PUBLIC_NAMES.items() if kind in document],
        "text": article.text,
    }


def _attributions(document: Document) -> Iterator[Row]:
    found = References(document)
    for name, item in found.attributions():
        yield (
            {
                "id": name,
                "kind": item.kind,
                "cue_class": item.cue_class,
                "negated": item.negated,
                "tense": item.tense,
                "modality": item.modality,
                "occasion_kind": item.occasion_kind,
                "parent": found.parent_of(item),
                "score": item.score,
            }
            | _pieces(document, item)
            | _said_on(found.said_on(item))
            | _speaker(item, found)
            | _chain(item, found)
        )


def _pieces(document: Document, item: Attribution) -> Row:
    told: Row = {}
    for role in ("source", "cue", "content", "addressee", "occasion"):
        spans: tuple[Span, ...] = getattr(item, role)
        told[role] = [document.words(span) for span in spans]
        told[f"{role}_spans"] = pairs(spans)
    return told


def _said_on(time: TimeExpression | None) -> Row:
    days = time_values(time) if time else {}
    return {
        "said_on": days.get("value"),
        "said_earliest": days.get("earliest"),
        "said_latest": days.get("latest"),
        "said_spans": pairs((time.span,)) if time else [],
    }


def _speaker(item: Attribution, found: References) -> Row:
    speaker = found.speaker_of(item)
    return {
        "speaker": speaker.name if speaker else None,
        "speaker_basis": speaker.basis if speaker else None,
        "speaker_why": speaker.why if speaker else None,
        "speaker_entity": speaker.entity if speaker else None,
        "role": speaker.role if speaker else None,
        "role_of": speaker.of if speaker else None,
        "unnamed": speaker.unnamed if speaker else None,
    }


def _chain(item: Attribution, found: References) -> Row:
    hops = found.hops_of(item)
    if hops is None:
        return {"chain": None, "chain_hops": None}
    return {"chain": [hop.name for hop in hops], "chain_hops": [hop.kind for hop in hops]}


def _mentions(document: Document) -> Iterator[Row]:
    if Mention not in document:
        return
    found = References(document)
    for item in document[Mention]:
        entity = found.entity_at(item.span)
        told = {
            "type": item.type,
            "entity": entity.id if entity else None,
            "entity_name": entity.name if entity else None,
        }
        yield _place(document, item.span) | told


def _place(document: Document, span: Span) -> Row:
    return {"start": span.start, "end": span.end, "text": document.words(span)}


def _entities(document: Document) -> Iterator[Row]:
    if Entity not in document:
        return
    for each in document[Entity]:
        yield {
            "entity": each.id,
            "name": each.name,
            "type": each.type,
            "names": list(each.names),
            "roles": [_role(role) for role in each.roles],
            "mentions": len(each.mentions),
            "mention_spans": pairs(each.mentions),
            "qid": each.qid,
        }


def _role(role: Role) -> str:
    return f"{role.role}, {role.of}" if role.of else role.role


def _furniture(document: Document) -> Iterator[Row]:
    if Furniture not in document:
        return
    for item in document[Furniture]:
        yield _place(document, item.span) | {"kind": item.kind}


def _times(document: Document) -> Iterator[Row]:
    if TimeExpression in document:
        for item in document[TimeExpression]:
            yield _place(document, item.span) | time_values(item)


def _places(document: Document) -> Iterator[Row]:
    if Place in document:
        for item in document[Place]:
            yield _place(document, item.span) | place_values(item)


def _figures(document: Document) -> Iterator[Row]:
    found = References(document)
    attributions = dict(found.attributions())
    for figure, name in found.figures():
        said = attributions[name] if name else None
        speaker = found.speaker_of(said) if said else None
        hops = found.hops_of(said) if said else None
        yield (
            _place(document, figure.span)
            | figure_values(document, figure)
            | {
                "attribution": name,
                "speaker": speaker.name if speaker else None,
                "chain": [hop.name for hop in hops] if hops is not None else None,
                "cue_class": said.cue_class if said else None,
                "negated": said.negated if said else None,
                "modality": said.modality if said else None,
            }
            | _said_on(found.said_on(said) if said else None)
            | whereabouts(document, figure, said)
        )


MAKERS: dict[str, Callable[[Document], Iterator[Row]]] = {
    "documents": _documents,
    "attributions": _attributions,
    "mentions": _mentions,
    "entities": _entities,
    "furniture": _furniture,
    "times": _times,
    "places": _places,
    "figures": _figures,
}

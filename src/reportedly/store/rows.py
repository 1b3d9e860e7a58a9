"""A document as the rows that people and SQL read: made from its layers, and from nothing else."""

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from typing import Any, TypeVar

from reportedly.codec import KINDS, encode_article, encode_items
from reportedly.errors import ContractError
from reportedly.model import (
    WORKING,
    Annotation,
    Detail,
    Document,
    Entity,
    Figure,
    Furniture,
    Mention,
    Moment,
    Place,
    References,
    Span,
    Speaker,
    TimeExpression,
)
from reportedly.store.folding import searchable

Row = dict[str, Any]
A = TypeVar("A", bound=Annotation)
GAP = " … "
ARROW = " → "
_AS_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def digest(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, in hex."""
    return sha256(text.encode()).hexdigest()


def kept(document: Document) -> Document:
    """Return the document as the ledger keeps it: no working layers, the rest in one order.

    Raises ContractError where no database would give the text back to the letter.
    """
    name, text = document.article.id, document.article.text
    if "\0" in text:
        raise ContractError(
            f"{name}: its text has a NUL at {text.index(chr(0))}; read must refuse it"
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ContractError(f"{name}: {error}; read must refuse it") from error
    order = list(KINDS.values())
    layers = (layer for layer in document.layers if layer.kind not in WORKING)
    return replace(document, layers=tuple(sorted(layers, key=lambda each: order.index(each.kind))))


def document_row(document: Document) -> Row:
    """Return the row of ``document`` itself, but for its capture."""
    article = document.article
    encoded = encode_article(replace(article, text="")).decode()
    moment = article.published
    return {
        "id": article.id,
        "uri": article.uri,
        "given_id": article.given_id,
        "media_type": article.media_type,
        "sha256": article.sha256,
        "language": article.language,
        "title": _value(article.title),
        "outlet": _value(article.outlet),
        "outlet_key": searchable(article.outlet.value) if article.outlet else None,
        "byline": _value(article.byline),
        "published": moment.value if moment else None,
        "published_basis": moment.basis if moment else None,
        "published_earliest": moment.earliest.isoformat() if moment else None,
        "published_latest": moment.latest.isoformat() if moment else None,
        "text": article.text,
        "text_sha256": digest(article.text),
        "article": encoded,
        "article_sha256": digest(encoded),
    }


def layer_rows(document: Document) -> Iterator[Row]:
    """Yield a row for each layer, but for its run."""
    name = document.article.id
    for layer in document.layers:
        items = encode_items(layer).decode()
        yield {
            "document_id": name,
            "kind": layer.kind.__name__,
            "maker": layer.maker.name,
            "maker_version": layer.maker.version,
            "items": items,
            "sha256": digest(items),
        }


def projected(document: Document) -> dict[str, list[Row]]:
    """Return the rows of every projected table, by the table's name."""
    found = References(document)
    made = {
        "evidence": list(_evidence_rows(document)),
        "furniture": list(_furniture_rows(document)),
        "mention": list(_mention_rows(document, found)),
        "entity": list(_entity_rows(document)),
        "entity_role": list(_entity_role_rows(document)),
        "attribution": list(_attribution_rows(document, found)),
        "piece": list(_piece_rows(document, found)),
        "hop": list(_hop_rows(found)),
        "time": list(_time_rows(document)),
        "place": list(_place_rows(document)),
        "figure": list(_figure_rows(document, found)),
        "figure_piece": list(_figure_piece_rows(document)),
    }
    name = document.article.id
    for rows in made.values():
        for row in rows:
            row["document_id"] = name
    return made


def looked(document: Document, kind: type[A]) -> tuple[A, ...]:
    """Return the annotations of that kind, none where nobody looked."""
    return document[kind].items if kind in document else ()


def _value(detail: Detail | None) -> str | None:
    return detail.value if detail else None


def _place(document: Document, span: Span) -> Row:
    return {"starts": span.start, "ends": span.end, "words": document.words(span)}


def _evidence_rows(document: Document) -> Iterator[Row]:
    for what, item, detail in _details(document):
        said = {
            "what": what,
            "item": item,
            "value": detail.value,
            "basis": detail.basis,
            "why": detail.why,
        }
        nowhere = {"starts": None, "ends": None, "words": None}
        places = [_place(document, span) for span in detail.spans] or [nowhere]
        for position, place in enumerate(places):
            yield said | {"position": position} | place


def _details(document: Document) -> Iterator[tuple[str, int, Detail | Moment]]:
    article = document.article
    for what in ("title", "outlet", "byline", "dateline", "published"):
        if detail := getattr(article, what):
            yield what, 0, detail
    for item, credited in enumerate(article.credited):
        yield "credited", item, credited


def _furniture_rows(document: Document) -> Iterator[Row]:
    for number, item in enumerate(looked(document, Furniture)):
        yield {"number": number, "kind": item.kind} | _place(document, item.span)


def _mention_rows(document: Document, found: References) -> Iterator[Row]:
    for number, item in enumerate(looked(document, Mention)):
        entity = found.entity_at(item.span)
        told = {"number": number, "type": item.type, "entity": entity.id if entity else None}
        yield told | _place(document, item.span)


def _entity_rows(document: Document) -> Iterator[Row]:
    for each in looked(document, Entity):
        yield {
            "entity": each.id,
            "name": each.name,
            "type": each.type,
            "names": as_json(each.names),
            "qid": each.qid,
        }


def _entity_role_rows(document: Document) -> Iterator[Row]:
    for each in looked(document, Entity):
        for item, role in enumerate(each.roles):
            told = {"entity": each.id, "item": item, "role": role.role, "role_of": role.of}
            for position, span in enumerate(role.spans):
                yield told | {"position": position} | _place(document, span)


def as_json(value: object) -> str:
    """Return ``value`` as JSON in the one way the ledger writes it."""
    return _AS_JSON.encode(value)


def _attribution_rows(document: Document, found: References) -> Iterator[Row]:
    for number, (name, item) in enumerate(found.attributions()):
        # A speaker's own statement is one name, though two steps of the way.
        chain = [name for name, _ in groupby(hop.name for hop in found.hops_of(item) or ())]
        source = _joined(document, item.source)
        yield (
            {
                "id": name,
                "number": number,
                "kind": item.kind,
                "cue_class": item.cue_class,
                "negated": item.negated,
                "score": item.score,
                "source": source,
                "cue": _joined(document, item.cue),
                "content": _joined(document, item.content),
                "chain": ARROW.join(chain) or None,
                "chain_key": searchable(" ".join(chain)) or None,
                "parent_id": found.parent_of(item),
                "starts": item.span.start,
                "ends": item.span.end,
                "tense": item.tense,
                "modality": item.modality,
                "addressee": _joined(document, item.addressee),
                "occasion": _joined(document, item.occasion),
                "occasion_kind": item.occasion_kind,
            }
            | said_columns(found.said_on(item))
            | _speaker_columns(found, found.speaker_of(item), source)
        )


def said_columns(time: TimeExpression | None) -> Row:
    """Return when it was said: the TIMEX3 value, and the first and last day it may mean."""
    earliest, latest = (time.earliest, time.latest) if time else (None, None)
    return {
        "said_on": time.value if time else None,
        "said_earliest": earliest.isoformat() if earliest else None,
        "said_latest": latest.isoformat() if latest else None,
    }


def _speaker_columns(found: References, speaker: Speaker | None, source: str | None) -> Row:
    entity = found.entity_of(speaker) if speaker else None
    names = (speaker.name if speaker else None, *(entity.names if entity else ()), source)
    return {
        "speaker": speaker.name if speaker else None,
        "speaker_basis": speaker.basis if speaker else None,
        "speaker_why": speaker.why if speaker else None,
        "speaker_entity": speaker.entity if speaker else None,
        "speaker_key": searchable(" ".join(name for name in names if name)) or None,
        "role": speaker.role if speaker else None,
        "role_of": speaker.of if speaker else None,
        "unnamed": speaker.unnamed if speaker else None,
    }


def _joined(document: Document, spans: tuple[Span, ...]) -> str | None:
    return GAP.join(document.words(span) for span in spans) or None


def _piece_rows(document: Document, found: References) -> Iterator[Row]:
    for name, item in found.attributions():
        speaker = found.speaker_of(item)
        told = {"source": item.source, "cue": item.cue, "content": item.content}
        told |= {"addressee": item.addressee, "occasion": item.occasion}
        time = found.said_on(item)
        told["time"] = (time.span,) if time else ()
        told["speaker"] = speaker.words if speaker else ()
        for role, spans in told.items():
            yield from _pieces(document, name, role, spans)
        for hop in found.hops_of(item) or ():
            yield from _pieces(document, name, "hop", hop.words, item=hop.place)


def _pieces(
    document: Document, name: str, role: str, spans: tuple[Span, ...], *, item: int = 0
) -> Iterator[Row]:
    for position, span in enumerate(spans):
        told = {"attribution_id": name, "role": role, "item": item, "position": position}
        yield told | _place(document, span)


def _hop_rows(found: References) -> Iterator[Row]:
    for name, item in found.attributions():
        for hop in found.hops_of(item) or ():
            told = {"attribution_id": name, "place": hop.place}
            yield told | {"name": hop.name, "kind": hop.kind}


def _time_rows(document: Document) -> Iterator[Row]:
    for number, item in enumerate(looked(document, TimeExpression)):
        yield {
            "number": number,
            "type": item.type,
            "value": item.value,
            "earliest": item.earliest.isoformat() if item.earliest else None,
            "latest": item.latest.isoformat() if item.latest else None,
            "rule": item.rule,
            "basis": item.basis,
        } | _place(document, item.span)


def _place_rows(document: Document) -> Iterator[Row]:
    for number, item in enumerate(looked(document, Place)):
        yield {
            "number": number,
            "name": item.name,
            "precision": item.precision,
            "geonameid": item.geonameid,
            "country": item.country,
            "lat": item.lat,
            "lon": item.lon,
            "adjective": item.adjective,
            "why": item.why,
        } | _place(document, item.span)


def _figure_rows(document: Document, found: References) -> Iterator[Row]:
    for number, (item, said) in enumerate(found.figures()):
        yield {
            "number": number,
            "low": item.low,
            "high": item.high,
            "qualifier": item.qualifier,
            "unit": item.unit,
            "of": item.of,
            "who": document.words(item.who) if item.who else None,
            "by": document.words(item.by) if item.by else None,
            "since": document.words(item.since) if item.since else None,
            "attribution_id": said,
        } | _place(document, item.span)


def _figure_piece_rows(document: Document) -> Iterator[Row]:
    for number, item in enumerate(looked(document, Figure)):
        for role, span in (("who", item.who), ("by", item.by), ("since", item.since)):
            if span:
                yield {"number": number, "role": role} | _place(document, span)

"""A document as the public contract has it: DESIGN.md, section 4."""

from typing import Any

from reportedly.export.values import figure_values, place_values, time_values
from reportedly.model import (
    Article,
    Attribution,
    Detail,
    Document,
    Entity,
    Figure,
    Furniture,
    Hop,
    Mention,
    Moment,
    Place,
    References,
    Sentence,
    Span,
    Speaker,
    TimeExpression,
    hull,
)

Json = dict[str, Any]
SAID = ("value", "earliest", "latest")
PUBLIC_NAMES = {
    Furniture: "furniture",
    Sentence: "sentences",
    Mention: "mentions",
    Attribution: "attributions",
    Entity: "entities",
    Speaker: "speakers",
    Hop: "chains",
    TimeExpression: "times",
    Place: "places",
    Figure: "figures",
}


def public(document: Document) -> Json:
    """Return ``document`` as JSON values, keys in the order of the contract.

    What nobody looked for is absent or ``null``, what nobody found is an empty list.
    Nothing in it tells when or by which run it was made.
    """
    article, found = document.article, References(document)
    whole: Json = _head(document)
    whole["text"] = article.text
    whole["layers"] = _layers(document, found)
    if Entity in document:
        whole["entities"] = [_entity(each) for each in document[Entity]]
    whole["makers"] = {
        name: str(document[kind].maker) for kind, name in PUBLIC_NAMES.items() if kind in document
    }
    return whole


def pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    """Return the spans as lists of two numbers."""
    return [[span.start, span.end] for span in spans]


def _head(document: Document) -> Json:
    article = document.article
    return {
        "id": article.id,
        "given_id": article.given_id,
        "uri": article.uri,
        "sha256": article.sha256,
        "media_type": article.media_type,
        "language": article.language,
        "title": _title(document, article.title),
        "outlet": _outlet(article),
        "credited": [{"name": each.value, "spans": pairs(each.spans)} for each in article.credited],
        "published": _moment(article.published),
    }


def _title(document: Document, title: Detail | None) -> Json | None:
    """Return the title: the words of the text where it stands there, else as it was given."""
    if title is None:
        return None
    if not title.spans:
        return {"text": title.value, "start": None, "end": None}
    span = hull(title.spans)
    return {"text": document.words(span), "start": span.start, "end": span.end}


def _outlet(article: Article) -> Json | None:
    outlet = article.outlet
    if outlet is None:
        return None
    return {"name": outlet.value, "basis": outlet.basis, "spans": pairs(outlet.spans)}


def _moment(moment: Moment | None) -> Json | None:
    if moment is None:
        return None
    return {
        "value": moment.value,
        "basis": moment.basis,
        "why": moment.why,
        "spans": pairs(moment.spans),
    }


def _layers(document: Document, found: References) -> Json:
    layers: Json = {}
    if Furniture in document:
        layers["furniture"] = [
            _place(item.span) | {"kind": item.kind} for item in document[Furniture]
        ]
    if Sentence in document:
        layers["sentences"] = [_place(item.span) for item in document[Sentence]]
    if Mention in document:
        layers["mentions"] = [_mention(document, item, found) for item in document[Mention]]
    if Attribution in document:
        layers["attributions"] = [_attribution(*each, found) for each in found.attributions()]
    if TimeExpression in document:
        layers["times"] = [
            _place(each.span) | time_values(each) for each in document[TimeExpression]
        ]
    if Place in document:
        layers["places"] = [_place(each.span) | place_values(each) for each in document[Place]]
    if Figure in document:
        layers["figures"] = [
            _place(each.span) | figure_values(document, each) | {"attribution": name}
            for each, name in found.figures()
        ]
    return layers


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _mention(document: Document, item: Mention, found: References) -> Json:
    entity = found.entity_at(item.span)
    told = {"text": document.words(item.span), "type": item.type}
    return _place(item.span) | told | {"entity": entity.id if entity else None}


def _attribution(name: str, item: Attribution, found: References) -> Json:
    hops = found.hops_of(item)
    return {
        "id": name,
        "source": pairs(item.source),
        "cue": pairs(item.cue),
        "content": pairs(item.content),
        "kind": item.kind,
        "cue_class": item.cue_class,
        "negated": item.negated,
        "tense": item.tense,
        "modality": item.modality,
        "speaker": _speaker(found.speaker_of(item)),
        "chain": None if hops is None else [_hop(each) for each in hops],
        "parent": found.parent_of(item),
        "addressee": pairs(item.addressee) or None,
        "occasion": _occasion(item),
        "time": _said_on(found.said_on(item)),
        "score": item.score,
    }


def _said_on(time: TimeExpression | None) -> Json | None:
    if time is None:
        return None
    days = {name: value for name, value in time_values(time).items() if name in SAID}
    return _place(time.span) | days


def _occasion(item: Attribution) -> Json | None:
    return {"kind": item.occasion_kind, "spans": pairs(item.occasion)} if item.occasion else None


def _speaker(speaker: Speaker | None) -> Json | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "entity": speaker.entity,
        "role": speaker.role,
        "of": speaker.of,
        "basis": speaker.basis,
    }


def _hop(hop: Hop) -> Json:
    return {"name": hop.name, "hop": hop.kind, "spans": pairs(hop.words)}


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "names": list(entity.names),
        "roles": [
            {"role": each.role, "of": each.of, "spans": pairs(each.spans)} for each in entity.roles
        ],
        "qid": entity.qid,
    }

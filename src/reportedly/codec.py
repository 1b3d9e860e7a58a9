"""Documents and captures as bytes, and back, to the letter."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, TypeVar

import msgspec

from reportedly.errors import ContractError
from reportedly.model import (
    ActorType,
    Annotation,
    Article,
    Attribution,
    Capture,
    Document,
    Entity,
    Figure,
    Furniture,
    Given,
    Hop,
    Layer,
    Maker,
    Mention,
    Place,
    Sentence,
    Sighting,
    Speaker,
    TimeExpression,
    Token,
    Waymark,
)

T = TypeVar("T")

KINDS: dict[str, type[Annotation]] = {
    kind.__name__: kind
    for kind in (
        Furniture,
        Token,
        Sentence,
        Mention,
        Entity,
        Attribution,
        Waymark,
        Speaker,
        Hop,
        TimeExpression,
        Place,
        Figure,
    )
}
_ENCODER = msgspec.json.Encoder(order="deterministic")
_DECODERS: dict[str, msgspec.json.Decoder[Any]] = {
    name: msgspec.json.Decoder(tuple[kind, ...])  # type: ignore[valid-type]
    for name, kind in KINDS.items()
}


@dataclass(frozen=True, slots=True)
class _PackedLayer:
    kind: str
    maker: Maker
    items: msgspec.Raw


@dataclass(frozen=True, slots=True)
class _PackedDocument:
    article: Article
    layers: list[_PackedLayer]


@dataclass(frozen=True, slots=True)
class _PackedCapture:
    """A capture whose texts are bytes: what was given may hold half a surrogate pair."""

    capture: Capture
    address: bytes
    given: dict[str, bytes]


_DOCUMENT = msgspec.json.Decoder(_PackedDocument)
_ARTICLE = msgspec.json.Decoder(Article)
# An entity, its type, names and roles, which keys of the article's company are of itself, by
# place, how often it speaks, whether it was read as a place, whether only a label shows it, and
# its gender.
_PackedSighting = tuple[
    str,
    ActorType,
    tuple[str, ...],
    tuple[tuple[str, str | None], ...],
    tuple[int, ...],
    int,
    bool,
    bool,
    str,
]
# The article with its outlet and day; all keys of company; and each that it names.
_SIGHTINGS = msgspec.json.Decoder(
    tuple[tuple[str, str | None, str | None], tuple[str, ...], tuple[_PackedSighting, ...]]
)
_CAPTURE = msgspec.msgpack.Decoder(_PackedCapture)


def encode(document: Document) -> bytes:
    """Return ``document`` with all its layers as JSON bytes; equal documents, equal bytes.

    Raises ContractError for a text that no bytes can hold (half a surrogate pair).
    """
    packed = [
        _PackedLayer(layer.kind.__name__, layer.maker, msgspec.Raw(encode_items(layer)))
        for layer in document.layers
    ]
    return _encoded(_PackedDocument(document.article, packed))


def decode(data: bytes) -> Document:
    """Return the document that ``encode`` made ``data`` of.

    Raises ContractError when the bytes are no such document, and SpanOutsideText when
    a span does not lie in its text.
    """
    packed = _decoded(_DOCUMENT, data)
    document = Document(packed.article)
    for layer in packed.layers:
        document = document.with_layer(decode_layer(layer.kind, layer.maker, bytes(layer.items)))
    return document


def encode_items(layer: Layer[Annotation]) -> bytes:
    """Return the layer's annotations alone, as JSON bytes."""
    return _encoded(layer.items)


def decode_layer(kind: str, maker: Maker, items: bytes) -> Layer[Annotation]:
    """Return the layer of that ``kind`` by name, with the annotations in ``items``.

    Raises ContractError for a kind that is not known, or items that are not of it.
    """
    if kind not in KINDS:
        raise ContractError(f"no kind of annotation is named {kind!r} (known: {', '.join(KINDS)})")
    return Layer(KINDS[kind], maker, _decoded(_DECODERS[kind], items))


def encode_article(article: Article) -> bytes:
    """Return the article alone as JSON bytes."""
    return _encoded(article)


def decode_article(data: bytes) -> Article:
    """Return the article that ``encode_article`` made ``data`` of; raises ContractError."""
    return _decoded(_ARTICLE, data)


def encode_sightings(seen: Sequence[Sighting]) -> str:
    """Return what an article knows of its actors as JSON, its company told once.

    Raises ContractError for sightings of several articles.
    """
    articles = {(each.document, each.outlet, each.day) for each in seen}
    if len(articles) > 1:
        raise ContractError(f"sightings of {len(articles)} articles, where one has its own")
    company = tuple(sorted({key for each in seen for key in each.company}))
    rows = tuple(_row(each, company) for each in seen)
    return _encoded((*(articles or {("", None, None)}), company, rows)).decode()


def decode_sightings(packed: Iterable[str]) -> Iterator[Sighting]:
    """Yield the sightings that ``encode_sightings`` packed, article by article.

    What is the same in many is one object: a pile takes a third of the memory, and less time.
    Raises ContractError.
    """
    words: dict[str, str] = {}
    names: dict[object, Any] = {}
    for data in packed:
        (document, outlet, day), keys, rows = _decoded(_SIGHTINGS, data.encode())
        company = tuple(map(words.setdefault, keys, keys))
        for entity, kind, named, roles, own, said, place, bare, gender in rows:
            yield Sighting(
                document,
                entity,
                kind,
                names.setdefault(named, named),
                names.setdefault(roles, roles),
                _without(company, own),
                outlet,
                day,
                said,
                place,
                bare,
                gender,
            )


def _row(each: Sighting, company: Sequence[str]) -> _PackedSighting:
    missing = {*company}.difference(each.company)
    own = tuple(at for at, key in enumerate(company) if key in missing)
    told = each.said, each.place, each.bare, each.gender
    return each.entity, each.type, each.names, each.roles, own, *told


def _without(company: tuple[str, ...], own: tuple[int, ...]) -> tuple[str, ...]:
    for at in reversed(own):
        company = company[:at] + company[at + 1 :]
    return company


def encode_capture(capture: Capture) -> bytes:
    """Return the capture as MessagePack bytes, body included as it is."""
    given = {name: _pack(text) for name, text in asdict(capture.given).items() if text is not None}
    bare = replace(capture, address="", given=Given())
    return msgspec.msgpack.encode(_PackedCapture(bare, _pack(capture.address), given))


def decode_capture(data: bytes) -> Capture:
    """Return the capture that ``encode_capture`` made ``data`` of; raises ContractError."""
    packed = _decoded(_CAPTURE, data)
    given = Given(**{name: _unpack(text) for name, text in packed.given.items()})
    return replace(packed.capture, address=_unpack(packed.address), given=given)


def _pack(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _unpack(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _encoded(value: object) -> bytes:
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError as error:
        raise ContractError(
            f"half a surrogate pair in a text; read must refuse it: {error}"
        ) from error


def _decoded(decoder: msgspec.json.Decoder[T] | msgspec.msgpack.Decoder[T], data: bytes) -> T:
    try:
        return decoder.decode(data)
    except msgspec.MsgspecError as error:
        raise ContractError(f"not what this version writes: {error}") from error

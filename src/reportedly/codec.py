"""Documents and captures as bytes, and back, to the letter."""

from dataclasses import asdict, dataclass, replace
from typing import Any, TypeVar

import msgspec

from reportedly.errors import ContractError
from reportedly.model import (
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
_SIGHTINGS = msgspec.json.Decoder(tuple[Sighting, ...])
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


def encode_sightings(seen: tuple[Sighting, ...]) -> str:
    """Return what an article knows of its actors as JSON."""
    return _encoded(seen).decode()


def decode_sightings(data: str) -> tuple[Sighting, ...]:
    """Return the sightings that ``encode_sightings`` made ``data`` of; raises ContractError."""
    return _decoded(_SIGHTINGS, data.encode())


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

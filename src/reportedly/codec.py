"""Documents and captures as bytes, and back, to the letter."""

from dataclasses import dataclass
from typing import Any

import msgspec

from reportedly.errors import ContractError
from reportedly.model import (
    Annotation,
    Article,
    Attribution,
    Capture,
    Document,
    Entity,
    Furniture,
    Hop,
    Layer,
    Maker,
    Mention,
    Sentence,
    Speaker,
    Token,
)

KINDS: dict[str, type[Annotation]] = {
    kind.__name__: kind
    for kind in (Furniture, Token, Sentence, Mention, Entity, Attribution, Speaker, Hop)
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


_DOCUMENT = msgspec.json.Decoder(_PackedDocument)
_ARTICLE = msgspec.json.Decoder(Article)
_CAPTURE = msgspec.msgpack.Decoder(Capture)


def encode(document: Document) -> bytes:
    """Return ``document`` with all its layers as JSON bytes; equal documents, equal bytes."""
    packed = [
        _PackedLayer(layer.kind.__name__, layer.maker, msgspec.Raw(encode_items(layer)))
        for layer in document.layers
    ]
    return _ENCODER.encode(_PackedDocument(document.article, packed))


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
    return _ENCODER.encode(layer.items)


def decode_layer(kind: str, maker: Maker, items: bytes) -> Layer[Annotation]:
    """Return the layer of that ``kind`` by name, with the annotations in ``items``.

    Raises ContractError for a kind that is not known, or items that are not of it.
    """
    if kind not in KINDS:
        raise ContractError(f"no kind of annotation is named {kind!r} (known: {', '.join(KINDS)})")
    return Layer(KINDS[kind], maker, _decoded(_DECODERS[kind], items))


def encode_article(article: Article) -> bytes:
    """Return the article alone as JSON bytes."""
    return _ENCODER.encode(article)


def decode_article(data: bytes) -> Article:
    """Return the article that ``encode_article`` made ``data`` of; raises ContractError."""
    article: Article = _decoded(_ARTICLE, data)
    return article


def encode_capture(capture: Capture) -> bytes:
    """Return the capture as MessagePack bytes, body included as it is."""
    return msgspec.msgpack.encode(capture)


def decode_capture(data: bytes) -> Capture:
    """Return the capture that ``encode_capture`` made ``data`` of; raises ContractError."""
    try:
        return _CAPTURE.decode(data)
    except msgspec.MsgspecError as error:
        raise ContractError(f"not a capture as this version writes it: {error}") from error


def _decoded(decoder: msgspec.json.Decoder[Any], data: bytes) -> Any:
    try:
        return decoder.decode(data)
    except msgspec.MsgspecError as error:
        raise ContractError(f"not what this version writes: {error}") from error

"""Rows as W3C Web Annotations: one JSON-LD object a line, with the words they are about.

www.w3.org/TR/annotation-model (2017); its positions count code points, as ours do.
"""

import json
from typing import Any, BinaryIO
from urllib.parse import quote

from reportedly.export.shown import AnyRows
from reportedly.model import content_id

KINDS = ("attributions", "mentions", "times", "places", "figures")
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NEAR = 32  # code points before and after: enough to tell most repeated words apart
GEONAME = "https://sws.geonames.org/{}/"  # the IRI of a place there, as its own RDF has it
IRI = "%/:=&?~#+!$,;'@()*[]"  # stays as it is in an address
# The name of whoever or whatever the words are held to mean.
NAMES = {"attributions": "speaker", "mentions": "entity_name", "places": "name", "times": "value"}
CLASSES = {"attributions": "kind", "mentions": "type", "times": "type", "figures": "of"}
# What a row says of its article, or of where it stands, is told by the target.
ELSEWHERE = frozenset(
    {
        *("given_id", "uri", "outlet", "title", "published", "published_basis"),
        *("start", "end", "text", "content", "content_spans", "link"),
    }
)
Json = dict[str, Any]


def write_webannotation(rows: AnyRows, stream: BinaryIO) -> None:
    """Write an annotation a line; of an attribution, the target is its content."""
    for text, row in rows.with_texts():
        made = _annotation(rows.kind, row, text)
        line = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        stream.write(line.encode("utf-8", "backslashreplace") + b"\n")


def _annotation(kind: str, row: Json, text: str) -> Json:
    made: Json = {
        "@context": CONTEXT,
        "id": f"urn:reportedly:{_name(kind, row)}",
        "type": "Annotation",
        "motivation": "describing",
        "body": _bodies(kind, row),
        "target": [_target(row, span, text) for span in _spans(row)],
    }
    return made | ({"via": row["link"]} if "link" in row else {})


def _name(kind: str, row: Json) -> str:
    if "id" in row:
        return str(row["id"])
    return content_id("ann", row["document"], kind, str(row["start"]), str(row["end"]))


def _spans(row: Json) -> list[list[int]]:
    if "start" in row:
        return [[row["start"], row["end"]]]
    # What has no content of its own is about the words that say so.
    found: list[list[int]] = row["content_spans"] or row["cue_spans"] or row["source_spans"]
    return found


def _bodies(kind: str, row: Json) -> list[Json]:
    """Return who or what it is, of what class, and all that is told of it, as JSON."""
    bodies = []
    if name := row.get(NAMES.get(kind, "")):
        bodies.append(_textual("identifying", name))
    if row.get("geonameid"):
        place = GEONAME.format(row["geonameid"])
        bodies.append({"type": "SpecificResource", "purpose": "identifying", "source": place})
    if label := row.get(CLASSES.get(kind, "")):
        bodies.append(_textual("classifying", label))
    rest = {name: value for name, value in row.items() if name not in ELSEWHERE}
    told = json.dumps(rest, ensure_ascii=False, separators=(",", ":"))
    return [*bodies, _textual("describing", told) | {"format": "application/json"}]


def _textual(purpose: str, value: str) -> Json:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
    }


def _target(row: Json, span: list[int], text: str) -> Json:
    """Return the words as a place in the article; without a text, as a place alone."""
    start, end = span
    position: Json = {"type": "TextPositionSelector", "start": start, "end": end}
    words: Json = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - NEAR) : start],
        "suffix": text[end : end + NEAR],
    }
    return {
        "type": "SpecificResource",
        "source": quote(row["uri"], safe=IRI),
        "selector": [words, position] if text else [position],
    }

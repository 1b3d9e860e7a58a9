"""Actors as FollowTheMoney entities: who there is, in which articles, and who speaks there.

A JSON object a line, after the schemata Article, Person, Organization, Mention and Documentation
of followthemoney.tech (4.11, 2026-10).
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from reportedly.errors import UsageError
from reportedly.export.across import RowsAcross
from reportedly.export.network import actors_in
from reportedly.export.shown import AnyRows, Linked
from reportedly.model import Document, Entity, References, content_id
from reportedly.store import View

KINDS = ("actors",)
SCHEMATA = {"person": "Person", "body": "Organization"}
PRECISE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")  # what a date may be there
LANGUAGES = {"en": "eng"}  # it takes three letters; others are left out
Json = dict[str, Any]
Actors = dict[str, tuple[str, str]]


def write_followthemoney(rows: AnyRows, stream: BinaryIO) -> None:
    """Write every actor, then every article with who is mentioned and who speaks in it."""
    view = _view_of(rows)
    for row in rows:
        _put(stream, _actor(row))
    for document in view.documents():
        for made in _of_document(document, actors_in(view, document)):
            _put(stream, made)


def _view_of(rows: AnyRows) -> View:
    while isinstance(rows, Linked):
        rows = rows.rows
    if not isinstance(rows, RowsAcross):
        raise UsageError(f"{rows.kind} are no rows of a ledger as it is")
    return rows.view


def _put(stream: BinaryIO, entity: Json) -> None:
    line = json.dumps(entity, ensure_ascii=False, separators=(",", ":"))
    stream.write(line.encode("utf-8", "backslashreplace") + b"\n")


def _entity(own: str, schema: str, /, **properties: Sequence[str | None]) -> Json:
    """Return an entity; what is unknown is left out."""
    told = {key: [each for each in values if each] for key, values in properties.items()}
    return {"id": own, "schema": schema, "properties": {k: v for k, v in told.items() if v}}


def _actor(row: Json) -> Json:
    person = row["type"] == "person"
    return _entity(
        row["id"],
        SCHEMATA[row["type"]],
        name=[row["name"]],
        alias=[each for each in row["names"] if each != row["name"]],
        position=row["roles"] if person else [],
        country=[(row["country"] or "").lower()],
        wikidataId=[row["qid"]],
        sourceUrl=[row.get("link")],
    )


def _of_document(document: Document, actors: Actors) -> Iterator[Json]:
    yield _article(document)
    if Entity in document:
        for entity in document[Entity]:
            if entity.id in actors:
                yield _mention(document.article.id, entity, actors[entity.id][0])
    found = References(document)
    for name, item in found.attributions():
        speaker = found.speaker_of(item)
        if speaker and speaker.entity in actors:
            words = " […] ".join(document.words(span) for span in item.content)
            said_on = found.said_on(item)
            yield _entity(
                content_id("ftm", name),
                "Documentation",
                document=[document.article.id],
                entity=[actors[speaker.entity][0]],
                role=["speaker"],
                summary=[words],
                date=[_date(said_on.value if said_on else None)],
                recordId=[name],
            )


def _article(document: Document) -> Json:
    article = document.article
    web = article.uri.startswith(("http://", "https://"))
    return _entity(
        article.id,
        "Article",
        fileName=[_file_name(article.uri)],
        title=[article.title.value if article.title else None],
        author=[article.byline.value if article.byline else None],
        publisher=[article.outlet.value if article.outlet else None],
        publishedAt=[_date(article.published.value if article.published else None)],
        language=[LANGUAGES.get(article.language or "")],
        mimeType=[article.media_type],
        sourceUrl=[article.uri if web else None],
    )


def _file_name(uri: str) -> str:
    """Return the last part of an address, the whole where it has none: the schema needs one."""
    return unquote(urlsplit(uri).path.rstrip("/").rpartition("/")[2]) or uri


def _mention(article: str, entity: Entity, actor: str) -> Json:
    return _entity(
        content_id("ftm", article, entity.id),
        "Mention",
        document=[article],
        resolved=[actor],
        name=list(dict.fromkeys((entity.name, *entity.names))),
        detectedSchema=[SCHEMATA.get(entity.type)],
    )


def _date(value: str | None) -> str | None:
    return value if value and PRECISE.fullmatch(value) else None

"""All rows of a ledger as a folder that describes itself: a Data Package, version 2.

datapackage.org/standard: datapackage.json names each file, its columns, what they mean, and
how the files refer to one another.
"""

import json
from collections.abc import Callable, Mapping
from hashlib import file_digest
from pathlib import Path
from typing import Any

from reportedly.export.kinds import ACROSS, KINDS, Column
from reportedly.export.schemas import schema
from reportedly.export.shown import DIGEST, LINK, AnyRows
from reportedly.export.writing import write

PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
TYPES = {
    "text": "string",
    "number": "integer",
    "measure": "number",
    "score": "number",
    "flag": "boolean",
    "texts": "array",
    "spans": "array",
    "passages": "array",
}
KEYS = {"documents": ["document"], "attributions": ["id"], "actors": ["id"]}
KEYS |= {"entities": ["document", "entity"], "stories": ["document"]}
KEYS |= {"copies": ["a_document", "b_document"]}
REFERS = {
    "document": ("documents", "document"),
    "a_document": ("documents", "document"),
    "b_document": ("documents", "document"),
    "attribution": ("attributions", "id"),
}
EXTRA = {
    DIGEST.name: "SHA-256 of the document's text in UTF-8, in hex.",
    LINK.name: "Where `reportedly serve` shows it.",
}
MARKED = (
    "A text that a spreadsheet might take for a formula stands behind one apostrophe more; "
    "lists are JSON. Spans are [start, end] in Unicode code points, half-open."
)
PLAIN = "Spans are [start, end] in Unicode code points, half-open."
Json = dict[str, Any]


def write_datapackage(
    folder: Path, form: str, rows_of: Callable[[str], AnyRows], *, made_by: str
) -> None:
    """Write every kind of row into the folder, which is there and empty, and what describes it.

    ``form`` is "csv" or "parquet". Of equal ledgers the files are equal.
    """
    resources = [_resource(folder, rows_of(kind), form) for kind in (*KINDS, *ACROSS)]
    told = {
        "$schema": PROFILE.format("datapackage"),
        "name": "reportedly",
        "title": "Who said what, according to whom",
        "description": MARKED if form == "csv" else PLAIN,
        "version": made_by,
        "resources": resources,
    }
    whole = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(whole, encoding="utf-8")


def _resource(folder: Path, rows: AnyRows, form: str) -> Json:
    path = folder / f"{rows.kind}.{form}"
    with path.open("wb") as stream:
        write(rows, form, stream)
    with path.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    told = schema(rows.kind)
    made = {
        "name": rows.kind,
        "type": "table",
        "title": told["title"],
        "path": path.name,
        "format": form,
        "mediatype": MEDIA_TYPES[form],
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": _table_schema(rows, told["properties"]),
    }
    return made | ({"encoding": "utf-8"} if form == "csv" else {})


def _table_schema(rows: AnyRows, told: Mapping[str, Json]) -> Json:
    names = {column.name for column in rows.columns}
    made: Json = {
        "$schema": PROFILE.format("tableschema"),
        "fields": [_field(column, told) for column in rows.columns],
        "missingValues": [""],
    }
    key = KEYS.get(rows.kind, [])
    if key and names.issuperset(key):
        made["primaryKey"] = key
    if keys := [_foreign(name) for name in REFERS if name in names and [name] != key]:
        made["foreignKeys"] = keys
    return made


def _field(column: Column, told: Mapping[str, Json]) -> Json:
    known = told.get(column.name, {})
    made = {
        "name": column.name,
        "type": TYPES[column.type],
        "description": known.get("description") or EXTRA[column.name],
    }
    # A text of no length is no missing value: only what must be there and has one says so.
    must = {} if column.optional or column.type == "text" else {"constraints": {"required": True}}
    return made | must


def _foreign(name: str) -> Json:
    resource, field = REFERS[name]
    return {"fields": [name], "reference": {"resource": resource, "fields": [field]}}

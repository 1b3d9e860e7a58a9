"""Write rows in a form for other programs: the same rows, the same bytes."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import islice
from typing import Any, BinaryIO

from reportedly.errors import UsageError
from reportedly.export import citation, followthemoney, geojson, graph, webannotation
from reportedly.export.cells import table_writer
from reportedly.export.citation import write_citation
from reportedly.export.followthemoney import write_followthemoney
from reportedly.export.geojson import write_geojson
from reportedly.export.graph import write_gexf, write_graphml
from reportedly.export.rows import Row
from reportedly.export.shown import AnyRows
from reportedly.export.webannotation import write_webannotation

GROUP = 5000  # rows of a Parquet row group; articles of 5 kB make that 25 MB in memory
Write = Callable[[AnyRows, BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Form:
    """A form for rows of these kinds only; ``has_words`` if it is nothing without them."""

    write: Write
    kinds: tuple[str, ...]
    has_words: bool = False


def write(rows: AnyRows, form: str, stream: BinaryIO) -> None:
    """Write ``rows`` to a stream of bytes, in UTF-8 where it is text; the stream stays open.

    Lists are JSON strings in CSV, and what is unknown is an empty field there. Raises
    UsageError for a form that is in neither ``FORMATS`` nor ``FORMS``, or not for that kind.
    """
    if form in FORMATS:
        FORMATS[form](rows, stream)
        return
    if form not in FORMS:
        raise UsageError(f"{form!r} is no format: say one of {', '.join((*FORMATS, *FORMS))}")
    special = FORMS[form]
    if rows.kind not in special.kinds:
        raise UsageError(f"{form} is a format of {', '.join(special.kinds)}, not of {rows.kind}")
    if special.has_words and rows.is_text_free:
        raise UsageError(f"{form} is made of words: it cannot be text-free")
    special.write(rows, stream)


def _write_jsonl(rows: AnyRows, stream: BinaryIO) -> None:
    put = jsonl_writer(stream)
    for row in rows:
        put(row)


def jsonl_writer(stream: BinaryIO) -> Callable[[Row], None]:
    """Return what writes a row as a line of JSON."""

    def put(row: Row) -> None:
        stream.write(_json(row).encode("utf-8", "backslashreplace") + b"\n")

    return put


def _write_csv(rows: AnyRows, stream: BinaryIO) -> None:
    with csv_writer(stream, [column.name for column in rows.columns]) as put:
        for row in rows:
            put(row)


@contextmanager
def csv_writer(stream: BinaryIO, names: Sequence[str]) -> Iterator[Callable[[Row], None]]:
    """Write the heading of a CSV table, and give what writes a row of it; lists are JSON."""
    text = TextIOWrapper(
        stream, encoding="utf-8", errors="backslashreplace", newline="", write_through=True
    )
    try:
        put = table_writer(text, names)
        yield lambda row: put({name: _field(value) for name, value in row.items()})
    finally:
        text.detach()


def _field(value: Any) -> Any:
    return _json(value) if isinstance(value, list | bool) else value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write_parquet(rows: AnyRows, stream: BinaryIO) -> None:
    # Loading pyarrow takes longer than most exports do.
    from pyarrow import Table
    from pyarrow.parquet import ParquetWriter

    from reportedly.export.parquet import schema_of

    schema = schema_of(rows.columns)
    with ParquetWriter(stream, schema, compression="zstd") as writer:
        for group in _groups(rows):
            writer.write_table(Table.from_pylist(group, schema=schema))


def _groups(rows: AnyRows) -> Iterator[list[Row]]:
    each = iter(rows)
    while group := list(islice(each, GROUP)):
        yield group


def _write_xlsx(rows: AnyRows, stream: BinaryIO) -> None:
    from reportedly.export.xlsx import write_xlsx  # which loads a library

    write_xlsx(rows, stream)


FORMATS: dict[str, Write] = {
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "parquet": _write_parquet,
    "xlsx": _write_xlsx,
}

# Those for rows of some kinds only.
FORMS: dict[str, Form] = {
    "webannotation": Form(write_webannotation, webannotation.KINDS),
    "citation": Form(write_citation, citation.KINDS, has_words=True),
    "geojson": Form(write_geojson, geojson.KINDS),
    "graphml": Form(write_graphml, graph.KINDS),
    "gexf": Form(write_gexf, graph.KINDS),
    "ftm": Form(write_followthemoney, followthemoney.KINDS, has_words=True),
}

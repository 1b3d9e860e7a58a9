"""Write rows as JSON lines, CSV or Parquet: the same rows, the same bytes."""

import csv
import json
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from itertools import islice
from typing import Any, BinaryIO

from reportedly.errors import UsageError
from reportedly.export.across import RowsAcross
from reportedly.export.rows import Row, Rows

GROUP = 5000  # rows of a Parquet row group; articles of 5 kB make that 25 MB in memory


def write(rows: Rows | RowsAcross, form: str, stream: BinaryIO) -> None:
    """Write ``rows`` to a stream of bytes, in UTF-8 where it is text; the stream stays open.

    Lists are JSON strings in CSV, and what is unknown is an empty field there. Raises
    UsageError for a form that is not in ``FORMATS``.
    """
    if form not in FORMATS:
        raise UsageError(f"{form!r} is no format: say one of {', '.join(FORMATS)}")
    FORMATS[form](rows, stream)


def _write_jsonl(rows: Rows | RowsAcross, stream: BinaryIO) -> None:
    for row in rows:
        stream.write(_json(row).encode("utf-8", "backslashreplace") + b"\n")


def _write_csv(rows: Rows | RowsAcross, stream: BinaryIO) -> None:
    text = TextIOWrapper(
        stream, encoding="utf-8", errors="backslashreplace", newline="", write_through=True
    )
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([column.name for column in rows.columns])
        writer.writerows([_field(value) for value in row.values()] for row in rows)
    finally:
        text.detach()


def _field(value: Any) -> Any:
    return _json(value) if isinstance(value, list | bool) else value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write_parquet(rows: Rows | RowsAcross, stream: BinaryIO) -> None:
    # Loading pyarrow takes longer than most exports do.
    from pyarrow import Table
    from pyarrow.parquet import ParquetWriter

    from reportedly.export.parquet import schema_of

    schema = schema_of(rows.columns)
    with ParquetWriter(stream, schema, compression="zstd") as writer:
        for group in _groups(rows):
            writer.write_table(Table.from_pylist(group, schema=schema))


def _groups(rows: Rows | RowsAcross) -> Iterator[list[Row]]:
    each = iter(rows)
    while group := list(islice(each, GROUP)):
        yield group


FORMATS: dict[str, Callable[[Rows | RowsAcross, BinaryIO], None]] = {
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "parquet": _write_parquet,
}

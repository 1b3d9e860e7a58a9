"""What goes out: whole documents as JSON, and flat rows as JSON lines, CSV or Parquet."""

from reportedly.export.across import RowsAcross, rows_across
from reportedly.export.archive import Archive, read_archive, write_archive
from reportedly.export.document import public
from reportedly.export.kinds import ACROSS, KINDS
from reportedly.export.rows import Rows, rows
from reportedly.export.schemas import schema
from reportedly.export.writing import FORMATS, write

__all__ = [
    "ACROSS",
    "FORMATS",
    "KINDS",
    "Archive",
    "Rows",
    "RowsAcross",
    "public",
    "read_archive",
    "rows",
    "rows_across",
    "schema",
    "write",
    "write_archive",
]

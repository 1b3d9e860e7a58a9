"""What goes out: whole documents as JSON, and flat rows as JSON lines, CSV or Parquet."""

from reportedly.export.document import public
from reportedly.export.kinds import KINDS
from reportedly.export.rows import Rows, rows
from reportedly.export.schemas import schema
from reportedly.export.writing import FORMATS, write

__all__ = ["FORMATS", "KINDS", "Rows", "public", "rows", "schema", "write"]

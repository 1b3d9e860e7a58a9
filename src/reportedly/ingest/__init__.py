"""From addresses to captures: the bytes as they came, from where, and when."""

from reportedly.ingest.captures import captures
from reportedly.ingest.options import Columns, IngestOptions

__all__ = ["Columns", "IngestOptions", "captures"]

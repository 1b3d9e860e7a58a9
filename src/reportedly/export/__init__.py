"""What goes out: whole documents as JSON, flat rows in many forms, and the ledger as a whole."""

from reportedly.export.across import RowsAcross, rows_across
from reportedly.export.archive import Archive, read_archive, write_archive
from reportedly.export.cells import meant, neutral, table_writer
from reportedly.export.datapackage import write_datapackage
from reportedly.export.document import public
from reportedly.export.kinds import ACROSS, KINDS
from reportedly.export.rows import Rows, rows
from reportedly.export.schemas import schema
from reportedly.export.shown import AnyRows, Linked, TextFree, linked
from reportedly.export.tables import shown_across, shown_rows, write_tables
from reportedly.export.writing import FORMATS, FORMS, Form, write

__all__ = [
    "ACROSS",
    "FORMATS",
    "FORMS",
    "KINDS",
    "AnyRows",
    "Archive",
    "Form",
    "Linked",
    "Rows",
    "RowsAcross",
    "TextFree",
    "linked",
    "meant",
    "neutral",
    "public",
    "read_archive",
    "rows",
    "rows_across",
    "schema",
    "shown_across",
    "shown_rows",
    "table_writer",
    "write",
    "write_archive",
    "write_datapackage",
    "write_tables",
]

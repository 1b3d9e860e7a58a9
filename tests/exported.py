"""All that a ledger gives out, as bytes, for comparing ledgers."""

from io import BytesIO

from reportedly.export import KINDS, rows, write
from reportedly.store import open_ledger


def exported(path):
    """Return {kind: the export of all rows of that kind} of the ledger at ``path``."""
    with open_ledger(str(path), create=False) as ledger:
        return {kind: _written(kind, ledger.view()) for kind in KINDS}


def _written(kind, view):
    stream = BytesIO()
    write(rows(kind, view.documents()), "jsonl", stream)
    return stream.getvalue()

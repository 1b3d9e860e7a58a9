"""Indexes of what statements are sorted by, and views that read along them.

SQLite takes the number of a row for the quickest way to it, and reads the whole row. A page that
tells of which speakers, outlets and kinds 300 statements are then reads 600 pages of the ledger
for four short columns; of these indexes it reads some thirty.
"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

INDEXES = {
    "attribution": ("attribution_sorts", ("row", "speaker", "kind", "cue_class")),
    "document": ("document_sorts", ("row", "outlet")),
}


def upgrade() -> None:
    """Make the indexes, and the views."""
    for table, (index, columns) in INDEXES.items():
        op.create_index(index, table, list(columns))
        told = ", ".join(f'"{column}"' for column in columns)
        op.execute(f"CREATE VIEW {table}_sort AS SELECT {told} FROM {table} INDEXED BY {index}")

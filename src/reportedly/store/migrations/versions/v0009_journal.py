"""What each run added, dropped and changed."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the journal. It refers to no document: it outlives what it tells of."""
    op.create_table(
        "change",
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column("run_id", sa.Text, sa.ForeignKey("run.id"), nullable=False),
        *_texts("document_id", "uri", null=True),
        *_texts("kind", "action"),
        *_texts("before_id", "after_id", null=True),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("starts", sa.Integer, nullable=True),
        sa.Column("ends", sa.Integer, nullable=True),
        *_texts("before", "after", null=True),
    )
    op.create_index("change_run", "change", ["run_id"])


def _texts(*names: str, null: bool = False) -> tuple[sa.Column[Any], ...]:
    return tuple(sa.Column(name, sa.Text, nullable=null) for name in names)

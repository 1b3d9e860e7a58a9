"""Who makes one assertion, where it comes from, and what contradicts it."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables. None refers to a document: linking drops what has lost its own."""
    op.create_table(
        "claim",
        sa.Column("id", sa.Text, primary_key=True),
        *(_text(name) for name in ("kind", "words", "words_key")),
        *(_text(name, null=True) for name in ("speaker", "actor_id")),
        *(sa.Column(name, sa.Float) for name in ("low", "high")),
        *(_text(name, null=True) for name in ("unit", "of")),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("reports", "outlets", "origins")
        ),
        _text("first", null=True),
        _text("why_first"),
        _text("owners"),
    )
    op.create_table(
        "claim_report",
        sa.Column("claim_id", sa.Text, primary_key=True),
        sa.Column("document_id", sa.Text, primary_key=True),
        sa.Column("starts", sa.Integer, primary_key=True),
        _text("attribution", null=True),
        *(_text(name) for name in ("spans", "words")),
        _text("speaker", null=True),
        sa.Column("direct", sa.Boolean(create_constraint=False), nullable=False),
        *(_text(name) for name in ("origin", "origin_name", "evidence")),
        sa.Column("score", sa.Float, nullable=False),
        _text("why"),
        _text("joined_document", null=True),
        sa.Column("joined_starts", sa.Integer),
    )
    op.create_index("claim_report_document", "claim_report", ["document_id"])
    op.create_table(
        "claim_rival",
        sa.Column("left_id", sa.Text, primary_key=True),
        sa.Column("right_id", sa.Text, primary_key=True),
        *(_text(name) for name in ("kind", "why")),
        sa.Column("score", sa.Float, nullable=False),
    )
    op.create_index("claim_rival_right", "claim_rival", ["right_id"])


def _text(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=null)

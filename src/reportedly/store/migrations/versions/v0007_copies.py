"""Who carries whose text, and who tells one story."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables. None refers to a document: linking drops what has lost its own."""
    op.create_table("linked", *_keys("kind", "document_id"), _text("digest"))
    op.create_table("overlap", *_keys("a", "b"), _text("extract"))
    op.create_index("overlap_b", "overlap", ["b"])
    op.create_table(
        "copy",
        *_keys("a", "b"),
        _text("kind"),
        _text("source", null=True),
        *(sa.Column(name, sa.Float, nullable=False) for name in ("coverage_a", "coverage_b")),
        _text("passages"),
        sa.Column("score", sa.Float, nullable=False),
        _text("reasons"),
    )
    op.create_index("copy_b", "copy", ["b"])
    op.create_table(
        "carrier",
        *_keys("document_id"),
        _text("group_id"),
        _text("taken_from", null=True),
        sa.Column("first", sa.Boolean(create_constraint=False), nullable=False),
    )
    op.create_index("carrier_group", "carrier", ["group_id"])
    op.create_table("story_member", *_keys("document_id"), _text("story_id"))
    op.create_index("story_member_story", "story_member", ["story_id"])
    op.create_table(
        "story_link",
        *_keys("a", "b"),
        _text("kind"),
        sa.Column("score", sa.Float, nullable=False),
        _text("why"),
    )
    op.create_index("story_link_b", "story_link", ["b"])


def _text(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=null)


def _keys(*names: str) -> tuple[sa.Column[Any], ...]:
    return tuple(sa.Column(name, sa.Text, primary_key=True) for name in names)

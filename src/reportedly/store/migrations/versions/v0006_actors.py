"""Who is who across articles: actors, the pairs left open, and what people decided."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _traits()
    _actors()
    _decisions()


def _text(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=null)


def _refers(name: str, to: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, sa.ForeignKey(to), nullable=False)


def _traits() -> None:
    op.create_table(
        "trait",
        _refers("document_id", "document.id"),
        *(_text(name) for name in ("kind", "version", "extract")),
        sa.PrimaryKeyConstraint("document_id", "kind"),
    )


def _actors() -> None:
    op.create_table(
        "actor",
        sa.Column("id", sa.Text, primary_key=True),
        *(_text(name) for name in ("name", "type", "names", "names_key")),
        *(_text(name, null=True) for name in ("known", "qid", "country")),
    )
    op.create_table(
        "actor_member",
        _refers("document_id", "document.id"),
        _text("entity"),
        _refers("actor_id", "actor.id"),
        sa.Column("score", sa.Float, nullable=False),
        _text("why"),
        sa.PrimaryKeyConstraint("document_id", "entity"),
    )
    op.create_index("actor_member_actor", "actor_member", ["actor_id"])
    op.create_table(
        "open_pair",
        _refers("left_id", "actor.id"),
        _refers("right_id", "actor.id"),
        sa.Column("score", sa.Float, nullable=False),
        _text("why"),
        sa.PrimaryKeyConstraint("left_id", "right_id"),
    )


def _decisions() -> None:
    op.create_table(
        "decision",
        sa.Column("id", sa.Text, primary_key=True),
        *(_text(name) for name in ("kind", "by", "at", "why")),
        *(_text(name, null=True) for name in ("name", "undone")),
    )
    # An anchor refers to no row: it outlives what it is about, and finds it again.
    op.create_table(
        "anchor",
        _refers("decision_id", "decision.id"),
        *(_text(name) for name in ("side", "document", "name", "type")),
        sa.PrimaryKeyConstraint("decision_id", "side", "document", "name", "type"),
    )

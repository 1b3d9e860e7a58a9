"""Who is who across articles, what people decided of it, and when something was said."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from reportedly.store.migrations.versions import v0003_views, v0004_manner

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ADDED = f"{v0004_manner.ADDED} a.said_on, a.said_earliest, a.said_latest,"


def upgrade() -> None:
    """Make the tables."""
    _said()
    _traits()
    _actors()
    _decisions()


def _text(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=null)


def _refers(name: str, to: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, sa.ForeignKey(to), nullable=False)


def _said() -> None:
    for name in ("said_on", "said_earliest", "said_latest"):
        op.add_column("attribution", _text(name, null=True))
    op.create_index("attribution_said", "attribution", ["said_earliest"])
    op.execute(f"DROP VIEW {v0004_manner.VIEW}")
    query = v0003_views.VIEWS[v0004_manner.VIEW].replace("a.negated,", ADDED)
    op.execute(f"CREATE VIEW {v0004_manner.VIEW} AS {query}")


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

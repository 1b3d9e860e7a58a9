"""When, where, how many: the times, places and figures that a text names."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from reportedly.store.migrations.versions import v0003_views

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

VIEW = "words_out_of_place"
LAST = "FROM furniture\n"


def upgrade() -> None:
    """Make the tables, and the view that looks at every row's words anew."""
    _times()
    _places()
    _figures()
    op.execute(f"DROP VIEW {VIEW}")
    more = "".join(
        f"{' ' * 12}UNION ALL SELECT '{name}', document_id, starts, ends, words FROM {name}\n"
        for name in ("time", "place", "figure", "figure_piece")
    )
    query = v0003_views.VIEWS[VIEW].replace(LAST, f"{LAST}{more}")
    op.execute(f"CREATE VIEW {VIEW} AS {query}")


def _text(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=null)


def _measure(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Float, nullable=True)


def _noticed() -> tuple[sa.Column[Any], ...]:
    """Return the columns that say of what document it is, and which words."""
    return (
        sa.Column("document_id", sa.Text, sa.ForeignKey("document.id"), nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("number", "starts", "ends")),
        _text("words"),
    )


def _times() -> None:
    op.create_table(
        "time",
        *_noticed(),
        _text("type"),
        _text("value"),
        _text("earliest", null=True),
        _text("latest", null=True),
        _text("rule"),
        _text("basis"),
        sa.PrimaryKeyConstraint("document_id", "number"),
    )
    op.create_index("time_earliest", "time", ["earliest"])


def _places() -> None:
    op.create_table(
        "place",
        *_noticed(),
        _text("name"),
        _text("precision"),
        sa.Column("geonameid", sa.Integer, nullable=True),
        _text("country", null=True),
        _measure("lat"),
        _measure("lon"),
        sa.Column("adjective", sa.Boolean(create_constraint=False), nullable=False),
        _text("why"),
        sa.PrimaryKeyConstraint("document_id", "number"),
    )
    op.create_index("place_name", "place", ["name"])


def _figures() -> None:
    op.create_table(
        "figure",
        *_noticed(),
        _measure("low"),
        _measure("high"),
        _text("qualifier"),
        *(_text(name, null=True) for name in ("unit", "of", "who", "by", "since")),
        _text("attribution_id", null=True),
        sa.PrimaryKeyConstraint("document_id", "number"),
    )
    op.create_index("figure_of", "figure", ["of"])
    op.create_table(
        "figure_piece",
        *_noticed(),
        _text("role"),
        sa.PrimaryKeyConstraint("document_id", "number", "role"),
    )

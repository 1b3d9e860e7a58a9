"""When: the times that a text names."""

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
    """Make the table, and the view that looks at every row's words anew."""
    op.create_table(
        "time",
        sa.Column("document_id", sa.Text, sa.ForeignKey("document.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("starts", sa.Integer, nullable=False),
        sa.Column("ends", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("earliest", sa.Text, nullable=True),
        sa.Column("latest", sa.Text, nullable=True),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("basis", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("document_id", "number"),
    )
    op.create_index("time_earliest", "time", ["earliest"])
    op.execute(f"DROP VIEW {VIEW}")
    more = "UNION ALL SELECT 'time', document_id, starts, ends, words FROM time\n"
    query = v0003_views.VIEWS[VIEW].replace(LAST, f"{LAST}{' ' * 12}{more}")
    op.execute(f"CREATE VIEW {VIEW} AS {query}")

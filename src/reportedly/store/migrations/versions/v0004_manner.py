"""How something was said: tense, modality, to whom, on what occasion."""

import sqlalchemy as sa
from alembic import op

from reportedly.store.migrations.versions import v0003_views

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# What rows of before say: nobody looked at their manner, and these are what a layer of before
# is read as.
COLUMNS = (
    sa.Column("tense", sa.Text, nullable=False, server_default="none"),
    sa.Column("modality", sa.Text, nullable=False, server_default="asserted"),
    sa.Column("addressee", sa.Text, nullable=True),
    sa.Column("occasion", sa.Text, nullable=True),
    sa.Column("occasion_kind", sa.Text, nullable=True),
)
VIEW = "who_said_what"
ADDED = "a.negated, a.tense, a.modality, a.addressee, a.occasion, a.occasion_kind,"


def upgrade() -> None:
    """Add the columns, and make the view that shows them anew."""
    for column in COLUMNS:
        op.add_column("attribution", column)
    op.execute(f"DROP VIEW {VIEW}")
    query = v0003_views.VIEWS[VIEW].replace("a.negated,", ADDED)
    op.execute(f"CREATE VIEW {VIEW} AS {query}")

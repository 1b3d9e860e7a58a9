"""How names compare is kept, so that linking actors compares new names only."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; the next linking of actors fills it."""
    op.create_table(
        "compared_name",
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("compared", sa.LargeBinary, nullable=False),
    )

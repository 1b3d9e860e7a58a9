"""What people decided of attributions."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; they refer to no document, and no re-run touches them."""
    op.create_table(
        "review",
        sa.Column("id", sa.Text, primary_key=True),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("answer", "document", "address", "words", "maker", "by", "at", "why")
        ),
        sa.Column("undone", sa.Text),
    )
    op.create_index("review_document", "review", ["document"])
    op.create_table(
        "review_reading",
        sa.Column("review_id", sa.Text, sa.ForeignKey("review.id"), primary_key=True),
        sa.Column("side", sa.Text, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("attribution", "kind")),
        sa.Column("cue_class", sa.Text, nullable=False),
        sa.Column("speaker", sa.Text),
        sa.Column("pieces", sa.Text, nullable=False),
    )
    op.create_index("review_reading_attribution", "review_reading", ["attribution"])

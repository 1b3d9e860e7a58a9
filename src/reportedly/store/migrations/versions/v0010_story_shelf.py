"""What linking stories goes by is kept, so that a few more articles cost a little more."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; extracts, which now have a digest, are taken anew by the next linking."""
    op.drop_table("trait")
    op.create_table(
        "trait",
        sa.Column("document_id", sa.Text, sa.ForeignKey("document.id"), primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("version", "extract", "digest")),
    )
    op.create_table(
        "story_key",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("days", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("document_id", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("story_key_document", "story_key", ["document_id"])
    op.create_table(
        "story_tie",
        sa.Column("a", sa.Text, primary_key=True),
        sa.Column("b", sa.Text, primary_key=True),
        sa.Column("odds", sa.Float, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute("DELETE FROM linked WHERE kind = 'stories'")

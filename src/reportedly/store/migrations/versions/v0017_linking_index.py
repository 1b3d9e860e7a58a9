"""An index along which linking sees what came and went, and reads nothing else."""

from alembic import op

revision = "0017"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index: extracts are long, and their digests stand behind them."""
    op.create_index("trait_digest", "trait", ["kind", "version", "document_id", "digest"])

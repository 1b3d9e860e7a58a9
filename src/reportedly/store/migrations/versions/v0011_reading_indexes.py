"""Indexes by which the reading room finds statements among millions."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Index by what people narrow down with."""
    op.create_index("attribution_speaker_key", "attribution", ["speaker_key"])
    op.create_index("attribution_chain_key", "attribution", ["chain_key"])
    op.create_index("attribution_cue_class", "attribution", ["cue_class", "kind"])
    op.create_index("document_outlet", "document", ["outlet", "published_earliest"])

"""Indexes along which lists are leafed through, and what waits for a person is found."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

# Of an index by one column, the row itself had to be read for the other one.
WIDER = {
    "time_earliest": ("time", ["earliest", "latest"]),
    "attribution_said": ("attribution", ["said_earliest", "said_latest"]),
}
NEW = {
    "attribution_speaks": ("attribution", ["speaker_entity", "document_id"]),
    "place_same": ("place", ["name", "geonameid", "country", "precision", "document_id"]),
    "place_words": ("place", ["words"]),
    "change_document": ("change", ["uri", "document_id"]),
}
# By expressions and directions, which SQLite and PostgreSQL write alike.
WRITTEN = (
    "CREATE INDEX claim_ranked ON claim (reports DESC, origins DESC, id)",
    "CREATE INDEX attribution_doubt ON attribution ((1.0 - score + CASE speaker_basis "
    "WHEN 'none' THEN 0.5 WHEN 'carried' THEN 0.25 WHEN 'pronoun' THEN 0.15 "
    "WHEN 'role' THEN 0.05 ELSE 0.0 END))",
)


def upgrade() -> None:
    """Make the indexes."""
    for name, (table, columns) in WIDER.items():
        op.drop_index(name, table)
        op.create_index(name, table, columns)
    for name, (table, columns) in NEW.items():
        op.create_index(name, table, columns)
    for statement in WRITTEN:
        op.get_bind().exec_driver_sql(statement)

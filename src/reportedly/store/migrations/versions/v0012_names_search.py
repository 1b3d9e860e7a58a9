"""A full-text index of the names of speakers, and of those by whom the words came."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# The keys are folded already: their words are kept as they are, and no stems are made of names.
SQLITE = (
    """CREATE VIRTUAL TABLE name_search USING fts5(
    speaker_key, chain_key, content='attribution', content_rowid='row',
    tokenize='unicode61 remove_diacritics 0'
)""",
    """CREATE TRIGGER name_search_insert AFTER INSERT ON attribution BEGIN
    INSERT INTO name_search(rowid, speaker_key, chain_key)
    VALUES (new."row", new.speaker_key, new.chain_key);
END""",
    """CREATE TRIGGER name_search_delete AFTER DELETE ON attribution BEGIN
    INSERT INTO name_search(name_search, rowid, speaker_key, chain_key)
    VALUES ('delete', old."row", old.speaker_key, old.chain_key);
END""",
    """CREATE TRIGGER name_search_update AFTER UPDATE OF speaker_key, chain_key ON attribution BEGIN
    INSERT INTO name_search(name_search, rowid, speaker_key, chain_key)
    VALUES ('delete', old."row", old.speaker_key, old.chain_key);
    INSERT INTO name_search(rowid, speaker_key, chain_key)
    VALUES (new."row", new.speaker_key, new.chain_key);
END""",
    "INSERT INTO name_search(name_search) VALUES ('rebuild')",
)


def upgrade() -> None:
    """Index the names, those that are there already too."""
    if op.get_bind().dialect.name != "sqlite":
        raise NotImplementedError("the full-text index of this database is not written yet")
    for statement in SQLITE:
        op.get_bind().exec_driver_sql(statement)

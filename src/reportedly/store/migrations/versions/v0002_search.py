"""Full-text search over articles and over what is said in them."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Word stems, without case and accents; the index keeps no second copy of the words.
SQLITE = """
CREATE VIRTUAL TABLE {index} USING fts5(
    {columns}, content='{table}', content_rowid='row',
    tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN
    INSERT INTO {index}(rowid, {columns}) VALUES (new."row", {new});
END;
CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN
    INSERT INTO {index}({index}, rowid, {columns}) VALUES ('delete', old."row", {old});
END;
CREATE TRIGGER {index}_update AFTER UPDATE OF {columns} ON {table} BEGIN
    INSERT INTO {index}({index}, rowid, {columns}) VALUES ('delete', old."row", {old});
    INSERT INTO {index}(rowid, {columns}) VALUES (new."row", {new});
END;
"""


def upgrade() -> None:
    """Index title and text of articles, and the content of attributions."""
    _index("article_search", "document", ("title", "text"))
    _index("said_search", "attribution", ("content",))


def _index(index: str, table: str, columns: tuple[str, ...]) -> None:
    if op.get_bind().dialect.name != "sqlite":
        raise NotImplementedError("the full-text index of this database is not written yet")
    filled = SQLITE.format(
        index=index,
        table=table,
        columns=", ".join(columns),
        new=", ".join(f"new.{column}" for column in columns),
        old=", ".join(f"old.{column}" for column in columns),
    )
    for statement in filled.strip().split(";\nCREATE"):
        op.get_bind().exec_driver_sql(statement if "VIRTUAL" in statement else "CREATE" + statement)

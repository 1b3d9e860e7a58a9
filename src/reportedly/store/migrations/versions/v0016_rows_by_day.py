"""Rows numbered in the order in which they are shown, so that an index of words gives the first."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0014"
branch_labels = None
depends_on = None

# As in ranks.py: 18 bits of days from 1800 on (0: unknown), 24 of the article's row, 21 of its own.
PLACES = """INSERT INTO temp.place_of (new, old)
SELECT (CASE WHEN d.published_earliest IS NULL THEN 0 ELSE 1 + min(max(CAST(
    julianday(d.published_earliest) - julianday('1800-01-01') AS INTEGER), 0), 262141) END << 45)
    | (d."row" << 21) | a.number, a."row"
FROM attribution a CROSS JOIN document d ON d.id = a.document_id"""
BESIDE = """SELECT name, sql, type FROM sqlite_master WHERE sql IS NOT NULL
AND (type = 'view' OR (type IN ('index', 'trigger') AND tbl_name = 'attribution'))"""
INDEXES = ("said_search", "name_search")


# The words are folded already, as those of names are.
CLAIMS = (
    """CREATE VIRTUAL TABLE claim_search USING fts5(
    words_key, content='claim', content_rowid='row', tokenize='unicode61 remove_diacritics 0'
)""",
    """CREATE TRIGGER claim_search_insert AFTER INSERT ON claim BEGIN
    INSERT INTO claim_search(rowid, words_key) VALUES (new."row", new.words_key);
END""",
    """CREATE TRIGGER claim_search_delete AFTER DELETE ON claim BEGIN
    INSERT INTO claim_search(claim_search, rowid, words_key)
    VALUES ('delete', old."row", old.words_key);
END""",
    """CREATE TRIGGER claim_search_update AFTER UPDATE OF words_key ON claim BEGIN
    INSERT INTO claim_search(claim_search, rowid, words_key)
    VALUES ('delete', old."row", old.words_key);
    INSERT INTO claim_search(rowid, words_key) VALUES (new."row", new.words_key);
END""",
    "INSERT INTO claim_search(claim_search) VALUES ('rebuild')",
    "CREATE INDEX claim_ranked ON claim (reports DESC, origins DESC, id)",
)


def upgrade() -> None:
    """Write all statements anew by day, and all claims by how many report them."""
    if op.get_bind().dialect.name != "sqlite":
        raise NotImplementedError("the rows of this database are not numbered in order yet")
    _statements(op.get_bind().exec_driver_sql)
    _claims(op.get_bind().exec_driver_sql)


def _statements(run: Callable[[str], Any]) -> None:
    # Ids come in no order: an index of two million of them is read and written again and again.
    run("PRAGMA cache_size = -256000")
    [own] = run("SELECT sql FROM sqlite_master WHERE name = 'attribution'").scalars()
    beside = run(BESIDE).all()
    columns = [each["name"] for each in sa.inspect(op.get_bind()).get_columns("attribution")]
    rest = ", ".join(f'"{name}"' for name in columns if name != "row")
    run("CREATE TEMP TABLE place_of (new INTEGER PRIMARY KEY, old INTEGER NOT NULL)")
    run(PLACES)
    # The rest is written again to the letter, for a ledger is held against a new one.
    for name, _, kind in beside:
        run(f'DROP {kind} "{name}"')
    run("ALTER TABLE attribution RENAME TO attribution_before")
    run(own)
    run(f'INSERT INTO attribution ("row", {rest}) SELECT new, {rest} FROM temp.place_of '
        'CROSS JOIN attribution_before ON "row" = old ORDER BY new')  # fmt: skip
    run("DROP TABLE attribution_before")
    run("DROP TABLE temp.place_of")
    for _, made, _ in beside:
        run(made)
    for index in INDEXES:
        run(f"INSERT INTO {index}({index}) VALUES ('rebuild')")


def _claims(run: Callable[[str], Any]) -> None:
    columns = sa.inspect(op.get_bind()).get_columns("claim")
    names = ", ".join(f'"{each["name"]}"' for each in columns)
    run("DROP INDEX claim_ranked")
    op.rename_table("claim", "claim_before")
    op.create_table(
        "claim",
        sa.Column("row", sa.Integer, primary_key=True),
        *(sa.Column(each["name"], each["type"], nullable=each["nullable"]) for each in columns),
        sa.UniqueConstraint("id", name="claim_id"),
    )
    run(f"INSERT INTO claim ({names}) SELECT {names} FROM claim_before "
        "ORDER BY reports DESC, origins DESC, id")  # fmt: skip
    op.drop_table("claim_before")
    for statement in CLAIMS:
        run(statement)

import re
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
HEADING = re.compile(r"^### `(\w+)`$\n(.*?)(?=^##)", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (`[^|]+`) \|", re.MULTILINE)
SQL = re.compile(r"^```sql\n(.*?)^```", re.MULTILINE | re.DOTALL)


def described():
    """Return {table or view: its columns}, as the page has them."""
    return {
        name: {column for row in ROW.findall(section) for column in re.findall(r"`(\w+)`", row)}
        for name, section in HEADING.findall(PAGE.read_text(encoding="utf-8"))
    }


def real(place):
    """Return {table or view: its columns}, as the ledger has them; search and version apart."""
    with closing(connect(place)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            )
            if "_search" not in name and not name.startswith(("sqlite_", "alembic_"))
        ]
        return {
            name: {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')}
            for name in names
        }


def test_the_page_has_every_table_view_and_column(place, ledger):
    assert described() == real(place)


def test_the_queries_on_the_page_run(place, ledger):
    [block] = SQL.findall(PAGE.read_text(encoding="utf-8"))

    with closing(connect(place)) as connection:
        for query in block.strip().split(";\n"):
            assert connection.execute(query).fetchall() == []

"""Statements stand in the order of their articles' days, whatever order they were put in."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from ledger_documents import capture, dated, harbour, run
from reading_ledger import filled
from reportedly.model import Attribution
from reportedly.store import StatementQuery, StretchQuery, migrate, open_ledger
from reportedly.store.database import Database
from reportedly.store.dialect import Sqlite
from reportedly.store.migrating import upgrade
from reportedly.store.opening import _url

# Two of one day, two before and two after all days that a number has room for.
DAYS = ["2024-03-05", None, "1651-01-02", "2024-03-05", "2999-01-01", "1650-01-01", None,
        "1800-01-01", "2999-01-02", "2024-03-04"]  # fmt: skip


def on(document, day):
    """Return the document as one that was published on that day, or on none that is known."""
    if day:
        return dated(document, day, *[date.fromisoformat(day)] * 2)
    return replace(document, article=replace(document.article, published=None))


def written(place):
    """Make a ledger of one article for each day; return the days by the articles' ids."""
    days, begun = {}, run()
    with open_ledger(place) as ledger, ledger.writer() as writer:
        writer.begin(begun)
        for number, day in enumerate(DAYS):
            document = harbour(f"https://gazette.example/{number}")
            document = on(document, day)
            writer.put(capture(document.article.uri), document, begun.id)
            days[document.article.id] = day
    return days


def asked(view, order, **more):
    """Return the articles of all statements with a word, one statement at a time."""
    query, found = StretchQuery(StatementQuery(about="quay"), order=order, size=1, **more), []
    while True:
        part = view.stretch(query)
        found += [each.document for each in part.statements]
        if part.after is None:
            return found
        query = StretchQuery(query.wanted, order=order, size=1, after=part.after)


@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_words_are_found_by_day_then_article_with_unknown_days_last(place, order):
    days = written(place)
    known = sorted(name for name, day in days.items() if day)
    known.sort(key=lambda name: days[name], reverse=order == "newest")

    with open_ledger(place) as ledger:
        found = asked(ledger.view(), order)

    assert found == known + sorted(name for name, day in days.items() if not day)


def test_an_article_put_in_again_under_another_day_stands_there(place):
    days = written(place)
    moved = on(harbour("https://gazette.example/0"), "2024-03-06")
    again = run("run_2")
    with open_ledger(place) as ledger, ledger.writer() as writer:
        writer.begin(again)
        writer.put(capture(moved.article.uri), moved, again.id)

        found = asked(ledger.view(), "newest")

        assert [days[name] for name in found[:2]] == ["2999-01-02", "2999-01-01"]
        assert found[2] == moved.article.id
        assert list(ledger.view().verify()) == []


def test_a_statement_that_stands_elsewhere_is_named(place):
    days = written(place)
    [item] = harbour()[Attribution]
    name = item.id(next(iter(days)))
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute('UPDATE attribution SET "row" = 7 WHERE id = ?', (name,))

    with open_ledger(place) as ledger:
        faults = {(each.table, each.id, each.what) for each in ledger.view().verify()}

    assert ("attribution", name, "row") in faults


def test_an_older_ledger_has_its_rows_in_order_once_it_is_migrated(tmp_path):
    new, old = tmp_path / "new.db", tmp_path / "old.db"
    filled(new)
    database = Database(_url(str(old)), Sqlite(), patience_s=1)
    with closing(database), database.writing(create=True) as connection:
        upgrade(connection, to="0014")
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("ATTACH DATABASE ? AS new", (str(new),))
        for table, columns in _tables(connection):
            connection.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM new.{table}")

    migrate(str(old))

    assert _rows(old) == _rows(new)
    assert _faults(old) == _faults(new)


def _faults(place):
    with open_ledger(str(place), create=False) as ledger:
        return list(ledger.view().verify())


def _tables(connection):
    """Yield each table of the old schema with its columns; statements get rows as they come."""
    query = "SELECT name FROM main.sqlite_master WHERE type = 'table'"
    for (name,) in connection.execute(query).fetchall():
        if "_search" not in name and not name.startswith(("sqlite_", "alembic_")):
            found = [row[1] for row in connection.execute(f"PRAGMA main.table_info({name})")]
            plain = [each for each in found if each != "row" or name != "attribution"]
            yield name, ", ".join(f'"{each}"' for each in plain)


def _rows(place):
    """Return all statements and claims as they stand, and what their words are found by."""
    with closing(sqlite3.connect(place)) as connection:
        return [
            connection.execute(query).fetchall()
            for query in (
                'SELECT * FROM attribution ORDER BY "row"',
                'SELECT id, kind, words, reports, first FROM claim ORDER BY "row"',
                "SELECT rowid FROM said_search WHERE said_search MATCH 'quay' ORDER BY rowid",
                "SELECT count(*) FROM claim_search WHERE claim_search MATCH 'the'",
            )
        ]

"""Decisions on attributions: rows that no re-run touches; and what waits for one."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Reading, Review, Span
from reportedly.store.across_tables import review, review_reading
from reportedly.store.database import Database
from reportedly.store.doubting import count_undecided, find_doubtful
from reportedly.store.keeping import writable, written
from reportedly.store.leafing import Count
from reportedly.store.records import Statement, StatementQuery
from reportedly.store.rows import Row, as_json
from reportedly.store.undoing import take_back

SIDES = ("seen", "corrected")


class SqlReviewWriter:
    """Keeps decisions on attributions in an SQL database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def review(self, review: Review) -> None:
        with self._database.writing() as connection:
            keep_review(connection, review)

    def undo_review(self, name: str, at: datetime) -> Review:
        with self._database.writing() as connection:
            return undo_review(connection, name, at)


class SqlReviewView:
    """Looks up decisions on attributions in an SQL database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reviews(self, document: str | None = None) -> Iterator[Review]:
        with self._database.reading() as connection:
            yield from reviews(connection, document)

    def doubtful(self, query: StatementQuery, *, passed: int = 0) -> Iterator[Statement]:
        with self._database.reading() as connection:
            yield from find_doubtful(connection, self._database.dialect, query, passed)

    def undecided(self, query: StatementQuery, *, most: int | None = None) -> Count:
        with self._database.reading() as connection:
            return count_undecided(connection, self._database.dialect, query, most)


def keep_review(connection: Connection, decided: Review) -> None:
    """Write the decision down; one that is there already stays as it is."""
    if connection.execute(sa.select(review.c.id).where(review.c.id == decided.id)).first():
        return
    row = {
        "id": decided.id,
        "answer": decided.answer,
        "document": decided.article,
        "address": writable(decided.address),
        "words": as_json([writable(words) for words in decided.words]),
        "maker": decided.maker,
        "by": writable(decided.by),
        "at": exactly(decided.at),
        "why": writable(decided.why),
        "undone": written(decided.undone) if decided.undone else None,
    }
    connection.execute(sa.insert(review), [row])
    sides = ((side, getattr(decided, side)) for side in SIDES)
    rows = [_reading_row(decided, side, read) for side, read in sides if read]
    connection.execute(sa.insert(review_reading), rows)


def undo_review(connection: Connection, name: str, at: datetime) -> Review:
    """Mark the decision as taken back, and return it; raises UsageError for none or several."""
    return take_back(connection, reviews(connection), review, name, at)


def reviews(connection: Connection, of: str | None = None) -> Iterator[Review]:
    """Yield the decisions, oldest first, those that were undone included."""
    wanted = [] if of is None else [review.c.document == of]
    read: defaultdict[str, dict[str, Reading]] = defaultdict(dict)
    joined = sa.select(review_reading).join(review, review.c.id == review_reading.c.review_id)
    for row in connection.execute(joined.where(*wanted)):
        read[row.review_id][row.side] = _reading(row)
    query = sa.select(review).where(*wanted).order_by(review.c.at, review.c.id)
    for row in connection.execute(query):
        yield _review(row, read[row.id])


def exactly(moment: datetime) -> str:
    """Return an aware time in UTC to the microsecond: one may decide twice in a second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _reading_row(decided: Review, side: str, read: Reading) -> Row:
    pieces = {
        role: [(span.start, span.end) for span in getattr(read, role)]
        for role in ("source", "cue", "content")
    }
    return {
        "review_id": decided.id,
        "side": side,
        "attribution": read.id(decided.article),
        "kind": read.kind,
        "cue_class": read.cue_class,
        "speaker": None if read.speaker is None else writable(read.speaker),
        "pieces": as_json(pieces),
    }


def _reading(row: Any) -> Reading:
    pieces = {
        role: tuple(Span(*edges) for edges in found)
        for role, found in json.loads(row.pieces).items()
    }
    return Reading(**pieces, kind=row.kind, cue_class=row.cue_class, speaker=row.speaker)


def _review(row: Any, read: dict[str, Reading]) -> Review:
    return Review(
        answer=row.answer,
        article=row.document,
        address=row.address,
        seen=read["seen"],
        words=tuple(json.loads(row.words)),
        maker=row.maker,
        by=row.by,
        at=datetime.fromisoformat(row.at),
        why=row.why,
        corrected=read.get("corrected"),
        undone=datetime.fromisoformat(row.undone) if row.undone else None,
    )

"""Statements a stretch at a time, and how many there are of each sort, with limits in the SQL."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import actor_member
from reportedly.store.dialect import Dialect
from reportedly.store.hits import Hits, Order, every_hit, first_sorts, hits_after
from reportedly.store.leafing import Count, counted
from reportedly.store.records import Statement, StatementQuery
from reportedly.store.statements import (
    Standing,
    conditions,
    dated,
    names_in,
    phrases,
    statements_at,
)
from reportedly.store.tables import attribution, document

Sort = Literal["speaker", "outlet", "kind", "cue_class"]
SORTS: dict[Sort, sa.Column[Any]] = {
    "speaker": attribution.c.speaker,
    "outlet": document.c.outlet,
    "kind": attribution.c.kind,
    "cue_class": attribution.c.cue_class,
}

MANY = 5000  # rows counted at once
# Statements that are looked up one by one: SQLite reads some 50,000 a second with their articles.
FEW = 2000
# Rows that are counted without a look at them: of two words said everywhere, that takes 1 ms.
READ_OFF = 2_000
# Hits of a word: to ask one statement takes as long as to read some 250 hits of the index.
OFTEN = 80_000

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class StretchQuery:
    """Which stretch of what matches: so many after one that is known, or from the beginning.

    ``speaker``, ``outlet`` and ``cue_class`` are compared to the letter, unlike those of
    ``wanted``. Statements of unknown date come last in either order. ``among`` are the rows that
    ``few_rows`` gave for the same question: nothing else is looked at.
    """

    wanted: StatementQuery = StatementQuery()
    speaker: str | None = None
    outlet: str | None = None
    cue_class: str | None = None
    order: Order = "newest"
    after: Standing | None = None
    size: int = 25
    among: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Statements in order, and where the last of them stands if there are more."""

    statements: tuple[Statement, ...]
    after: Standing | None


@dataclass(frozen=True, slots=True)
class Months:
    """So many statements in articles of one date: its first and last month, None where unknown."""

    first: str | None
    last: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many match, and how many of each speaker, outlet, kind and class of cue.

    Where counting stopped short, ``whole`` is false: there are more than ``total``. ``sorts``
    are those of the ``sorted`` statements that were looked at.
    """

    total: int
    whole: bool
    sorted: int
    sorts: dict[Sort, tuple[tuple[str | None, int], ...]]


def few_rows(
    connection: Connection, dialect: Dialect, query: StretchQuery
) -> tuple[int, ...] | None:
    """Return the rows of all statements that may match, or None where they are many.

    What is said of articles (dates, outlets) is not looked at yet.
    """
    about, wanted = _about(dialect, query), list(_of_statements(dialect, query))
    if about is None and not wanted:
        return None
    found = sa.select(attribution.c.row).where(*wanted).limit(FEW + 1)
    names = names_in(dialect, query.wanted)
    if about is not None:
        found = _streamed(found, about) if wanted else about.limit(FEW + 1)
    elif names is not None:
        found = _streamed(found, names)
    rows = tuple(connection.execute(found).scalars())
    return rows if len(rows) <= FEW else None


def rows_to_keep(
    connection: Connection, dialect: Dialect, query: StretchQuery
) -> tuple[int, ...] | None:
    """Return what ``few_rows`` does; None, too, where one index alone gives them in order."""
    wanted = query.wanted
    words = StretchQuery(StatementQuery(about=wanted.about))
    names = StretchQuery(StatementQuery(speaker=wanted.speaker, via=wanted.via))
    if query == words or (query == names and names_in(dialect, wanted) is not None):
        return None
    return few_rows(connection, dialect, query)


def find_stretch(connection: Connection, dialect: Dialect, query: StretchQuery) -> Stretch:
    """Return the stretch; raises UsageError as ``find_statements`` does."""
    hits = _hits(dialect, query)
    if hits is None:
        rows = _listed(connection, dialect, query)
    else:
        rows = hits_after(connection, hits, query.after, query.size + 1)
    found = _in_order(statements_at(connection, rows), query.order)
    shown = found[: query.size]
    after = shown[-1][0] if len(found) > query.size else None
    return Stretch(tuple(each for _, each in shown), after)


def _in_order(
    found: list[tuple[Standing, Statement]], order: Order
) -> list[tuple[Standing, Statement]]:
    found.sort(key=lambda each: (each[0].document, each[0].number))
    dated = [each for each in found if each[0].day is not None]
    dated.sort(key=lambda each: each[0].day or "", reverse=order == "newest")
    return dated + [each for each in found if each[0].day is None]


def _listed(connection: Connection, dialect: Dialect, query: StretchQuery) -> list[int]:
    """Return the rows of what no index gives, along the articles by their days."""
    found: list[int] = []
    for part in _parts(query):
        if len(found) <= query.size:
            rows = _keys(dialect, query, part).limit(query.size + 1 - len(found))
            found += connection.execute(rows).scalars()
    return found


def find_tally(
    connection: Connection, dialect: Dialect, query: StretchQuery, most: int | None
) -> Tally:
    """Count what matches, ``after`` and ``size`` aside; look at ``most`` of them, one by one.

    Where an index alone tells how many there are, counting goes on for longer.
    """
    hits = _hits(dialect, query)
    some = _joined(sa.select(*SORTS.values()), query).where(*_conditions(dialect, query))
    if hits is not None:
        some = first_sorts(hits, most and most + 1)
    looked, sorts = _sorted(connection, some.limit(most and most + 1), most)
    if most is None or looked <= most:
        return Tally(looked, True, looked, sorts)
    count = _counted_at_once(connection, hits, query) or Count(most, whole=False)
    return Tally(count.total, count.whole, most, sorts)


def find_months(connection: Connection, dialect: Dialect, query: StretchQuery) -> Iterator[Months]:
    """Yield how many match of each month, ``after`` and ``size`` aside; unknown last."""
    days = (document.c.published_earliest, document.c.published_latest)
    first, last = (sa.func.substr(day, 1, len("2024-01")) for day in days)
    found = sa.select(first.label("first"), last.label("last"), sa.func.count())
    about = _about(dialect, query)
    if about is not None and query.among is None:
        found = found.where(attribution.c.row.in_(about))
    found = _joined(found, query).where(*_conditions(dialect, query))
    grouped = found.group_by(first, last).order_by(first.nulls_last(), last)
    for row in connection.execute(grouped):
        yield Months(*row)


def _sorted(
    connection: Connection, some: sa.Select[Any], most: int | None
) -> tuple[int, dict[Sort, tuple[tuple[str | None, int], ...]]]:
    """Return how many rows there are, and how many of each sort among the first ``most``."""
    counts: dict[Sort, Counter[str | None]] = {name: Counter() for name in SORTS}
    looked = 0
    rows = connection.execute(some.execution_options(yield_per=MANY))
    for page in rows.partitions():
        left = len(page) if most is None else most - looked
        looked += len(page)
        for name, values in zip(SORTS, zip(*page[:left], strict=True), strict=True):
            counts[name].update(values)
    return looked, {name: _ranked(found) for name, found in counts.items()}


def _counted_at_once(
    connection: Connection, hits: Hits | None, query: StretchQuery
) -> Count | None:
    """Return how many match where an index alone can tell, else None."""
    if hits is None and query == StretchQuery():
        return Count(connection.execute(sa.select(sa.func.count(attribution.c.row))).scalar_one())
    if hits is None or hits.said or hits.told:
        return None
    return counted(connection, every_hit(hits), READ_OFF)


def _ranked(counts: Counter[str | None]) -> tuple[tuple[str | None, int], ...]:
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0] or "")))


def _parts(query: StretchQuery) -> Iterator[Condition]:
    """Yield the dated part and then the undated, as far as they come after what is known.

    Two queries and not one with NULLS LAST: each runs along the index of dates.
    """
    day, after = document.c.published_earliest, query.after
    if after is None or after.day is not None:
        beyond = []
        if after is not None:
            past = day < after.day if query.order == "newest" else day > after.day
            upto = day <= after.day if query.order == "newest" else day >= after.day
            beyond = [upto, sa.or_(past, _past(after))]
        yield sa.and_(day.is_not(None), *beyond)
    undated_after = after if after is not None and after.day is None else None
    yield sa.and_(day.is_(None), *([_past(undated_after)] if undated_after else []))


def _past(after: Standing) -> Condition:
    return sa.or_(
        document.c.id > after.document,
        sa.and_(document.c.id == after.document, attribution.c.number > after.number),
    )


def _keys(dialect: Dialect, query: StretchQuery, part: Condition) -> sa.Select[Any]:
    day = document.c.published_earliest
    return (
        _joined(sa.select(attribution.c.row), query)
        .where(*_conditions(dialect, query), part)
        .order_by(
            day.desc() if query.order == "newest" else day, document.c.id, attribution.c.number
        )
    )


def words_of(connection: Connection, dialect: Dialect, query: StretchQuery) -> list[Condition]:
    """Return the condition that a statement has the words asked for, if any are."""
    about = _about(dialect, query)
    if about is None:
        return []
    return [_told_of(about, often=_is_often(connection, dialect, query))]


def _told_of(about: sa.Select[tuple[int]], *, often: bool) -> Condition:
    """Return the condition that a statement has the words.

    Of words that are often met each statement is asked in turn, for some will soon have them;
    of others the index is read once.
    """
    if not often:
        return attribution.c.row.in_(about)
    [row] = about.selected_columns
    return about.where(row == attribution.c.row).correlate(attribution).exists()


def _is_often(connection: Connection, dialect: Dialect, query: StretchQuery) -> bool:
    about = _about(dialect, query)
    if about is None or query.among is not None:
        return False
    some = about.limit(OFTEN + 1).subquery()
    hits = connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()
    return hits > OFTEN


def _about(dialect: Dialect, query: StretchQuery) -> sa.Select[tuple[int]] | None:
    words = query.wanted.about
    return None if words is None else dialect.matches("said_search", phrases(words))


def _hits(dialect: Dialect, query: StretchQuery) -> Hits | None:
    """Return what an index of words or names gives; None where neither is asked for.

    Names are looked up in their keys otherwise, of every statement in turn.
    """
    told = tuple(_of_articles(dialect, query))
    if query.among is not None:
        return Hits(dialect.listed(query.among), (), told, query.order)
    about = _about(dialect, query)
    rows = names_in(dialect, query.wanted) if about is None else about
    if rows is None:
        return None
    plain = replace(query.wanted, actor=None, about=None, outlet=None, document=None)
    said = (*conditions(dialect, plain), *_exact(query))
    return Hits(rows, said, told, query.order)


def _of_articles(dialect: Dialect, query: StretchQuery) -> Iterator[Condition]:
    wanted = query.wanted
    yield from dated(wanted)
    yield from conditions(dialect, StatementQuery(outlet=wanted.outlet, document=wanted.document))
    if query.outlet is not None:
        yield document.c.outlet == query.outlet


def _streamed(selected: sa.Select[Any], about: sa.Select[tuple[int]]) -> sa.Select[Any]:
    """Select from the statements that the index of words gives, one by one, until it is enough."""
    hits = about.subquery()
    [row] = hits.c
    # A sum is no row that the index could be asked for: so the index comes first.
    return selected.select_from(hits).join(attribution, attribution.c.row == row + 0)


def _joined(selected: sa.Select[Any], query: StretchQuery) -> sa.Select[Any]:
    """Join statements and articles so that the fewer come first.

    Without statistics SQLite would begin with the statements and sort them all. Joined to
    nothing, an id is no column that an index knows: so articles come first, by their dates,
    and the first rows are found without looking at the others.
    """
    said, own = attribution.c.document_id, document.c.id
    same = said == own if query.among is not None else said == own.concat("")
    return selected.select_from(document.join(attribution, same))


def _conditions(dialect: Dialect, query: StretchQuery) -> Iterator[Condition]:
    if query.among is not None:
        yield attribution.c.row.in_(dialect.listed(query.among))
    else:
        plain = replace(query.wanted, actor=None, about=None, outlet=None, document=None)
        yield from conditions(dialect, plain)
        yield from _exact(query)
    yield from _of_articles(dialect, query)


def _of_statements(dialect: Dialect, query: StretchQuery) -> Iterator[Condition]:
    """Yield the conditions that statements alone tell of, each such that an index serves it."""
    wanted = query.wanted
    named = StatementQuery(speaker=wanted.speaker, via=wanted.via)
    indexed = wanted.about is None and names_in(dialect, named) is not None
    alone = query == StretchQuery(named) and None in (wanted.speaker, wanted.via)
    if indexed:
        # The rows come from the index of names, which may give some more than have them.
        yield from conditions(dialect, named)
    elif alone:
        # Alone, names are looked up along their index until there are enough.
        yield from conditions(dialect, named)
        return
    for each in () if indexed else conditions(dialect, named):
        yield attribution.c.row.in_(sa.select(attribution.c.row).where(each).correlate(None))
    more = StatementQuery(kind=wanted.kind, names=wanted.names, unsaid_when=wanted.unsaid_when)
    yield from conditions(dialect, more)
    if wanted.document is not None:
        yield attribution.c.document_id == wanted.document
    yield from _exact(query)


def _exact(query: StretchQuery) -> Iterator[Condition]:
    if query.wanted.actor is not None:
        yield attribution.c.row.in_(_rows_of(query.wanted.actor))
    if query.speaker is not None:
        yield attribution.c.speaker == query.speaker
    if query.cue_class is not None:
        yield attribution.c.cue_class == query.cue_class


def _rows_of(actor: str) -> sa.Select[Any]:
    """Return the rows of what an actor says, found from the actor and not from all that is said."""
    said = attribution.alias("said")
    same = (
        said.c.document_id == actor_member.c.document_id,
        said.c.speaker_entity == actor_member.c.entity,
    )
    return (
        sa.select(said.c.row)
        .select_from(actor_member.join(said, sa.and_(*same)))
        .where(actor_member.c.actor_id == actor)
    )

"""Who speaks of whom: actors whose statements name another one, counted in the database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import actor, actor_member
from reportedly.store.dialect import Dialect
from reportedly.store.naming import stands_in_content
from reportedly.store.records import StatementQuery
from reportedly.store.statements import conditions, dated
from reportedly.store.tables import attribution, document, mention, piece

SPEAKS, NAMED = actor_member.alias("speaks"), actor_member.alias("named")
ENDS = (SPEAKS.c.actor_id, NAMED.c.actor_id)


@dataclass(frozen=True, slots=True)
class NetworkQuery:
    """Which statements are looked at, and how many of the ties between actors are wanted.

    ``outlet`` and ``cue_class`` are compared to the letter. ``speaker`` and ``named`` are ids of
    actors at the two ends, ``actor`` that of one at either. ``first`` ties are passed over.
    ``articles`` is where to stop looking: from the day of the newest but so many on. It does
    not hold for the ties of one actor, which are found from the actor on.
    """

    wanted: StatementQuery = StatementQuery()
    outlet: str | None = None
    cue_class: str | None = None
    speaker: str | None = None
    named: str | None = None
    actor: str | None = None
    first: int = 0
    most: int = 40
    articles: int | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """So many statements of one actor name another; ``sorts`` are their classes of cue.

    Whom such a cue is aimed at is not told: who condemns the attack on a town names the town.
    """

    speaker: str
    speaker_name: str
    speaker_type: str
    named: str
    named_name: str
    named_type: str
    statements: int
    sorts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Ties of most statements first, and how many ties there are in all.

    ``since`` is the day before which nothing was looked at, None where all was.
    """

    ties: tuple[Tie, ...]
    total: int
    since: str | None = None


def find_network(connection: Connection, dialect: Dialect, query: NetworkQuery) -> Network:
    """Return the ties; raises UsageError as ``find_statements`` does."""
    day = _since(connection, dialect, query)
    if day is not None:
        wanted = replace(query.wanted, since=date.fromisoformat(day))
        query = replace(query, wanted=wanted, articles=None)
    rows = connection.execute(_some(_placed(dialect, query), query)).all()
    if not rows and query.first:
        # Past the last tie no row could say how many there are.
        return Network((), find_network(connection, dialect, replace(query, first=0)).total, day)
    ties = (list(group) for _, group in groupby(rows, key=lambda row: row.place))
    return Network(tuple(map(_tie, ties)), rows[0].total if rows else 0, day)


def _since(connection: Connection, dialect: Dialect, query: NetworkQuery) -> str | None:
    """Return the first day of the newest articles that are few enough, None where all are."""
    if query.articles is None or query.actor or query.speaker or query.named:
        return None
    day = document.c.published_earliest
    found = sa.select(day).where(day.is_not(None), *_of_articles(dialect, query))
    found = found.order_by(day.desc()).offset(query.articles).limit(1)
    return connection.execute(found).scalar_one_or_none()


def _placed(dialect: Dialect, query: NetworkQuery) -> sa.Subquery:
    """Return every tie with its sorts and its place, so that no row comes out that is not shown."""
    said = sa.union_all(*_said(dialect, query)).subquery()
    ends = (said.c.speaker, said.c.named)
    times = sa.func.count().label("times")
    sorted_ = sa.select(*ends, said.c.cue_class, times).group_by(*ends, said.c.cue_class).subquery()
    ends = (sorted_.c.speaker, sorted_.c.named)
    whole = sa.func.sum(sorted_.c.times).over(partition_by=ends).label("statements")
    summed = sa.select(sorted_, whole).subquery()
    order = (summed.c.statements.desc(), summed.c.speaker, summed.c.named)
    place = sa.func.dense_rank().over(order_by=order).label("place")
    return sa.select(summed, place).subquery()


def _some(placed: sa.Subquery, query: NetworkQuery) -> sa.Select[Any]:
    counted = sa.select(placed, sa.func.max(placed.c.place).over().label("total")).subquery()
    speaker, named = actor.alias("speaker"), actor.alias("whom")
    return (
        sa.select(
            counted,
            *(speaker.c[each].label(f"speaker_{each}") for each in ("name", "type")),
            *(named.c[each].label(f"named_{each}") for each in ("name", "type")),
        )
        .join(speaker, speaker.c.id == counted.c.speaker)
        .join(named, named.c.id == counted.c.named)
        .where(counted.c.place > query.first, counted.c.place <= query.first + query.most)
        .order_by(counted.c.place, counted.c.times.desc(), counted.c.cue_class)
    )


def _said(dialect: Dialect, query: NetworkQuery) -> Iterator[sa.Select[Any]]:
    """Yield each statement once for each actor it names; those of an actor from its two ends."""
    speaks, named = ENDS
    if query.actor is not None:
        yield _statements(dialect, query).where(speaks == query.actor)
        yield _statements(dialect, query).where(named == query.actor)
        return
    found = _statements(dialect, query)
    if query.speaker is not None:
        found = found.where(speaks == query.speaker)
    yield found if query.named is None else found.where(named == query.named)


def _statements(dialect: Dialect, query: NetworkQuery) -> sa.Select[Any]:
    said = attribution.c
    same = (SPEAKS.c.document_id == said.document_id, SPEAKS.c.entity == said.speaker_entity)
    content = (piece.c.document_id == said.document_id, piece.c.attribution_id == said.id)
    found = (NAMED.c.document_id == mention.c.document_id, NAMED.c.entity == mention.c.entity)
    return (
        sa.select(*(end.label(name) for end, name in zip(ENDS, ("speaker", "named"), strict=True)))
        .add_columns(said.row, said.cue_class)
        .select_from(SPEAKS)
        .join(attribution, sa.and_(*same))
        .join(piece, sa.and_(*content))
        .join(mention, stands_in_content())
        .join(NAMED, sa.and_(*found))
        .where(ENDS[0] != ENDS[1], *_narrowed(dialect, query))
        .distinct()
    )


def _narrowed(dialect: Dialect, query: NetworkQuery) -> Iterator[sa.ColumnElement[bool]]:
    """Yield the conditions on statements; those on articles as a list of these.

    Joined, the articles would come last, after all statements that there are.
    """
    yield from conditions(dialect, replace(query.wanted, outlet=None, document=None))
    if query.cue_class is not None:
        yield attribution.c.cue_class == query.cue_class
    if of_articles := list(_of_articles(dialect, query)):
        yield attribution.c.document_id.in_(sa.select(document.c.id).where(*of_articles))


def _of_articles(dialect: Dialect, query: NetworkQuery) -> Iterator[sa.ColumnElement[bool]]:
    wanted = query.wanted
    outlets = StatementQuery(outlet=wanted.outlet, document=wanted.document)
    yield from conditions(dialect, outlets)
    yield from dated(wanted)
    if query.outlet is not None:
        yield document.c.outlet == query.outlet


def _tie(rows: list[Any]) -> Tie:
    first = rows[0]
    return Tie(
        speaker=first.speaker,
        speaker_name=first.speaker_name,
        speaker_type=first.speaker_type,
        named=first.named,
        named_name=first.named_name,
        named_type=first.named_type,
        statements=int(first.statements),
        sorts=tuple((row.cue_class, row.times) for row in rows),
    )

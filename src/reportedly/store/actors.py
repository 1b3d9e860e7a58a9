"""Actors as rows, and back: kept as linking made them, found by name."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, CursorResult

from reportedly.model import Actor, Link
from reportedly.store.across_tables import actor, actor_member, open_pair
from reportedly.store.cast import Played
from reportedly.store.folding import searchable
from reportedly.store.records import ActorRole, ActorSeen, Joined, OpenPair
from reportedly.store.roles import worded_once
from reportedly.store.rows import Row, as_json
from reportedly.store.tables import attribution, document, entity, entity_role

Values = tuple[object, ...]  # of a row


def put_actors(connection: Connection, actors: Sequence[Actor], links: Sequence[Link]) -> None:
    """Make the rows say what linking found; only those that differ are written."""
    connection.execute(sa.delete(open_pair))
    gone = _renew(connection, actor, (_actor_row(each) for each in actors))
    members = (row for each in actors for row in _member_rows(each))
    _drop(connection, actor_member, _renew(connection, actor_member, members))
    _drop(connection, actor, gone)
    if links:
        connection.execute(sa.insert(open_pair), [_pair_row(link) for link in links])


def counts_of_actors(connection: Connection) -> tuple[int, int, int]:
    """Return how many names in articles are of how many actors, and how many pairs are open."""
    names, actors, pairs = (
        connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
        for table in (actor_member, actor, open_pair)
    )
    return names, actors, pairs


def find_actors(connection: Connection, ids: Sequence[str] | None = None) -> Iterator[ActorSeen]:
    """Yield the actors (all, or those of ``ids``) by name, with what is known of each."""
    wanted = [actor.c.id.in_(ids)] if ids is not None else []
    said = _said(connection, ids)
    roles = _roles(connection, ids)
    query = (
        sa.select(
            actor,
            sa.func.count(actor_member.c.document_id.distinct()).label("articles"),
            sa.func.count(document.c.outlet.distinct()).label("outlets"),
            sa.func.min(document.c.published_earliest).label("first"),
            sa.func.max(document.c.published_latest).label("last"),
        )
        .join(actor_member, actor_member.c.actor_id == actor.c.id)
        .join(document, document.c.id == actor_member.c.document_id)
        .where(*wanted)
        .group_by(actor.c.id)
        .order_by(actor.c.name, actor.c.id)
    )
    for row in connection.execute(query):
        yield ActorSeen(
            id=row.id,
            name=row.name,
            type=row.type,
            names=tuple(json.loads(row.names)),
            known=row.known,
            qid=row.qid,
            country=row.country,
            roles=tuple(roles.get(row.id, ())),
            articles=row.articles,
            outlets=row.outlets,
            statements=said.get(row.id, 0),
            first=row.first,
            last=row.last,
        )


def ranked(
    connection: Connection, *, kind: str | None, name: str | None, first: int, size: int
) -> tuple[list[ActorSeen], int]:
    """Return some actors, those of most articles first, and how many there are in all."""
    wanted = [] if kind is None else [actor.c.type == kind]
    if name is not None:
        wanted.append(actor.c.id.in_(named_so(connection, name)))
    total = connection.execute(sa.select(sa.func.count()).select_from(actor).where(*wanted))
    times = sa.func.count().label("times")
    # Without statistics SQLite would look every actor up among all members.
    counted = sa.select(actor_member.c.actor_id, times).group_by(actor_member.c.actor_id)
    if wanted:
        counted = counted.where(actor_member.c.actor_id.in_(sa.select(actor.c.id).where(*wanted)))
    order = (times.desc(), actor_member.c.actor_id)
    ids = list(connection.execute(counted.order_by(*order).limit(size).offset(first)).scalars())
    by_id = {each.id: each for each in find_actors(connection, ids)} if ids else {}
    return [by_id[each] for each in ids], total.scalar_one()


def named_so(connection: Connection, name: str) -> list[str]:
    """Return the ids of the actors that ``name`` may mean.

    It is an id, else a whole name of theirs, else all of its words are in one of their names;
    case, accents and marks aside.
    """
    if connection.execute(sa.select(actor.c.id).where(actor.c.id == name)).first():
        return [name]
    words = searchable(name)
    if not words:
        return []
    bars = sa.literal("|") + actor.c.names_key + sa.literal("|")
    whole = bars.contains(f"|{words}|", autoescape=True)
    every = [
        sa.func.replace(bars, "|", " ").contains(f" {word} ", autoescape=True)
        for word in words.split()
    ]
    for way in (whole, sa.and_(*every)):
        found = connection.execute(sa.select(actor.c.id).where(way).order_by(actor.c.id))
        if ids := list(found.scalars()):
            return ids
    return []


def find_members(connection: Connection, actor_id: str) -> Iterator[Joined]:
    """Yield the entities that are the actor, by date (unknown last), address and entity."""
    query = (
        sa.select(
            actor_member,
            entity.c.name,
            entity.c.names,
            entity.c.type,
            *(document.c[name] for name in ("given_id", "uri", "title", "outlet", "published")),
        )
        .join(document, document.c.id == actor_member.c.document_id)
        .join(
            entity,
            sa.and_(
                entity.c.document_id == actor_member.c.document_id,
                entity.c.entity == actor_member.c.entity,
            ),
        )
        .where(actor_member.c.actor_id == actor_id)
        .order_by(
            document.c.published_earliest.nulls_last(),
            document.c.published_latest,
            document.c.uri,
            document.c.id,
            actor_member.c.entity,
        )
    )
    for row in connection.execute(query):
        yield Joined(
            document=row.document_id,
            entity=row.entity,
            name=row.name,
            names=tuple(json.loads(row.names)),
            score=row.score,
            why=row.why,
            given_id=row.given_id,
            uri=row.uri,
            title=row.title,
            outlet=row.outlet,
            published=row.published,
        )


def find_played(connection: Connection, name: str) -> Iterator[Played]:
    """Yield which actor each entity of the document of that id is, by entity."""
    query = (
        sa.select(actor_member, actor.c.name, actor.c.type)
        .join(actor, actor.c.id == actor_member.c.actor_id)
        .where(actor_member.c.document_id == name)
        .order_by(actor_member.c.entity)
    )
    for row in connection.execute(query):
        yield Played(row.document_id, row.entity, row.actor_id, row.name, row.type)


def open_pairs(connection: Connection) -> Iterator[OpenPair]:
    """Yield the pairs that wait for a person, the surest first."""
    left, right = actor.alias("left_actor"), actor.alias("right_actor")
    query = (
        sa.select(open_pair, left.c.name.label("left_name"), right.c.name.label("right_name"))
        .join(left, left.c.id == open_pair.c.left_id)
        .join(right, right.c.id == open_pair.c.right_id)
        .order_by(open_pair.c.score.desc(), open_pair.c.left_id, open_pair.c.right_id)
    )
    for row in connection.execute(query):
        sides = (row.left_id, row.left_name, row.right_id, row.right_name)
        yield OpenPair(*sides, row.score, row.why)


def _actor_row(each: Actor) -> Values:
    called = dict.fromkeys((each.name, *each.names))
    names_key = "|".join(dict.fromkeys(map(searchable, called)))
    names = as_json(each.names)
    return (each.id, each.name, each.type, names, names_key, each.known, each.qid, each.country)


def _member_rows(each: Actor) -> Iterator[Values]:
    for member in each.members:
        yield (member.document, member.entity, each.id, member.score, member.why)


def _pair_row(link: Link) -> Row:
    return {"left_id": link.left, "right_id": link.right, "score": link.score, "why": link.why}


def _renew(connection: Connection, table: sa.Table, rows: Iterable[Values]) -> set[Values]:
    """Write the rows that are new or differ; return the keys of those that are gone.

    Values are in the order of the table's columns, those of its key first.
    """
    keys = len(table.primary_key)
    # As the driver gives them: to make rows of ours of them took longer than all else here.
    asked: CursorResult[Any] = connection.execute(sa.select(table))
    stored: set[Values] = set(map(tuple, asked.cursor.fetchall()))
    differing = []
    for row in rows:
        if row in stored:
            stored.remove(row)
        else:
            differing.append(row)
    before = {row[:keys] for row in stored}
    changed = [row for row in differing if row[:keys] in before]
    new = [row for row in differing if row[:keys] not in before]
    for row in changed:
        named = dict(zip(table.columns.keys(), row, strict=True))
        connection.execute(sa.update(table).where(_is(table, row[:keys])).values(**named))
    if new:
        columns = table.columns.keys()
        connection.execute(sa.insert(table), [dict(zip(columns, row, strict=True)) for row in new])
    return before.difference(row[:keys] for row in changed)


def _drop(connection: Connection, table: sa.Table, gone: Iterable[Values]) -> None:
    for key in gone:
        connection.execute(sa.delete(table).where(_is(table, key)))


def _is(table: sa.Table, key: Values) -> sa.ColumnElement[bool]:
    return sa.and_(*(column == part for column, part in zip(table.primary_key, key, strict=True)))


def _said(connection: Connection, ids: Sequence[str] | None) -> dict[str, int]:
    """Return how many attributions have each actor as their speaker."""
    query = (
        sa.select(actor_member.c.actor_id, sa.func.count())
        .join(
            attribution,
            sa.and_(
                attribution.c.document_id == actor_member.c.document_id,
                attribution.c.speaker_entity == actor_member.c.entity,
            ),
        )
        .group_by(actor_member.c.actor_id)
    )
    if ids is not None:
        query = query.where(actor_member.c.actor_id.in_(ids))
    return {row[0]: row[1] for row in connection.execute(query)}


def _roles(connection: Connection, ids: Sequence[str] | None) -> dict[str, list[ActorRole]]:
    """Return the roles that articles state of each actor, those of most articles first."""
    columns = (actor_member.c.actor_id, entity_role.c.role, entity_role.c.role_of)
    query = sa.select(*columns, entity_role.c.document_id).join(
        entity_role,
        sa.and_(
            entity_role.c.document_id == actor_member.c.document_id,
            entity_role.c.entity == actor_member.c.entity,
        ),
    )
    if ids is not None:
        query = query.where(actor_member.c.actor_id.in_(ids))
    stating: defaultdict[str, dict[tuple[str, str | None], set[str]]] = defaultdict(dict)
    for actor_id, role, of, article in connection.execute(query):
        stating[actor_id].setdefault((role, of), set()).add(article)
    return {actor_id: list(worded_once(roles)) for actor_id, roles in stating.items()}


def memberships(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Yield each entity of each document that is an actor: document, entity, actor."""
    columns = (actor_member.c.document_id, actor_member.c.entity, actor_member.c.actor_id)
    query = sa.select(*columns).order_by(*columns[:2])
    yield from (tuple(row) for row in connection.execute(query))

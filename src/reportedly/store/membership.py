"""Do actors consist of what the articles name? What linking wrote, held against the articles."""

import json
from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store.across_tables import actor, actor_member
from reportedly.store.folding import searchable
from reportedly.store.records import Fault
from reportedly.store.tables import entity


def membership_faults(connection: Connection) -> Iterator[Fault]:
    """Yield members that no article names, and actors that lack a name their articles have.

    An actor may have too few members, even none: articles that were done again are put to
    actors anew by the next linking.
    """
    yield from _strangers(connection)
    for row in connection.execute(sa.select(actor).order_by(actor.c.id)):
        if missing := sorted(_names_used(connection, row.id) - set(json.loads(row.names))):
            told = f"with {', '.join(missing)}, as its articles say"
            yield Fault("actor", row.id, "names", row.names, told)
        keys = "|".join(dict.fromkeys(map(searchable, (row.name, *json.loads(row.names)))))
        if keys != row.names_key:
            yield Fault("actor", row.id, "names_key", repr(row.names_key), repr(keys))


def _strangers(connection: Connection) -> Iterator[Fault]:
    same = sa.and_(
        entity.c.document_id == actor_member.c.document_id,
        entity.c.entity == actor_member.c.entity,
    )
    query = sa.select(actor_member).outerjoin(entity, same).where(entity.c.entity.is_(None))
    for row in connection.execute(query):
        name = f"{row.document_id}/{row.entity}"
        yield Fault("actor_member", name, "entity", row.entity, "one that the article has")


def _names_used(connection: Connection, actor_id: str) -> set[str]:
    query = (
        sa.select(entity.c.names, entity.c.name)
        .join(
            actor_member,
            sa.and_(
                entity.c.document_id == actor_member.c.document_id,
                entity.c.entity == actor_member.c.entity,
            ),
        )
        .where(actor_member.c.actor_id == actor_id)
    )
    rows = connection.execute(query).all()
    return {" ".join(name.split()) for row in rows for name in (row.name, *json.loads(row.names))}

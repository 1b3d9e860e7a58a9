"""Find where articles state the roles of an actor."""

from collections.abc import Iterator, Mapping, Set

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Span
from reportedly.store.across_tables import actor_member
from reportedly.store.folding import folded
from reportedly.store.records import ActorRole
from reportedly.store.role_records import RoleStated
from reportedly.store.tables import document, entity_role


def role_key(role: str, of: str | None) -> tuple[str, str]:
    """Return what is the same for all spellings of a role.

    >>> role_key("Secretary-General", "the Front") == role_key("secretary general", "The Front")
    True
    """
    return folded(role), folded(of or "")


def worded_once(stating: Mapping[tuple[str, str | None], Set[str]]) -> Iterator[ActorRole]:
    """Yield roles with how many articles state each, most first, as most articles spell it.

    ``stating`` are the articles of each role as worded.
    """
    same: dict[tuple[str, str], list[tuple[str, str | None]]] = {}
    for worded in sorted(stating, key=lambda each: (-len(stating[each]), each[0], each[1] or "")):
        same.setdefault(role_key(*worded), []).append(worded)
    roles = [
        ActorRole(*worded[0], len(set[str]().union(*(stating[each] for each in worded))))
        for worded in same.values()
    ]
    yield from sorted(roles, key=lambda each: (-each.articles, each.role, each.of or ""))


def find_roles_stated(connection: Connection, actor_id: str, most: int) -> Iterator[RoleStated]:
    """Yield the places, by role, then date (unknown last) and address; ``most`` of each role."""
    role = entity_role.c
    order = (
        *(document.c.published_earliest.nulls_last(), document.c.uri, document.c.id),
        *(role.entity, role.item),
    )
    place = sa.func.row_number().over(partition_by=(role.role, role.role_of), order_by=order)
    same = (actor_member.c.document_id == role.document_id, actor_member.c.entity == role.entity)
    every = (
        sa.select(*(role[name] for name in ("role", "role_of", "document_id")))
        .add_columns(role.starts, role.ends, role.words, document.c.outlet, document.c.published)
        .add_columns(place.label("place"))
        .join(actor_member, sa.and_(*same))
        .join(document, document.c.id == role.document_id)
        .where(actor_member.c.actor_id == actor_id, role.position == 0)
        .subquery()
    )
    found = sa.select(every).where(every.c.place <= most)
    for row in connection.execute(found.order_by(every.c.role, every.c.role_of, every.c.place)):
        span = Span(row.starts, row.ends)
        article = (row.document_id, span, row.words, row.outlet, row.published)
        yield RoleStated(row.role, row.role_of, *article)

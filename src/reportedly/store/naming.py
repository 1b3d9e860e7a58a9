"""Whom a statement names: mentions that stand in its content, and the actors they are of."""

from typing import Any

import sqlalchemy as sa

from reportedly.store.across_tables import actor_member
from reportedly.store.tables import attribution, mention, piece


def stands_in_content() -> sa.ColumnElement[bool]:
    """Return the condition that a mention stands in a piece of what is said."""
    return sa.and_(
        mention.c.document_id == piece.c.document_id,
        piece.c.role == "content",
        mention.c.starts >= piece.c.starts,
        mention.c.ends <= piece.c.ends,
    )


def rows_naming(actor: str) -> sa.Select[Any]:
    """Return the rows of the statements that name an actor, found from the actor on."""
    named, said = actor_member.alias("named"), attribution.alias("naming")
    is_named = (mention.c.document_id == named.c.document_id, mention.c.entity == named.c.entity)
    return (
        sa.select(said.c.row)
        .select_from(named.join(mention, sa.and_(*is_named)).join(piece, stands_in_content()))
        .join(said, said.c.id == piece.c.attribution_id)
        .where(named.c.actor_id == actor)
    )

"""Which of several captures that gave the same document speaks for it."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.store import tables
from reportedly.store.recipes import steps_of

Claim = tuple[str, frozenset[str]]  # a capture's id, and the steps it has been through


def outranks(claim: Claim, other: Claim) -> bool:
    """Tell whether the capture of ``claim`` speaks before that of ``other``.

    Whoever has been through more does, so that reading a twin never loses what was noticed;
    where neither has, the one with the smaller id, so that order does not matter.
    """
    (name, steps), (other_name, other_steps) = claim, other
    if steps < other_steps:
        return False
    return steps > other_steps or name < other_name


def with_steps(before: frozenset[str], done: frozenset[str]) -> frozenset[str]:
    """Return the steps of both, but of one step only the version done last.

    >>> sorted(with_steps(frozenset({"read 1", "notice 1"}), frozenset({"read 2"})))
    ['notice 1', 'read 2']
    """
    renewed = {_bare(step) for step in done}
    return done | {step for step in before if _bare(step) not in renewed}


def _bare(step: str) -> str:
    return step.rpartition(" ")[0] or step


def claims(connection: Connection, document_id: str) -> Iterator[Claim]:
    """Yield a claim for each capture that gave the document."""
    reading = tables.reading
    found = connection.execute(sa.select(reading).where(reading.c.document_id == document_id))
    for row in found.all():
        yield row.capture_id, frozenset(steps_of(connection, row.recipe_id))


def rivals(connection: Connection, document_id: str, speaker: str) -> list[str]:
    """Return the captures that outrank the speaker, though what they gave is not kept."""
    found = dict(claims(connection, document_id))
    own = (speaker, found.get(speaker, frozenset()))
    return [each[0] for each in found.items() if each[0] != speaker and outranks(each, own)]

"""Link what a ledger holds: who is who across its articles."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from reportedly.codec import decode_sightings, encode_sightings
from reportedly.jobs.compared_names import recalled
from reportedly.link.actors import VERSION, link_actors, sightings
from reportedly.link.registry import KnownActor
from reportedly.model import OF_ACTORS, Document, Entity, Sighting
from reportedly.resolve.genders import gender_of_name
from reportedly.store import Ledger

KIND = "actors"
BATCH = 200  # documents a transaction


@dataclass(frozen=True, slots=True)
class Linking:
    """What linking made: of so many names so many actors, and pairs that a person may judge."""

    names: int
    actors: int
    open: int


def link(ledger: Ledger, *, known: Sequence[KnownActor] = ()) -> Linking:
    """Make the ledger's actors anew from all its articles and all decisions.

    Only articles that are new or changed are looked into again, and only rows that change are
    written; where nothing has changed, nothing is done. A call that is cut off leaves the ledger
    as it was, or whole. The outcome does not depend on the order in which articles came.
    """
    _extract(ledger)
    while _relink(ledger, known):
        pass
    return Linking(*ledger.view().counts_of_actors())


def _relink(ledger: Ledger, known: Sequence[KnownActor]) -> bool:
    """Make actors of the articles that are there by now; False where they were made of these."""
    view = ledger.view()
    decisions = tuple(each for each in view.decisions() if each.kind in OF_ACTORS)
    digest = _digest(view.trait_digests(KIND, VERSION), known, decisions)
    if view.linked_before(KIND) == {"": digest}:
        return False
    with _no_cycles_sought():
        seen = [*decode_sightings(view.traits(KIND, VERSION))]
        with recalled(ledger, _names(seen)):
            linked = link_actors(seen, known=known, decisions=decisions)
        with ledger.writer() as writer:
            writer.put_actors(linked.actors, linked.open, digest)
    return True


def seen_in(document: Document) -> tuple[Sighting, ...]:
    """Return whom the article names, with what given names tell of them."""
    return sightings(document, gender_of=gender_of_name)


def _names(seen: Iterable[Sighting]) -> set[str]:
    """Return what is read as a name: also what roles are called, and whom they are of."""
    roles = {role for told in {each.roles for each in seen} for role in told}
    named = {name for names in {each.names for each in seen} for name in names}
    return named.union(*(filter(None, role) for role in roles))


@contextmanager
def _no_cycles_sought() -> Iterator[None]:
    """Leave rings of dead objects alone for a while: linking makes none, and lives on many objects.

    To look for them again and again took a third of the time (bench/growing_actors.py).
    """
    sought = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if sought:
            gc.enable()


def _digest(*gone_by: object) -> str:
    """Return what changes when any of what actors are linked from does."""
    return sha256(repr(gone_by).encode()).hexdigest()


def _extract(ledger: Ledger) -> None:
    documents = ledger.view().lacking(KIND, VERSION, layer=Entity)
    with ledger.writer() as writer:
        while batch := list(islice(documents, BATCH)):
            items = [(each.article.id, encode_sightings(seen_in(each))) for each in batch]
            writer.keep_traits(KIND, VERSION, items)

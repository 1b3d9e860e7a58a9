"""Annotate captures without a ledger."""

from collections.abc import Iterable, Iterator

from reportedly.engine import Engine
from reportedly.jobs.batches import batches
from reportedly.jobs.working import worked
from reportedly.model import Capture, Document, Reject
from reportedly.pipeline import Recipe


def annotate(
    items: Iterable[Capture | Reject], recipe: Recipe, *, engine: Engine, article_s: float = 0
) -> Iterator[Document | Reject]:
    """Yield the document of each capture, in order; what is set aside as a reject; as ``add``."""
    for batch, outcomes in worked(batches(items, _never), recipe, engine, article_s):
        yield from batch.rejects
        yield from (outcome for _, outcome in outcomes)


def _never(_: Capture) -> bool:
    return False

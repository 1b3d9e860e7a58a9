"""A ledger of some of the articles of another, as though there never were any others."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from reportedly.model import Anchor, Decision, Document, content_id
from reportedly.store import Ledger, Run, View


def select(view: View, documents: Collection[str], into: Ledger) -> None:
    """Put these documents of the view into an empty ledger, with what people decided of them.

    What links articles is not taken along, nor what runs, rejects and decisions tell of others:
    link the new ledger, and nothing in it comes from outside of it.
    """
    begun: set[str] = set()
    first = min(view.runs(), key=lambda run: (run.started, run.id))
    with into.writer() as writer:
        for name in sorted(documents):
            document = view.document(name)
            run = _run_of(document, first)
            if run.id not in begun:
                writer.begin(run)
                begun.add(run.id)
            writer.put(view.capture(name), document, run.id)
            for review in view.reviews(name):
                if review.undone is None:
                    writer.review(review)
        for decision in _within(view, documents):
            writer.decide(decision)


def _run_of(document: Document, first: Run) -> Run:
    """Return a run that made the layers which the document has; it tells of nothing else."""
    makers = {layer.kind.__name__: str(layer.maker) for layer in document.layers}
    name = content_id("run", *(f"{kind} {maker}" for kind, maker in sorted(makers.items())))
    return Run(name, first.started, "publish", (), makers)


def _within(view: View, documents: Collection[str]) -> Iterator[Decision]:
    """Yield the decisions that stand and are of these documents, narrowed down to them."""
    for each in view.decisions():
        left, right = (_inside(side, documents) for side in (each.left, each.right))
        if each.undone is None and left and (right or not each.right):
            narrowed = (left, right) != (each.left, each.right)
            yield replace(each, left=left, right=right, why="" if narrowed else each.why)


def _inside(side: tuple[Anchor, ...], documents: Collection[str]) -> tuple[Anchor, ...]:
    return tuple(anchor for anchor in side if anchor.document in documents)

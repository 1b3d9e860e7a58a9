"""Add captures to a ledger; a call that is cut off goes on where it was."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from reportedly.engine import Engine
from reportedly.errors import ContractError
from reportedly.jobs.batches import Batch, batches
from reportedly.jobs.progress import Progress
from reportedly.jobs.versions import versions
from reportedly.jobs.working import Outcomes, worked
from reportedly.model import Capture, Document, Reject
from reportedly.pipeline import FAULT, Recipe, makers, steps
from reportedly.store import Ledger, Writer, new_run


def add(
    ledger: Ledger,
    items: Iterable[Capture | Reject],
    recipe: Recipe,
    *,
    engine: Engine,
    command: str = "add",
    again: bool = False,
    article_s: float = 0,
) -> Iterator[Progress]:
    """Take the captures through ``recipe`` into the ledger; yield a report now and then.

    What the ledger has at this recipe and these versions is passed over, unless ``again``.
    An article that takes longer than ``article_s`` seconds is set aside; 0 is no limit.
    Each document is kept as soon as it is done, whole or not at all. The last report, which
    always comes, has the final numbers.
    """
    done = steps(recipe)
    view = ledger.view()

    def present(capture: Capture) -> bool:
        return not again and view.has(capture.id, done)

    run = new_run(command, done, makers=makers(recipe), versions=versions())
    with ledger.writer() as writer:
        writer.begin(run)
        progress = Progress()
        for batch, outcomes in worked(batches(items, present), recipe, engine, article_s):
            progress = _kept(writer, run.id, batch, outcomes, progress)
            yield progress
        writer.finish(run.id, progress.counts())
    yield replace(progress, rejects=())


def annotate_waiting(
    ledger: Ledger, recipe: Recipe, *, engine: Engine, article_s: float = 0
) -> Iterator[Progress]:
    """Take what the ledger holds, and has not taken so far, through ``recipe``; as ``add``."""
    waiting = ledger.view().captures_waiting(steps(recipe))
    return add(
        ledger,
        waiting,
        recipe,
        engine=engine,
        command="annotate",
        again=True,
        article_s=article_s,
    )


def _kept(
    writer: Writer, run_id: str, batch: Batch, outcomes: Outcomes, before: Progress
) -> Progress:
    rejects = [*batch.rejects]
    for capture, outcome in outcomes:
        if isinstance(outcome, Document):
            outcome = _put(writer, run_id, capture, outcome)
        if isinstance(outcome, Reject):
            rejects.append(outcome)
    for reject in rejects:
        writer.set_aside(reject, run_id)
    if batch.present:
        writer.meet_again(batch.present, run_id)
    return before.after(
        added=len(outcomes) + len(batch.rejects) - len(rejects),
        present=len(batch.present),
        rejects=rejects,
        seen_bytes=batch.seen_bytes,
    )


def _put(writer: Writer, run_id: str, capture: Capture, document: Document) -> Document | Reject:
    try:
        writer.put(capture, document, run_id)
    except ContractError as error:
        reason = f"{type(error).__name__}: {error}"
        return Reject(capture.address, FAULT, reason, datetime.now(UTC), capture)
    return document

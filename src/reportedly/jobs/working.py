"""Batches through an engine: captures travel as bytes, so do the documents made of them."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice

from reportedly.codec import decode, decode_capture, encode, encode_capture
from reportedly.engine import Engine, Inline, Lost
from reportedly.jobs.batches import Batch
from reportedly.model import Capture, Document, Reject
from reportedly.pipeline import OVERDUE, Recipe, guarded, process

Task = tuple[bytes, ...]
Packed = bytes | Reject
Work = Callable[[Task], list[Packed]]
Outcomes = list[tuple[Capture, Document | Reject]]


def worked(
    batches: Iterable[Batch], recipe: Recipe, engine: Engine, article_s: float
) -> Iterator[tuple[Batch, Outcomes]]:
    """Yield each batch, in order, with what became of its fresh captures.

    A capture whose process dies of it, or that takes longer than ``article_s`` seconds, is
    set aside in the room "engine".
    """
    batches = iter(batches)
    first = list(islice(batches, 2))
    if len(first) < 2:  # one batch is done here before another process would have started
        engine = Inline()
    sent: deque[Batch] = deque()
    work: Work = partial(_work, recipe, article_s)
    for result in engine.map(work, _sent(chain(first, batches), sent)):
        batch = sent.popleft()
        yield batch, _outcomes(batch, result, work, engine)


def _sent(batches: Iterable[Batch], sent: deque[Batch]) -> Iterator[Task]:
    for batch in batches:
        sent.append(batch)
        yield tuple(encode_capture(capture) for capture in batch.fresh)


def _work(recipe: Recipe, article_s: float, task: Task) -> list[Packed]:
    captures = (decode_capture(each) for each in task)
    outcomes = process(captures, recipe, article_s=article_s)
    return [_packed(capture, outcome) for capture, outcome in outcomes]


def _packed(capture: Capture, outcome: Document | Reject) -> Packed:
    packed: Packed = (
        outcome
        if isinstance(outcome, Reject)
        else guarded(capture, "annotate", partial(encode, outcome))
    )
    return replace(packed, capture=None) if isinstance(packed, Reject) else packed


def _outcomes(
    batch: Batch, result: list[Packed] | Lost[Task], work: Work, engine: Engine
) -> Outcomes:
    if isinstance(result, Lost):
        result = _one_by_one(result, work, engine)
    return [
        (capture, _unpacked(capture, packed))
        for capture, packed in zip(batch.fresh, result, strict=True)
    ]


def _one_by_one(lost: Lost[Task], work: Work, engine: Engine) -> list[Packed]:
    singles: list[Task] = [(each,) for each in lost.task]
    packed: list[Packed] = []
    for result in engine.map(work, singles):
        packed.extend([_died(result)] if isinstance(result, Lost) else result)
    return packed


def _died(lost: Lost[Task]) -> Reject:
    address = decode_capture(lost.task[0]).address
    reason = "the process that worked on it died (out of memory, or a fault in a library)"
    return Reject(address, OVERDUE, reason, datetime.now(UTC))


def _unpacked(capture: Capture, packed: Packed) -> Document | Reject:
    return replace(packed, capture=capture) if isinstance(packed, Reject) else decode(packed)

"""Batches through an engine: captures travel as bytes, so do the documents made of them."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice

from reportedly.codec import decode, decode_capture, encode, encode_capture
from reportedly.engine import Engine, Inline, Lost
from reportedly.jobs.batches import Batch
from reportedly.model import Capture, Document, Reject
from reportedly.pipeline import Recipe, process

Task = tuple[bytes, ...]
Packed = bytes | Reject
Outcomes = list[tuple[Capture, Document | Reject]]


def worked(
    batches: Iterable[Batch], recipe: Recipe, engine: Engine
) -> Iterator[tuple[Batch, Outcomes]]:
    """Yield each batch, in order, with what became of its fresh captures.

    A capture whose process dies of it is set aside in the room "engine".
    """
    batches = iter(batches)
    first = list(islice(batches, 2))
    if len(first) < 2:  # one batch is done here before another process would have started
        engine = Inline()
    sent: deque[Batch] = deque()
    for result in engine.map(partial(_work, recipe), _sent(chain(first, batches), sent)):
        batch = sent.popleft()
        yield batch, _outcomes(batch, result, recipe, engine)


def _sent(batches: Iterable[Batch], sent: deque[Batch]) -> Iterator[Task]:
    for batch in batches:
        sent.append(batch)
        yield tuple(encode_capture(capture) for capture in batch.fresh)


def _work(recipe: Recipe, task: Task) -> list[Packed]:
    captures = (decode_capture(each) for each in task)
    return [_packed(outcome) for _, outcome in process(captures, recipe)]


def _packed(outcome: Document | Reject) -> Packed:
    return replace(outcome, capture=None) if isinstance(outcome, Reject) else encode(outcome)


def _outcomes(
    batch: Batch, result: list[Packed] | Lost[Task], recipe: Recipe, engine: Engine
) -> Outcomes:
    if isinstance(result, Lost):
        result = _one_by_one(result, recipe, engine)
    return [
        (capture, _unpacked(capture, packed))
        for capture, packed in zip(batch.fresh, result, strict=True)
    ]


def _one_by_one(lost: Lost[Task], recipe: Recipe, engine: Engine) -> list[Packed]:
    singles: list[Task] = [(each,) for each in lost.task]
    packed: list[Packed] = []
    for result in engine.map(partial(_work, recipe), singles):
        packed.extend([_died(result)] if isinstance(result, Lost) else result)
    return packed


def _died(lost: Lost[Task]) -> Reject:
    address = decode_capture(lost.task[0]).address
    reason = "the process that worked on it died (out of memory, or a fault in a library)"
    return Reject(address, "engine", reason, datetime.now(UTC))


def _unpacked(capture: Capture, packed: Packed) -> Document | Reject:
    return replace(packed, capture=capture) if isinstance(packed, Reject) else decode(packed)

"""Take captures through a recipe, each by itself."""

import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import PurePath
from typing import TypeVar

from reportedly.errors import ContractError, SourceError
from reportedly.model import WORKING, Annotation, Capture, Document, Furniture, Reject
from reportedly.pipeline.limit import TookTooLong, at_most
from reportedly.pipeline.recipe import Recipe
from reportedly.pipeline.stages import build
from reportedly.read import read
from reportedly.stage import Stage

FAULT = "fault"  # the room of a reject that is our own fault, a broken promise
OVERDUE = "engine"  # the room of a reject that took too long
ANY_LANGUAGE = (Furniture,)  # layers that are looked for whatever the language

Stages = tuple[Stage[Annotation], ...]
T = TypeVar("T")


def process(
    captures: Iterable[Capture], recipe: Recipe, *, article_s: float = 0
) -> Iterator[tuple[Capture, Document | Reject]]:
    """Yield each capture with the document made of it, or with why it was set aside.

    What cannot be read is set aside in the room "read"; an exception nobody foresaw in
    "read" or "annotate", with its type and place; a promise broken by a stage as a
    ``FAULT``; in ``OVERDUE`` what takes longer than ``article_s`` seconds (0 is no limit,
    ``at_most`` says where it does not hold). That last depends on the machine and not on
    the article alone; a reject is no answer, though, and is tried again when it comes again.
    An article whose language is known and not English is not annotated.
    """
    stages = build(recipe)
    for capture in captures:
        # One by one, not in batches: what else came in must not be able to change a layer.
        yield capture, _in_time(capture, stages, article_s)


def _in_time(capture: Capture, stages: Stages, article_s: float) -> Document | Reject:
    try:
        with at_most(article_s):
            return _processed(capture, stages)
    except TookTooLong:
        longer = "give it more with REPORTEDLY_ARTICLE_S, 0 for no limit"
        return _reject(capture, OVERDUE, f"took longer than {article_s:g} seconds; {longer}")


def _processed(capture: Capture, stages: Stages) -> Document | Reject:
    article = guarded(capture, "read", partial(read, capture))
    if isinstance(article, Reject):
        return article
    return guarded(capture, "annotate", partial(_annotated, Document(article), stages))


def guarded(capture: Capture, room: str, work: Callable[[], T]) -> T | Reject:
    """Return what ``work`` gives, or the capture set aside where it raises anything."""
    try:
        return work()
    except SourceError as error:
        # The row of the reject names the item, and so does the error.
        return _reject(capture, room, _line(error).removeprefix(f"{capture.address}: "))
    except ContractError as error:
        return _reject(capture, FAULT, _described(error))
    except Exception as error:  # noqa: BLE001 -- around a job: one article never stops the rest
        return _reject(capture, room, _described(error))


def _annotated(document: Document, stages: Stages) -> Document:
    english = _in_english(document)
    for stage in stages:
        if english or stage.gives in ANY_LANGUAGE:
            [document] = stage([document])
    for kind in WORKING:
        document = document.without(kind)
    return document


def _in_english(document: Document) -> bool:
    language = document.article.language
    return language is None or language.partition("-")[0].lower() == "en"


def _reject(capture: Capture, room: str, reason: str) -> Reject:
    return Reject(capture.address, room, reason, datetime.now(UTC), capture)


def _described(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{PurePath(frame.filename).name}:{frame.lineno}"
    return f"{type(error).__name__}: {_line(error)} ({place})"


def _line(error: Exception) -> str:
    return " ".join(str(error).split()) or "no reason given"

"""One statement that waits for a person, in its paragraph."""

from dataclasses import replace
from typing import cast

from reportedly.ask import COUNTED, Question, Saying, held_in, passage, queue, to_undo
from reportedly.errors import UsageError
from reportedly.model import Document, Review, Span
from reportedly.store import View
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, NotThere, packed
from reportedly.web.attributions import Said, sayings_of
from reportedly.web.marks import segments
from reportedly.web.offsets import Units
from reportedly.web.pages.article import found
from reportedly.web.pages.ledger import narrowed
from reportedly.web.words import joined

KINDS = ("direct", "indirect", "mixed")
FILTERS = ("speaker", "about", "since", "until", "kind", "outlet", "via")
KEPT = (*FILTERS, "passed")
FARTHEST = 100_000  # statements to pass over


def review(asked: Asked) -> Answer:
    """Return the statement that is asked for, else the most doubtful that waits."""
    question, passed = _question(asked), _passed(asked)
    name = asked.words("attribution")
    if name is None:
        waiting = next(queue(asked.view, question, passed=passed), None)
        place = (waiting.saying.document, waiting.saying.id) if waiting else None
    else:
        place = (asked.words("document") or "", name)
    reviewer = asked.reviewer or ""
    drawn = {
        "question": {each: asked.words(each) or "" for each in FILTERS},
        "kinds": KINDS,
        "kept": {each: asked.words(each) for each in KEPT if asked.words(each)},
        "passed": passed,
        "onward": asked.again(attribution=None, document=None, passed=passed + (name is None)),
        "last": _last(asked.view, reviewer),
        "waiting": None,
    }
    if place:
        drawn |= _drawn(asked.view, *place)
    left = asked.view.undecided(question.query(), most=COUNTED)
    return Answer("review", "Review", Said, drawn=drawn, total=left.total, whole=left.whole)


def waiting(asked: Asked) -> Answer:
    """Return all that waits, the most doubtful first: the twin of the page."""
    after = asked.after(int)
    passed = cast("int", after[0]) if after else _passed(asked)
    question = replace(_question(asked), limit=asked.size + 1)
    found = [each.saying for each in queue(asked.view, question, passed=min(passed, FARTHEST))]
    rows, left = found[: asked.size], asked.view.undecided(question.query(), most=COUNTED)
    more = packed(passed + asked.size) if len(found) > asked.size else None
    return Answer(
        "review", "Review", Saying, rows=rows, total=left.total, whole=left.whole, more=more
    )


def shown_words(document: Document, name: str) -> dict[str, str]:
    """Return what the form has for each part of a statement before anybody changes it.

    Raises NotThere where the article has no such statement.
    """
    said = _said(document, name)
    pieces = {part: joined(getattr(said, part)) for part in ("source", "cue", "content")}
    parts = pieces | {"speaker": said.speaker or "", "kind": said.kind, "cue_class": said.cue_class}
    return {part: " ".join(words.split()) for part, words in parts.items()}


def _question(asked: Asked) -> Question:
    return replace(narrowed(asked), limit=1)


def _passed(asked: Asked) -> int:
    return asked.number("passed", default=0, most=FARTHEST)


def _last(view: View, reviewer: str) -> Review | None:
    try:
        return to_undo(view, reviewer)
    except UsageError:
        return None


def _said(document: Document, name: str) -> Said:
    said = next((each for each in sayings_of(document) if each.id == name), None)
    if said is None:
        raise NotThere(f"{name}: this article has no such statement any more")
    return said


def _drawn(view: View, document_id: str, name: str) -> dict[str, object]:
    document = found(view, document_id)
    said, own = _said(document, name), document.article
    pieces = (*said.source, *said.cue, *said.content)
    lines = passage(own.text, tuple(each.span for each in pieces))
    marks = [
        replace(mark, span=Span(mark.span.start - lines.start, mark.span.end - lines.start))
        for mark in said.marks()
    ]
    decided = held_in(document, list(view.reviews(own.id)))
    return {
        "waiting": said,
        "own": own,
        "segments": list(segments(lines.of(own.text), marks)),
        "base": Units(own.text).before(lines.start),
        "written": shown_words(document, name),
        "before": decided.get(name),
    }

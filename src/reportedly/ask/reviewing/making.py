"""Make a decision on an attribution out of what a person says of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reportedly.errors import UsageError
from reportedly.model import (
    Attribution,
    Document,
    Kind,
    Reading,
    References,
    Review,
    ReviewAnswer,
    Span,
    hull,
)

GAP = "[…]"
PLACES = re.compile(r"\s*\d{1,9}\s*-\s*\d{1,9}\s*(;\s*\d{1,9}\s*-\s*\d{1,9}\s*)*")
KINDS: tuple[Kind, ...] = ("direct", "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a person would have otherwise; what is ``None`` stays as it is.

    ``source``, ``cue`` and ``content`` are words of the text, pieces parted by "[…]", or places
    as in "10-24;30-41" (code points). An empty ``speaker`` says that nobody can be told.
    """

    source: str | None = None
    cue: str | None = None
    content: str | None = None
    kind: str | None = None
    cue_class: str | None = None
    speaker: str | None = None


def judged(
    document: Document, name: str, answer: ReviewAnswer, by: str, *, why: str = "",
    changes: Changes | None = None,
) -> Review:  # fmt: skip
    """Return the decision on the attribution of that id, dated now.

    Raises UsageError where there is no such attribution, or changes cannot be made, or change
    nothing.
    """
    seen = the_attribution(document, name)
    corrected = changed(document, seen, changes or Changes()) if answer == "correct" else None
    if corrected == seen:
        raise UsageError("a correction that changes nothing; accept it instead")
    own = document.article
    return Review(
        answer=answer,
        article=own.id,
        address=own.uri,
        seen=seen,
        words=tuple(document.words(span) for span in seen.key),
        maker=str(document[Attribution].maker),
        by=by,
        at=datetime.now(UTC),
        why=why,
        corrected=corrected,
    )


def readings_of(document: Document) -> dict[str, Reading]:
    """Return how each attribution of the article is read, by its id; none where nobody looked."""
    if Attribution not in document:
        return {}
    references = References(document)
    return {name: reading_of(item, references) for name, item in references.attributions()}


def reading_of(item: Attribution, references: References) -> Reading:
    """Return how the attribution is read."""
    speaker = references.speaker_of(item)
    name = speaker.name if speaker else None
    return Reading(item.source, item.cue, item.content, item.kind, item.cue_class, name)


def the_attribution(document: Document, name: str) -> Reading:
    """Return the reading of that id; raises UsageError for none."""
    found = readings_of(document).get(name)
    if found is None:
        raise UsageError(f"{name}: the article has no such statement any more")
    return found


def changed(document: Document, seen: Reading, changes: Changes) -> Reading:
    """Return the reading with the changes made; raises UsageError where they cannot be."""
    text, near = document.article.text, hull(seen.key).start

    def spans(written: str | None, as_seen: tuple[Span, ...]) -> tuple[Span, ...]:
        return as_seen if written is None else spans_of(text, written, near)

    found = replace(
        seen,
        source=spans(changes.source, seen.source),
        cue=spans(changes.cue, seen.cue),
        content=spans(changes.content, seen.content),
    )
    if changes.kind is not None:
        found = replace(found, kind=_kind(changes.kind))
    if changes.cue_class is not None:
        found = replace(found, cue_class=changes.cue_class.strip() or "neutral")
    if changes.speaker is not None:
        found = replace(found, speaker=changes.speaker.strip() or None)
    if not found.key:
        raise UsageError("nothing is left of it; reject it instead")
    return found


def spans_of(text: str, written: str, near: int) -> tuple[Span, ...]:
    """Return where the pieces lie: by place, or by words, the nearest to ``near`` being meant.

    >>> spans_of("Ito said: Ito goes.", "Ito", 9), spans_of("Ito said: Ito goes.", "0-3", 0)
    ((Span(start=10, end=13),), (Span(start=0, end=3),))

    Raises UsageError for words that are not in the text, and places outside it.
    """
    if PLACES.fullmatch(written):
        return _in_order(_placed(text, each) for each in written.split(";"))
    pieces = (each.strip() for each in written.split(GAP))
    return _in_order(_found(text, each, near) for each in pieces if each)


def _placed(text: str, written: str) -> Span:
    first, last = map(int, written.split("-"))
    if not first < last <= len(text):
        raise UsageError(f"{written.strip()}: is no stretch of the text, which has {len(text)}")
    return Span(first, last)


def _found(text: str, words: str, near: int) -> Span:
    """Return where the words stand; any run of white space stands for any other."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    if not found:
        raise UsageError(f"{words!r}: these words are not in the article, letter by letter")
    return min(found, key=lambda span: (abs(span.start - near), span))


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    found = tuple(sorted(set(spans)))
    if any(one.touches(other) for one, other in zip(found, found[1:], strict=False)):
        raise UsageError("pieces of one part overlap; give each word once")
    return found


def _kind(written: str) -> Kind:
    for kind in KINDS:
        if written == kind:
            return kind
    raise UsageError(f"kind: {written!r} is not one of {', '.join(KINDS)}")

"""Hold decisions on attributions against what is read now: standing, conflict or orphan."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.ask.reviewing.making import readings_of
from reportedly.errors import UsageError
from reportedly.model import Document, Reading, Review, Span
from reportedly.store import View

State = Literal["standing", "conflict", "orphan", "undone"]
Readings = Mapping[str, Reading]


@dataclass(frozen=True, slots=True)
class Held:
    """How a decision stands, why, and the id of the attribution that it now speaks of, if any."""

    review: Review
    state: State
    why: str
    attribution: str | None = None


def hold(review: Review, now: Readings | None) -> Held:
    """Return how the decision stands; ``now`` are the readings of its article by id.

    ``None`` says that no article of that address and text is there. A decision is an orphan
    where its text or its words are gone, and a conflict where its words are read otherwise
    than they were, and otherwise than it asks for.
    """
    if review.undone:
        return Held(review, "undone", "taken back")
    if now is None:
        return Held(review, "orphan", "the article is gone, or its text is another")
    for read, why in ((review.corrected, "read as decided"), (review.seen, "read as it was")):
        name = read.id(review.article) if read else None
        if name and now.get(name) == read:
            return Held(review, "standing", why, name)
    name = _nearest(review, now)
    if name is None:
        return Held(review, "orphan", "nothing is read at these words now")
    return Held(review, "conflict", told_difference(review.seen, now[name]), name)


def told_difference(before: Reading, after: Reading) -> str:
    """Return in what two readings differ.

    >>> from reportedly.model import Reading, Span
    >>> before = Reading((Span(0, 3),), (), (Span(9, 20),), "direct", speaker="Mara Ito")
    >>> after = Reading((Span(0, 3),), (), (Span(9, 20),), "mixed", speaker="Ito")
    >>> told_difference(before, after)
    'now other: kind, speaker'
    """
    parts = ("source", "cue", "content", "kind", "cue_class", "speaker")
    other = (part for part in parts if getattr(before, part) != getattr(after, part))
    return "now other: " + ", ".join(part.replace("_", " ") for part in other)


def latest(reviews: Sequence[Review]) -> list[Review]:
    """Return of each attribution the decision that was made last; what was undone is left out."""
    found = {each.seen.id(each.article): each for each in reviews if not each.undone}
    return list(found.values())


def standings(view: View, reviews: Sequence[Review]) -> Iterator[Held]:
    """Yield how each decision stands in this ledger, in the order given."""
    known: dict[str, Readings | None] = {}
    for each in reviews:
        if each.article not in known:
            known[each.article] = _readings(view, each.article)
        yield hold(each, known[each.article])


def held_in(document: Document, reviews: Sequence[Review]) -> dict[str, Held]:
    """Return how the latest decisions on an article stand, by the attribution each speaks of."""
    now = readings_of(document) if reviews else {}
    held = (hold(each, now) for each in latest(reviews))
    return {each.attribution: each for each in held if each.attribution}


def _readings(view: View, article: str) -> Readings | None:
    try:
        return readings_of(view.document(article))
    except UsageError:
        return None


def _nearest(review: Review, now: Readings) -> str | None:
    """Return the attribution that shares most words of content with what was judged, or any."""
    shares = {
        name: (
            _shared(review.seen.content, read.content),
            _shared(review.seen.key, read.key),
        )
        for name, read in now.items()
    }
    best = max(shares, key=lambda name: (*shares[name], name), default=None)
    return best if best is not None and shares[best][1] else None


def _shared(left: tuple[Span, ...], right: tuple[Span, ...]) -> int:
    """Return how many code points the two have in common."""
    return sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for one in left
        for other in right
    )

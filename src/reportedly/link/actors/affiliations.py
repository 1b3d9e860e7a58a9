"""Which bodies an article says that somebody belongs to, where the roles do not say it."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.link.names.bodies import read_body
from reportedly.model import Document, Entity, Role, Sentence, Span

Told = tuple[str, str | None]
Placed = Sequence[tuple[Span, Entity]]  # the mentions of bodies, in text order

# "Ito of the Harbour Front", "Ito, for the Front,", "the Harbour Front's Ito"
OF = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?|,\s+(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
OWNED_BEFORE = re.compile(r"['’]s?\s$")
ITS = re.compile(r"\b(?:its|their)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
NEAR = 300  # characters back to the body that "its" takes up


def affiliated(document: Document) -> Mapping[str, tuple[Told, ...]]:
    """Return for each person by id the roles, those of no body with the body that is meant.

    "Ito of the Harbour Front" has no role there but is of the Front; "its secretary, Ito" is of
    the body that "its" takes up; "the front's secretary" of the one front of the article.
    """
    entities = document[Entity].items
    placed = sorted(
        ((span, each) for each in entities if each.type == "body" for span in each.mentions),
        key=lambda pair: pair[0],
    )
    beside = _beside(document, placed)
    return {
        each.id: (*_roles(document, each, placed), *_told("", beside[each.id]))
        for each in entities
        if each.type == "person"
    }


def _beside(document: Document, placed: Placed) -> Mapping[str, list[Entity]]:
    """Return the bodies that a person's names stand right beside."""
    text = document.article.text
    starts = {span.start: each for span, each in placed}
    ends = {span.end: each for span, each in placed}
    found: defaultdict[str, list[Entity]] = defaultdict(list)
    for each in document[Entity]:
        for span in each.mentions if each.type == "person" else ():
            after = OF.match(text, span.end)
            owned = OWNED_BEFORE.search(text, max(0, span.start - 3), span.start)
            near = (
                starts.get(after.end()) if after else None,
                ends.get(owned.start()) if owned else None,
            )
            found[each.id] += [body for body in near if body]
    return found


def _roles(document: Document, person: Entity, placed: Placed) -> Iterator[Told]:
    for role in person.roles:
        yield role.role, role.of
        body = _meant(document, role, placed)
        yield from _told(role.role, [body] if body else [])


def _told(role: str, bodies: Sequence[Entity]) -> Iterator[Told]:
    yield from dict.fromkeys((role, name) for body in bodies for name in body.names)


def _meant(document: Document, role: Role, placed: Placed) -> Entity | None:
    """Return the body that "its" or "the front's" takes up."""
    if not role.spans:
        return None
    start = role.spans[0].start
    if role.of is None:
        its = ITS.search(document.article.text, max(0, start - 40), start)
        return _before(document, start, placed) if its else None
    kind = set(read_body(role.of).spoken)
    if len(kind) > 1 or role.of[:1].isupper():
        return None
    named = {each.id: each for _, each in placed if kind & set(read_body(each.name).spoken)}
    return next(iter(named.values())) if len(named) == 1 else None


def _before(document: Document, at: int, placed: Placed) -> Entity | None:
    """Return the first body of the sentence before, or the last one of this sentence."""
    near = [(span, each) for span, each in placed if at - NEAR < span.start < at]
    if not near or Sentence not in document:
        return near[-1][1] if near else None
    starts = [each.span.start for each in document[Sentence]]
    number = bisect_right(starts, near[-1][0].start)
    own = number == bisect_right(starts, at)
    same = [each for span, each in near if bisect_right(starts, span.start) == number]
    return same[-1] if own else same[0]

"""A medium and a document on the way of a saying, as the tagger has marked them."""

from collections.abc import Iterator, Sequence

from reportedly.model import Attribution, Waymark
from reportedly.resolve import vocabulary
from reportedly.resolve.carrying import TELLING
from reportedly.resolve.cast import Cast
from reportedly.resolve.documents import Writ, document_way, writ_at
from reportedly.resolve.marked import may_be_medium
from reportedly.resolve.order import Part, Step
from reportedly.resolve.reading import NOUNS
from reportedly.resolve.steps import LEADING, aside, refers, writ_steps
from reportedly.resolve.ways import Way, medium_way, platform_way

# The chance that a mark belongs to the saying asked of: as sure as of its being a medium.
HANGS = 0.9
# From there on as many documents are right as media from SURE on.
WRITTEN = 0.8
# In small letters these are of whoever speaks, or nobody knows whose.
PAGES = frozenset({"website", "site", "page", "account", "portal", "profile", "feed"})
# What leads to a medium that was told or written to; "by" and "from" lead to one that passes on.
TOLD = (LEADING | TELLING) - {"by", "for", "from"}
# What is said, and stands nowhere.
SPOKEN = frozenset({"remark", "comment", "interview", "conversation", "call", "word", "answer",
                    "quote", "quotation"})  # fmt: skip
TOLD_OF = frozenset({"of", "about", "against"})  # after a verb, what it is about follows


def marked_steps(
    cast: Cast, attribution: Attribution, known: frozenset[str], found: Sequence[Way]
) -> Iterator[Step]:
    """Yield the first medium and the first document marked for the attribution.

    Of a kind that ``found`` has there is none more.
    """
    had = {way.kind for way in found}
    for mark in cast.waymarks:
        other = (*(way.span for way in found), *attribution.content)
        free = mark.kind not in had and not any(span.touches(mark.span) for span in other)
        if free and _belongs(mark, attribution):
            medium = _step(cast, may_be_medium(cast, mark), known)
            steps = [medium] if medium else _written(cast, mark, known)
            yield from steps
            had |= {mark.kind} if steps else set()


def _written(cast: Cast, mark: Waymark, known: frozenset[str]) -> list[Step]:
    """Return the marked document, as the rules have it where they know its noun for one's."""
    reading = cast.reading
    sure = mark.kind == "document" and mark.sure >= WRITTEN
    noun = next((n for n in reading.within(mark.span) if sure and reading.tag(n) in NOUNS), None)
    if noun is None:
        return []
    start = noun
    while start > reading.sentences[noun] and reading.noun_phrase(start - 1).stop > noun:
        start -= 1
    writ = writ_at(cast, start, known)
    if writ:
        return writ_steps(cast, writ, known, part="document")
    phrase = reading.noun_phrase(start)
    spoken = reading.singular(phrase[-1]) in SPOKEN
    if spoken or reading.capital(phrase[-1]) or cast.use_at(phrase[-1]):
        return []
    return [Step("document", document_way(cast, Writ(phrase, reading.singular(phrase[-1]), None)))]


def _belongs(mark: Waymark, attribution: Attribution) -> bool:
    cue = mark.cue if mark.score >= HANGS else None
    return cue is not None and any(cue.touches(each) for each in attribution.cue)


def _step(cast: Cast, numbers: range, known: frozenset[str]) -> Step | None:
    """Return the medium, and what part it has.

    None for a page of nobody in particular, and for what is told of: "said of Kalim".
    """
    reading = cast.reading
    named = any(reading.capital(number) for number in numbers)
    if not numbers or (not named and reading.singular(numbers[-1]) in PAGES):
        return None
    if aside(reading, numbers.start - 1):
        return None
    before = numbers.start - 1
    while before >= 0 and reading.tag(before) in ("DT", "PRP$", "POS"):
        before -= 1
    word = reading.lower(before)
    if word in TOLD_OF and reading.tag(before - 1)[:1] == "V":
        return None
    cites = word in vocabulary.CITING or refers(reading, before)
    part: Part = "cited" if cites else "base" if word in TOLD else "carrier"
    return Step(part, platform_way(reading, numbers) or medium_way(cast, numbers, known))

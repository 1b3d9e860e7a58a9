"""Where somebody's words were given: told to a medium, put in a document, said at an event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model import Attribution, HopKind, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.anew import a_medium, agency_before, medium_before
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.govern import Governed
from reportedly.resolve.media import TELLING, document_noun, platform
from reportedly.resolve.phrases import without_article
from reportedly.resolve.quoting import quoting_body
from reportedly.resolve.reading import Reading

# What brings a medium in: "to al-Bahr TV", "in an interview with the Herald", "aired on Radio X".
LEADING_TO = frozenset({"to", "with", "by", "on", "via", "through"})
LEADING_IN = frozenset({"in", "via", "through", "from", "by"})
REMARKS = frozenset({"remark", "remarks", "comment", "comments", "statement", "statements",
                     "announcement", "assertion", "claims", "accusation", "warning"})  # fmt: skip
MAKING = frozenset({"make", "give", "deliver", "issue", "voice", "offer"})
SPEAKING = frozenset({"speak", "talk"})


@dataclass(frozen=True)
class Way:
    """One step that words came by, as a phrase of the text names it."""

    kind: HopKind
    name: str
    span: Span
    at: int


@dataclass(frozen=True)
class Occasion:
    """When and where somebody spoke; ``moved`` says that it is another one than before."""

    at: int
    ways: tuple[Way, ...]
    moved: bool
    days: frozenset[str]


def occasion(
    cast: Cast, attribution: Attribution, governed: Governed, known: frozenset[str]
) -> Occasion:
    """Return the occasion that the attribution's own sentence names for it."""
    reading = cast.reading
    told = attribution.source or attribution.cue or attribution.content
    at = reading.within(told[0]).start
    sentence = reading.sentence(at) if at < len(reading) else range(0)
    mine = _outside(reading, governed.by(attribution, sentence), attribution)
    ways = [way for n in mine for way in _ways(cast, n, known) if not _own(way, attribution)]
    ways += [way for span in attribution.addressee for way in _addressed(cast, span, known)]
    ways += _quoted(cast, attribution, known)
    apart = {(way.kind, way.name): way for way in ways}
    days = _days(reading, _outside(reading, reading.weekdays(sentence), attribution))
    return Occasion(at, tuple(apart.values()), _moves(cast, mine, known), days)


def remarks(cast: Cast, known: frozenset[str]) -> Iterator[tuple[Use, Occasion]]:
    """Yield the sentences that say where a person made their remarks, with that person."""
    reading = cast.reading
    for number, first in enumerate(reading.sentences):
        if number != first:
            continue
        sentence = reading.sentence(number)
        person = _remarking(cast, sentence)
        if person is None:
            continue
        ways = tuple(way for n in sentence for way in _ways(cast, n, known))
        if ways or _moves(cast, list(sentence), known):
            days = _days(reading, reading.weekdays(sentence))
            yield person, Occasion(person.tokens.start, ways, moved=True, days=days)


def medium_way(cast: Cast, numbers: range, known: frozenset[str]) -> Way:
    """Return the medium that a noun phrase names: by its name, as named before, or described."""
    reading = cast.reading
    before = medium_before(cast, numbers, known)
    if before:
        return Way("medium", before.entity.name, reading.span(numbers), numbers.start)
    agency = agency_before(cast, numbers)
    if agency:
        return Way("medium", reading.words(agency), reading.span(numbers), numbers.start)
    uses = [use for use in cast.used_in(numbers) if use.entity.type != "person"]
    last = uses[-1] if uses and _ends(reading, uses[-1], numbers) else None
    if last:
        return Way("medium", last.entity.name, reading.span(last.tokens), numbers.start)
    words = without_article(" ".join(reading.words(numbers).split()))
    return Way("medium", words, reading.span(numbers), numbers.start)


def document_way(cast: Cast, numbers: range) -> Way:
    """Return the document that a noun phrase names, without its article."""
    words = without_article(" ".join(cast.reading.words(numbers).split()))
    return Way("document", words, cast.reading.span(numbers), numbers.start)


def _ends(reading: Reading, use: Use, numbers: range) -> bool:
    """Tell whether the name is the phrase's head, or only kind words follow it."""
    rest = range(use.tokens.stop, numbers.stop)
    if rest and reading.lower(rest.start) in ("'s", "’s"):
        return False
    kinds = vocabulary.MEDIUM_NOUNS | {"-"}
    return all(reading.singular(number) in kinds for number in rest)


def _ways(cast: Cast, number: int, known: frozenset[str]) -> Iterator[Way]:
    """Yield the medium or document that the token leads to."""
    reading = cast.reading
    word = reading.lower(number)
    phrase = reading.noun_phrase(number + 1)
    if not phrase:
        return
    if word == "on" and platform(reading.words(phrase).replace("/", " ").split()[:2]):
        yield Way("medium", reading.words(phrase), reading.span(phrase), number)
    elif _brings_medium(reading, word, phrase) and a_medium(cast, phrase, known):
        yield medium_way(cast, phrase, known)
    elif word in LEADING_IN and document_noun(reading, phrase):
        yield document_way(cast, phrase)


def _brings_medium(reading: Reading, word: str, phrase: range) -> bool:
    if reading.tag(phrase.start) == "PRP$":  # "on its website" is nobody else's page
        return False
    return word in TELLING | LEADING_TO or (word == "in" and not _plain(reading, phrase))


def _plain(reading: Reading, phrase: range) -> bool:
    """Tell whether the phrase has no name in it: "in the media" is nobody's page."""
    return not any(reading.capital(number) for number in phrase)


def _addressed(cast: Cast, span: Span, known: frozenset[str]) -> Iterator[Way]:
    numbers = cast.reading.within(span)
    if numbers and a_medium(cast, numbers, known):
        yield medium_way(cast, numbers, known)


def _quoted(cast: Cast, attribution: Attribution, known: frozenset[str]) -> list[Way]:
    """Return the medium or body that quotes the source."""
    by = quoting_body(cast, attribution, known)
    return [medium_way(cast, by, known)] if by else []


def _own(way: Way, attribution: Attribution) -> bool:
    return any(span.touches(way.span) for span in attribution.source)


def _moves(cast: Cast, numbers: list[int], known: frozenset[str]) -> bool:
    """Tell whether a speech, a meeting, an audience or the like is named as the occasion."""
    reading = cast.reading
    for number in numbers:
        word = reading.lower(number)
        if word not in TELLING | {"in", "at", "during", "to"}:
            continue
        phrase = reading.noun_phrase(number + 1)
        nouns = {reading.singular(n) for n in phrase}
        if phrase and nouns & vocabulary.OCCASIONS:
            return True
        if phrase and word in TELLING:
            return True
    return False


def _days(reading: Reading, numbers: Iterable[int]) -> frozenset[str]:
    return frozenset(reading.lower(number) for number in numbers)


def _remarking(cast: Cast, sentence: range) -> Use | None:
    """Return the person of "Ito made the remarks …" or "Ito was speaking …"."""
    reading = cast.reading
    for use in cast.people_in(sentence):
        place = reading.governing_verb(use.tokens)
        if place is None:
            continue
        verb = reading.tokens[place]
        objects = {
            reading.lower(number)
            for number in sentence
            if reading.tokens[number].dep in ("dobj", "obj")
        }
        if verb.lemma in SPEAKING or (verb.lemma in MAKING and objects & REMARKS):
            return use
    return None


def _outside(reading: Reading, numbers: Iterable[int], attribution: Attribution) -> list[int]:
    """Return the tokens that do not lie in what the attribution reports."""
    tokens, content = reading.tokens, attribution.content
    return [n for n in numbers if not any(span.covers(tokens[n].span) for span in content)]

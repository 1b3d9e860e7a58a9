"""Media that pass on the words of others: "the Herald, citing a ministry statement, reported"."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Attribution, Span, hull
from reportedly.resolve import vocabulary
from reportedly.resolve.anew import medium_words_of
from reportedly.resolve.candidates import Scene
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import Source, read_source
from reportedly.resolve.steps import cites_from, refers

REACH = 6  # tokens from a medium to the verb it cites with: ", which in turn cited"


@dataclass(frozen=True)
class Cited:
    """What a source cites: how to read it, where it stands, and the reason in words."""

    source: Source
    span: Span
    why: str


def cited(scene: Scene, source: Source) -> Cited | None:
    """Return what the medium or body of the source cites, None where it speaks for itself."""
    if source.sort not in ("name", "body", "people"):
        return None
    if not medium_words_of(scene.cast, source.numbers, scene.known):
        return None
    reading = scene.reading
    verb = citing_verb(scene.reading, scene.current.source, scene.current.content, scene.at)
    cues = [place for span in scene.current.cue for place in reading.within(span)]
    if verb is None or verb in cues:
        return None
    numbers = _innermost(scene, verb)
    if not numbers:
        return None
    inner = read_source(scene.cast, numbers)
    if inner.sort == "pronoun" or inner.span == source.span:
        return None
    if tuple(reading.lower(n) for n in (verb - 1, verb)) == ("referring", "to") and _a_thing(inner):
        return None
    by = reading.words(source.numbers)
    why = f"{by!r} cites {reading.words(numbers)!r}"
    return Cited(inner, reading.span(numbers), why)


def _a_thing(inner: Source) -> bool:
    """Tell whether nobody's words are referred to: "referring to one of the ropes"."""
    no_role = inner.phrase is None or inner.phrase.head in ("one", "other", "some", "many")
    return inner.sort in ("unread", "people") or (inner.sort == "role" and no_role)


def _innermost(scene: Scene, verb: int) -> range:
    """Return what is cited in the end: "quoting Radio X, which cited [the Herald]"."""
    reading = scene.reading
    numbers = cited_phrase(reading, verb)
    while numbers and reading.lower(numbers.stop) == "," and _a_medium(scene, numbers):
        after = range(numbers.stop + 1, min(numbers.stop + REACH, reading.sentence(verb).stop))
        deeper = next((n for n in after if reading.lower(n) in vocabulary.CITING), None)
        led = deeper and (deeper == after.start or reading.lower(after.start) == "which")
        inner = cited_phrase(reading, deeper) if deeper and led else range(0)
        if not inner:
            break
        numbers = inner
    return numbers


def _a_medium(scene: Scene, numbers: range) -> bool:
    return medium_words_of(scene.cast, numbers, scene.known) is not None


def citing_verb(
    reading: Reading, source: tuple[Span, ...], content: tuple[Span, ...], at: int
) -> int | None:
    """Return the "citing" that goes with the source, outside what is reported."""
    first = reading.within(hull(source)).start if source else at
    for number in reading.sentence(at):
        place = reading.tokens[number].span
        begins = reading.tokens[cites_from(reading, number)].span.start
        inside = any(span.covers(place) and span.start != begins for span in content)
        opens = number == reading.sentences[number] and reading.lower(number).endswith("ing")
        cites = reading.lower(number) in vocabulary.CITING or refers(reading, number)
        if cites and (opens or number >= first) and not inside and not _uncited(reading, number):
            return number
    return None


def _uncited(reading: Reading, number: int) -> bool:
    """Tell "without citing sources", and who is "quoted by Radio X" and cites nobody."""
    passive = reading.lower(number) in ("quoted", "cited") and reading.lower(number + 1) == "by"
    return passive or reading.lower(number - 1) in ("without", "not", "never")


def citing_clause(
    reading: Reading, attribution: Attribution, source: Iterable[int]
) -> Iterable[int]:
    """Return the tokens from the "citing" that goes with the source to where its clause ends."""
    first = min(source, default=None)
    if first is None:
        return ()
    verb = citing_verb(reading, attribution.source, attribution.content, first)
    if verb is None:
        return ()
    stops = {
        number
        for span in (*attribution.cue, *attribution.content)
        for number in reading.within(span)
    } - {verb}
    end = verb + 1
    last = reading.sentence(verb).stop
    inside = any(span.covers(reading.tokens[verb].span) for span in attribution.content)
    while end < last and (inside or end not in stops) and not _closes(reading, end):
        end += 1
    return range(verb, end)


def _closes(reading: Reading, number: int) -> bool:
    """Tell whether a comma ends the clause; "which cited …" and "quoting …" take it on."""
    if reading.lower(number) != ",":
        return False
    after = reading.lower(number + 1)
    return after not in vocabulary.CITING | {"which", "who", "itself", "in", "also"}


def cited_phrase(reading: Reading, verb: int) -> range:
    """Return the noun phrase cited, with what "of", "from" or "by" adds to it."""
    phrase = reading.noun_phrase(verb + 1)
    while phrase and _goes_on(reading, phrase.stop):
        more = reading.noun_phrase(phrase.stop + 1)
        if not more:
            break
        phrase = range(phrase.start, more.stop)
    return phrase


def _goes_on(reading: Reading, number: int) -> bool:
    """Tell whether the token says more of the noun before: "of", or the "to" of "close to"."""
    close = reading.tag(number - 1) == "JJ" and reading.lower(number) in ("to", "with")
    platform = reading.lower(number) == "on" and reading.lower(number + 2) in ("by", "of", "from")
    return close or platform or reading.lower(number) in ("of", "from", "by", "in")

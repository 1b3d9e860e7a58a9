"""Media that pass on the words of others: "the Herald, citing a ministry statement, reported"."""

from dataclasses import dataclass

from reportedly.model import Span, hull
from reportedly.resolve import vocabulary
from reportedly.resolve.anew import a_medium
from reportedly.resolve.antecedents import Scene
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import Source, read_source


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
    if not a_medium(scene.cast, source.numbers, scene.known):
        return None
    reading = scene.reading
    verb = citing_verb(scene.reading, scene.current.source, scene.current.content, scene.at)
    cues = [place for span in scene.current.cue for place in reading.within(span)]
    if verb is None or verb in cues:
        return None
    numbers = cited_phrase(reading, verb)
    if not numbers:
        return None
    inner = read_source(scene.cast, numbers)
    if inner.sort == "pronoun" or inner.span == source.span:
        return None
    by = reading.words(source.numbers)
    why = f"{by!r} cites {reading.words(numbers)!r}"
    return Cited(inner, reading.span(numbers), why)


def citing_verb(
    reading: Reading, source: tuple[Span, ...], content: tuple[Span, ...], at: int
) -> int | None:
    """Return the "citing" that goes with the source, outside what is reported."""
    first = reading.within(hull(source)).start if source else at
    for number in reading.sentence(at):
        place = reading.tokens[number].span
        inside = any(span.covers(place) and span.start != place.start for span in content)
        opens = number == reading.sentences[number] and reading.tag(number) == "VBG"
        cites = reading.lower(number) in vocabulary.CITING or _refers(reading, number)
        if cites and (opens or number >= first) and not inside:
            return number
    return None


def _refers(reading: Reading, number: int) -> bool:
    """Tell whether the token is the "to" of "with reference to"."""
    before = [reading.lower(place) for place in range(number - 2, number + 1)]
    return before == ["with", "reference", "to"]


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
    return close or reading.lower(number) in ("of", "from", "by", "in")

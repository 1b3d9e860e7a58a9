"""Whom an opening describes and only the next sentence names: "…, says the yard's director. Mira
Ito said on Monday …"."""

from dataclasses import replace

from reportedly.model import Speaker
from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import NOBODY, Scene, enclosing
from reportedly.resolve.cast import Use
from reportedly.resolve.phrases import Phrase, determiner, is_role, of_words, role_words
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import Source
from reportedly.resolve.telling import of_entity

OPENING = 2  # paragraphs
BEFORE = frozenset({"JJ", "NN", "NNP", "DT"})  # in a noun phrase, before its noun


def named_next(scene: Scene, source: Source, phrase: Phrase) -> Speaker | None:
    """Return who is named in the sentence after the article's first, and only there introduced.

    It is one person by full name, of whom the article says nothing else, who says something with
    no word on who that is: a reader knows by the office in the sentence before. Where the first
    sentence has somebody else who is not named, it may be that one, and nobody is told.
    """
    reading = scene.reading
    if phrase.plural or enclosing(scene) or not _opens(scene):
        return None
    here = reading.sentence(scene.at)
    if scene.cast.people_in(here) or _another(reading, here, source.numbers):
        return None
    use = _speaks_next(scene, here.stop)
    if use is None:
        return None
    office = reading.words(source.numbers)
    why = f"{office!r} is named in the next sentence, where {use.entity.name} speaks"
    spans = (source.span, reading.span(use.tokens))
    named = of_entity(scene, use.entity, "role", why, spans)
    return replace(named, role=role_words(reading, phrase), of=of_words(reading, phrase))


def _opens(scene: Scene) -> bool:
    """Tell whether nobody has spoken before the source, below a headline at most."""
    return not scene.heard.last(1) and scene.reading.paragraphs[scene.at] < OPENING


def _another(reading: Reading, sentence: range, source: range) -> bool:
    """Tell whether somebody else is described: "[a former guard] accused, the director said"."""
    for number in sentence:
        noun = reading.lower(number)
        if number in source or reading.tag(number) != "NN" or not is_role(noun):
            continue
        phrase = reading.noun_phrase(_first(reading, number))
        if noun not in NOBODY and determiner(reading, phrase) == "indefinite":
            return True
    return False


def _first(reading: Reading, number: int) -> int:
    """Return the first token of the noun phrase that ends at ``number``."""
    while number > reading.sentences[number] and reading.tag(number - 1) in BEFORE:
        number -= 1
    return number


def _speaks_next(scene: Scene, start: int) -> Use | None:
    reading = scene.reading
    first = scene.cast.use_at(start) if start < len(reading) else None
    if first is None or first.entity.type != "person" or first.entity.roles:
        return None
    verb = first.tokens.stop
    says = reading.tokens[verb].lemma in vocabulary.SAYING if verb < len(reading) else False
    whole = first.tokens.start == start and len(first.tokens) > 1
    return first if whole and says and reading.governing_verb(first.tokens) == verb else None

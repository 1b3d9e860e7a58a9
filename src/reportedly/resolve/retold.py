"""Sentences that say afterwards who passed the words on: "His words were reported by al-Bahr"."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.resolve import vocabulary
from reportedly.resolve.cast import Cast
from reportedly.resolve.documents import STEPS
from reportedly.resolve.reading import SUBJECTS, Reading
from reportedly.resolve.steps import PASSED, PASSING, steps_in
from reportedly.resolve.ways import Way, medium_way, named_medium, phrase_at

WORDS = STEPS | frozenset({"word", "remark", "comment", "interview", "appeal", "quote", "warning"})
TAKING_UP = vocabulary.POSSESSIVE | frozenset({"the", "this", "that", "these", "those"})


@dataclass(frozen=True)
class Retold:
    """Where a sentence says who passed on what was said before it, the outermost first."""

    at: int
    noun: str
    ways: tuple[Way, ...]


def retold(cast: Cast, known: frozenset[str]) -> Iterator[Retold]:
    """Yield the sentences that tell no more than who passed on words told just before."""
    reading = cast.reading
    for number, first in enumerate(reading.sentences):
        if number == first:
            sentence = reading.sentence(number)
            found = _passive(cast, sentence, known) or _active(cast, sentence, known)
            if found and found.ways:
                yield found


def _passive(cast: Cast, sentence: range, known: frozenset[str]) -> Retold | None:
    """Read "His words were reported by the Herald and, from there, by al-Bahr"."""
    reading = cast.reading
    subject = reading.noun_phrase(sentence.start)
    noun = _taken_up(reading, subject)
    verb = next((n for n in sentence if n >= subject.stop and reading.lower(n) in PASSED), None)
    if not noun or verb is None or not _only_helpers(reading, range(subject.stop, verb)):
        return None
    steps = steps_in(cast, range(verb, sentence.stop), known, cites=False)
    media = [step.way for step in steps if step.way.kind == "medium"]
    return Retold(sentence.start, noun, tuple(reversed(media)))


def _active(cast: Cast, sentence: range, known: frozenset[str]) -> Retold | None:
    """Read "Al-Bahr carried the statement"."""
    reading = cast.reading
    for verb in sentence:
        if reading.lower(verb) not in PASSING or reading.lower(verb) in ("obtained", "saw"):
            continue
        noun = _taken_up(reading, reading.noun_phrase(verb + 1))
        subject = phrase_at(cast, sentence.start)
        governs = any(
            reading.tokens[n].dep in SUBJECTS and reading.tokens[n].head == verb for n in subject
        )
        if noun and governs and named_medium(cast, subject, known):
            return Retold(sentence.start, noun, (medium_way(cast, subject, known),))
    return None


def _taken_up(reading: Reading, phrase: range) -> str | None:
    """Return the noun of "his words" or "the statement", None for words not told of before."""
    if not phrase or reading.lower(phrase.start) not in TAKING_UP:
        return None
    noun = reading.singular(phrase[-1])
    return noun if noun in WORDS else None


def _only_helpers(reading: Reading, numbers: range) -> bool:
    """Tell whether nothing but "were later" stands between what was said and "reported"."""
    helpers = {"was", "were", "has", "have", "had", "been", "is", "are"}
    return all(reading.lower(n) in helpers or reading.tag(n) == "RB" for n in numbers)

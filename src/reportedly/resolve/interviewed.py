"""Whom a medium is told to have interviewed: "Orla TV interviewed Ito on Sunday"."""

from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.order import Step
from reportedly.resolve.reading import SUBJECTS
from reportedly.resolve.ways import medium_way, named_medium, phrase_at


def interviewed(
    cast: Cast, sentence: range, known: frozenset[str]
) -> tuple[Use, list[Step]] | None:
    """Return who was interviewed there, with the medium; None where nobody was."""
    reading = cast.reading
    for verb in sentence:
        token = reading.tokens[verb]
        if token.lemma != "interview" or token.tag not in ("VBD", "VBZ", "VBP", "VBN"):
            continue
        things = [n for n in sentence if reading.tokens[n].dep == "dobj"]
        people = [
            use
            for use in cast.people_in(sentence)
            if any(n in use.tokens and reading.tokens[n].head == verb for n in things)
        ]
        medium = _by_whom(cast, verb, known)
        if people and medium:
            return people[0], [Step("base", medium_way(cast, medium, known))]
    return None


def _by_whom(cast: Cast, verb: int, known: frozenset[str]) -> range | None:
    reading = cast.reading
    for number in range(reading.sentence(verb).start, verb):
        token = reading.tokens[number]
        if token.dep in SUBJECTS and token.head == verb:
            start = number
            while start > 0 and reading.noun_phrase(start - 1).stop > number:
                start -= 1
            phrase = phrase_at(cast, start)
            return phrase if named_medium(cast, phrase, known) else None
    return None

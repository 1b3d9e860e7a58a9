"""Kin who are named once and taken up as kin: "Petra's father, Omar Tell, wept. Her father …"."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Entity
from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import Scene, enclosing, phrase_ending
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.reading import HYPHENS, POSSESSIVES, Reading
from reportedly.resolve.sources import Source
from reportedly.resolve.spelling import fold

NEAR = 4  # sentences from "his brother" to where the brother was named
# Of another degree: a great-uncle is no uncle, a half-brother no brother.
DEGREES = frozenset({"great", "grand", "half", "step", "in", "law", "god", "ex", "former", "late"})
INSIDE = frozenset({"JJ", "JJR", "JJS", "HYPH", "AFX", "NN", "CD", "IN", "RB"})
MOST = 5  # words of "older half-brother"


@dataclass(frozen=True)
class Kin:
    """That somebody is called a relative of ``owner``: the owner's words, none of a pronoun."""

    use: Use
    noun: str
    owner: frozenset[str]
    words: frozenset[str]
    at: int


def kin_named(scene: Scene, source: Source, phrase: Phrase) -> Kin | None:
    """Return who "Petra's father" or "his brother" is by the words that named them.

    Of two who are called so of one, and of a bare "his brother" a few sentences on or after
    somebody else was named, it is None.
    """
    if phrase.plural or phrase.head not in vocabulary.KIN or phrase.of.start > phrase.role.start:
        return None
    joined = scene.reading.lower(phrase.role.stop) in ("and", "or", "&")
    asked = None if joined else _asked(scene.reading, source, phrase)
    if asked is None:
        return None
    owner, words = asked
    every = list(_stated(scene.cast, phrase.head))
    fitting = [kin for kin in every if _agrees(kin, owner, words)]
    if len({kin.use.entity.id for kin in fitting}) != 1:
        return None
    around = enclosing(scene)
    if around and around.speaker.entity == fitting[0].use.entity.id:
        return None
    if owner:
        return fitting[0]
    alone = len({kin.use.entity.id for kin in every}) == 1
    before = [kin for kin in fitting if kin.use.tokens.start < scene.at]
    return before[-1] if alone and before and _none_between(scene, before[-1]) else None


def _asked(
    reading: Reading, source: Source, phrase: Phrase
) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the words of whose kin it is, and those before the noun; None of "a brother"."""
    marks = [n for n in source.numbers if reading.lower(n) in POSSESSIVES and n < phrase.role.stop]
    words = range(marks[-1] + 1 if marks else source.numbers.start + 1, phrase.role.stop - 1)
    inner = frozenset(reading.lower(number) for number in words)
    if marks:
        return _named(reading, range(source.numbers.start, marks[-1])), inner
    led = reading.lower(source.numbers.start) in ("his", "her", "the")
    return (frozenset(), inner) if led else None


def _named(reading: Reading, numbers: range) -> frozenset[str]:
    """Return the words of a name, or the "boy" of "the boy's father"."""
    named = [n for n in numbers if reading.capital(n) and reading.lower(n) != "the"]
    common = [n for n in numbers if reading.tag(n) == "NN"]
    return frozenset(fold(reading.lower(number)) for number in named or common)


def _agrees(kin: Kin, owner: frozenset[str], words: frozenset[str]) -> bool:
    if owner and not owner & kin.owner:
        return False
    same = words & DEGREES == kin.words & DEGREES
    return same and words - HYPHENS <= kin.words


def _none_between(scene: Scene, kin: Kin) -> bool:
    """Tell whether nobody else was named since, whose brother "his" might be as well."""
    if scene.reading.sentences_between(kin.use.tokens.start, scene.at) > NEAR:
        return False
    after = scene.cast.people_in(range(max(kin.use.tokens.stop, kin.at + 1), scene.at))
    names = {kin.use.entity.id}
    reading, since = scene.reading, range(kin.at + 1, scene.at)
    if any(reading.lower(n) == kin.noun and _anew(reading, n) for n in since):
        return False
    return all(use.entity.id in names or _is(kin, use.entity) for use in after)


def _anew(reading: Reading, number: int) -> bool:
    """Tell whether another such one is brought in: "a young mother"."""
    phrase = phrase_ending(reading, number)
    return reading.lower(phrase.start) in ("a", "an", "another", "one")


def _is(kin: Kin, entity: Entity) -> bool:
    """Tell whether the person is the one whose kin it is."""
    return bool(kin.owner & {fold(word) for word in entity.name.split()})


def _stated(cast: Cast, noun: str) -> Iterator[Kin]:
    """Yield those of whom the text says that they are such kin of somebody."""
    reading = cast.reading
    for person in cast.people:
        for use in cast.uses_of(person):
            before = use.tokens.start - 1
            before -= reading.lower(before) == ","
            if before > 0 and reading.lower(before) == noun:
                yield from _of_owner(reading, use, noun, before)
            elif reading.lower(use.tokens.stop) == ",":
                yield from _after(reading, use, noun)


def _after(reading: Reading, use: Use, noun: str) -> Iterator[Kin]:
    """Read "Omar Tell, Ben's older brother," after the name."""
    first = use.tokens.stop + 1
    for number in range(first, min(first + MOST + 2, reading.sentence(use.tokens.start).stop)):
        if reading.lower(number) == noun and reading.lower(number + 1) in (",", ".", ";"):
            yield from (kin for kin in _of_owner(reading, use, noun, number) if kin.at >= first)
            return


def _of_owner(reading: Reading, use: Use, noun: str, number: int) -> Iterator[Kin]:
    """Read back from the noun for kin to whose kin it is: "Ben's", "her"."""
    at = number - 1
    while at > number - MOST and reading.tag(at) in INSIDE and not reading.capital(at):
        at -= 1
    words = frozenset(reading.lower(each) for each in range(at + 1, number))
    if reading.lower(at) in ("his", "her"):
        yield Kin(use, noun, frozenset(), words, at)
    elif reading.lower(at) in POSSESSIVES:
        first = at - (not reading.capital(at - 1))
        while first > reading.sentences[at] and reading.capital(first - 1):
            first -= 1
        yield Kin(use, noun, _named(reading, range(first, at)), words, first)

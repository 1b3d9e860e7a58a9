"""Those who spoke shortly before and whom a description takes up again."""

from collections.abc import Iterator

from reportedly.resolve.candidates import Scene
from reportedly.resolve.offices import modifiers_agree
from reportedly.resolve.passages import Being, Said
from reportedly.resolve.phrases import Phrase, of_words, role_words
from reportedly.resolve.sources import Source

RECENT = 3  # sayings
LATELY = 12  # sayings, for a body with a name


def plural_before(scene: Scene, source: Source, phrase: Phrase) -> Said | None:
    """Return the "residents of Corvay" who spoke before, for a bare "residents"."""
    bare = len(phrase.role) == 1 and phrase.role.start == source.numbers.start
    if not phrase.plural or phrase.of or phrase.determiner != "none" or not bare:
        return None
    word = role_words(scene.reading, phrase).lower()
    same = (said for said in _unnamed(scene, "people") if _role(said) == word)
    return next(same, None)


def group_before(scene: Scene, phrase: Phrase) -> Said | None:
    """Return the people of that role who spoke last: "the legal experts" for "the experts"."""
    word = role_words(scene.reading, phrase).lower()
    same = (said for said in _unnamed(scene, "people") if _role(said).split()[-1:] == [word])
    return next(same, None)


def described_before(scene: Scene, phrase: Phrase) -> Said | None:
    """Return the unnamed person of the same role who spoke shortly before."""
    of, asked = of_words(scene.reading, phrase), role_words(scene.reading, phrase)
    for said in _unnamed(scene, "person"):
        stated = said.speaker.role or ""
        same = stated and _role(said).split()[-1:] == phrase.head.split()[-1:]
        if same and of in (None, said.speaker.of) and modifiers_agree(asked, stated):
            return said
    return None


def body_heard(scene: Scene, source: Source) -> Said | None:
    """Return the "Ito campaign" that spoke before, for a bare "the campaign", if only one did."""
    if len(source.numbers) != 2:
        return None
    noun = scene.reading.lower(source.numbers[-1])
    said = [each for each in scene.heard.last(LATELY) if _is_called(each, noun)]
    names = {each.speaker.name for each in said}
    return said[-1] if len(names) == 1 else None


def _is_called(said: Said, noun: str) -> bool:
    """Tell whether a body spoke by a name that ends with the noun and has more than it."""
    name = said.speaker.name or ""
    named = said.speaker.basis == "name" and not said.speaker.unnamed
    return named and said.being == "body" and name.lower().endswith(f" {noun}")


def _unnamed(scene: Scene, being: Being) -> Iterator[Said]:
    """Yield the sayings of unnamed ones just before, the last first."""
    for said in reversed(scene.heard.last(RECENT)):
        if said.speaker.unnamed and said.being == being:
            yield said


def _role(said: Said) -> str:
    return (said.speaker.role or "").lower()


def same_word(scene: Scene) -> Said | None:
    """Return who the very word has been found to be, for "they said …, adding …"."""
    source = scene.current.source
    said = scene.heard.within(scene.reading.sentence(scene.at))
    same = (each for each in said if each.attribution.source == source and each.speaker.name)
    return next(same, None)

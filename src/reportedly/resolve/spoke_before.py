"""Those who spoke shortly before and whom a description takes up again."""

from collections.abc import Iterator

from reportedly.resolve.candidates import Scene
from reportedly.resolve.offices import modifiers_agree
from reportedly.resolve.passages import Being, Said
from reportedly.resolve.phrases import Phrase, of_words, role_words
from reportedly.resolve.sources import Source

RECENT = 3  # sayings


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


def _unnamed(scene: Scene, being: Being) -> Iterator[Said]:
    """Yield the sayings of unnamed ones just before, the last first."""
    for said in reversed(scene.heard.last(RECENT)):
        if said.speaker.unnamed and said.being == being:
            yield said


def _role(said: Said) -> str:
    return (said.speaker.role or "").lower()

"""Those who spoke shortly before and whom a description takes up again."""

from reportedly.resolve.candidates import Scene
from reportedly.resolve.offices import modifiers_agree
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import Phrase, of_words, role_words
from reportedly.resolve.sources import Source


def plural_before(scene: Scene, source: Source, phrase: Phrase) -> Said | None:
    """Return the "residents of Corvay" who spoke before, for a bare "residents"."""
    bare = len(phrase.role) == 1 and phrase.role.start == source.numbers.start
    if not phrase.plural or phrase.of or phrase.determiner != "none" or not bare:
        return None
    word = role_words(scene.reading, phrase).lower()
    for said in reversed(scene.heard.last(3)):
        speaker = said.speaker
        if speaker.unnamed and (speaker.role or "").lower() == word and said.being == "people":
            return said
    return None


def group_before(scene: Scene, phrase: Phrase) -> Said | None:
    """Return the people of that role who spoke last: "the legal experts" for "the experts"."""
    word = role_words(scene.reading, phrase).lower()
    for said in reversed(scene.heard.last(3)):
        role = (said.speaker.role or "").lower().split()
        if said.speaker.unnamed and said.being == "people" and role[-1:] == [word]:
            return said
    return None


def described_before(scene: Scene, phrase: Phrase) -> Said | None:
    """Return the unnamed person of the same role who spoke shortly before."""
    for said in reversed(scene.heard.last(3)):
        speaker = said.speaker
        same = speaker.role and speaker.role.lower().split()[-1:] == phrase.head.split()[-1:]
        of, asked = of_words(scene.reading, phrase), role_words(scene.reading, phrase)
        agrees = of in (None, speaker.of) and modifiers_agree(asked, speaker.role or "")
        if speaker.unnamed and same and said.being == "person" and agrees:
            return said
    return None

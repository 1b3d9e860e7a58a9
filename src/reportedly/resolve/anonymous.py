"""Unnamed people taken up again: "a diplomat said … The source added"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import Scene, enclosing
from reportedly.resolve.offices import head_of, modifiers_agree
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import Phrase, of_words, role_words
from reportedly.resolve.reading import Reading

NEAR = 2  # paragraphs
# What anybody who is not named may be called, whatever they are.
ANYBODY = frozenset({"source", "insider"})
UNTOLD = ANYBODY | {"official", "figure"}
STYLES = frozenset({"eminence", "excellency", "holiness", "highness", "majesty", "beatitude",
                    "worship", "lordship", "grace"})  # fmt: skip
OWNERS = {"his": "he", "her": "she"}


def styled(reading: Reading, numbers: range) -> str:
    """Return the pronoun that "his eminence" stands for, "" for other words."""
    if len(numbers) != 2 or reading.lower(numbers[-1]) not in STYLES:
        return ""
    return OWNERS.get(reading.lower(numbers[0]), "")


def unnamed_before(scene: Scene, phrase: Phrase) -> Said | None:
    """Return who spoke last, unnamed, where the phrase is a broader word for what they are.

    It says nothing else of them: "the senior official", "the Ostmaran source" may be another.
    """
    if phrase.plural or phrase.of or phrase.determiner != "definite" or len(phrase.role) != 1:
        return None
    last = next(iter(scene.heard.last(1)), None)
    if last is None or not last.speaker.unnamed or last.being != "person" or enclosing(scene):
        return None
    near = scene.reading.paragraphs_between(last.at, scene.at) <= NEAR
    return last if near and _broader(phrase.head, head_of(last.speaker.role or "-")) else None


def plural_before(scene: Scene, numbers: range, phrase: Phrase) -> Said | None:
    """Return the "residents of Corvay" who spoke before, for a bare "residents"."""
    bare = len(phrase.role) == 1 and phrase.role.start == numbers.start
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


def _broader(asked: str, stated: str) -> bool:
    kind = vocabulary.ROLE_CLASS.get(stated)
    if asked in ANYBODY:
        return kind is not None or stated in UNTOLD
    return kind in vocabulary.BROADER.get(asked, ())

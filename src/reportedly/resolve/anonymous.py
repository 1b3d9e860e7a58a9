"""Unnamed people taken up again: "a diplomat said … The source added"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import Scene, enclosing
from reportedly.resolve.offices import head_of
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import Phrase
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


def of_another_body(scene: Scene, phrase: Phrase, before: range) -> bool:
    """Tell whether only the later words name a body: "a senior official … the HRA official"."""
    named = any(map(scene.reading.capital, phrase.of))
    return named and not any(map(scene.reading.capital, before[1:]))


def _broader(asked: str, stated: str) -> bool:
    kind = vocabulary.ROLE_CLASS.get(stated)
    if asked in ANYBODY:
        return kind is not None or stated in UNTOLD
    return kind in vocabulary.BROADER.get(asked, ())

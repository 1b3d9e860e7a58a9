"""People told apart by number: "a guard", "a second guard", then "the first guard"."""

import re

from reportedly.resolve.candidates import Scene
from reportedly.resolve.offices import modifiers_agree
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import Phrase, is_body, of_words, role_words
from reportedly.resolve.sources import Source

PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3}
REACH = 30  # sayings
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
NEAR = 3  # sayings from "Ostmark, Veldara and Kell" to "the three countries"
PARTS = re.compile(r",? and (?:the )?|, (?:the )?")
BODIES = frozenset({"country", "nation", "state", "side", "power", "ally", "capital", "neighbour",
                    "neighbor"})  # fmt: skip


def counted(scene: Scene, source: Source) -> Said | None:
    """Return which unnamed speaker of several "the first official" or "the other" one is.

    None where not two of them have spoken: a ship has a first officer.
    """
    place = _place(scene, source)
    if place is None or source.phrase is None:
        return None
    alike: dict[str, Said] = {}
    for said in scene.heard.last(REACH):
        if _alike(scene, source.phrase, said):
            alike.setdefault(said.who, said)
    several = list(alike.values())
    if len(several) < 2 or place >= len(several):
        return None
    if place < 0:
        last = next(s for s in reversed(scene.heard.last(REACH)) if s.who in alike)
        others = [said for said in several if said.who != last.who]
        return others[0] if len(others) == 1 else None
    return several[place]


def all_counted(scene: Scene, source: Source) -> Said | None:
    """Return the "Ostmark, Veldara and Kell" that spoke before, for "the three countries"."""
    reading = scene.reading
    words = [reading.lower(number) for number in source.numbers]
    if len(words) != 3 or words[0] != "the" or words[1] not in NUMBERS:
        return None
    noun = reading.singular(source.numbers[-1])
    if reading.tag(source.numbers[-1]) != "NNS" or not (noun in BODIES or is_body(noun)):
        return None
    for said in reversed(scene.heard.last(NEAR)):
        parts = PARTS.split(said.speaker.name or "")
        named = all(part[:1].isupper() for part in parts) and not said.speaker.unnamed
        if said.being == "people" and named:
            return said if len(parts) == NUMBERS[words[1]] else None
    return None


def _place(scene: Scene, source: Source) -> int | None:
    """Return which of several is meant, counted from 0, -1 for "the other"; None for any."""
    words = [scene.reading.lower(number) for number in source.numbers[:2]]
    if len(words) < 2 or words[0] != "the":
        return None
    return -1 if words[1] == "other" else PLACES.get(words[1])


def _alike(scene: Scene, phrase: Phrase, said: Said) -> bool:
    """Tell whether an unnamed person of the same role spoke."""
    role = said.speaker.role or ""
    if not said.speaker.unnamed or said.being != "person":
        return False
    same = role.lower().split()[-1:] == phrase.head.split()[-1:]
    asked = role_words(scene.reading, phrase).lower()
    bare = " ".join(word for word in asked.split() if word not in (*PLACES, "other"))
    return (
        same
        and of_words(scene.reading, phrase) in (None, said.speaker.of)
        and modifiers_agree(bare, role)
    )

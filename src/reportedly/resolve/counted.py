"""People told apart by number: "a guard", "a second guard", then "the first guard"."""

from reportedly.resolve.candidates import Scene
from reportedly.resolve.offices import modifiers_agree
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import Phrase, of_words, role_words
from reportedly.resolve.sources import Source

PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3}
REACH = 30  # sayings


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

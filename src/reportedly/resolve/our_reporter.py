"""Who "our reporter" is: the one whom the article names as its own, "OTAR's Mira Ito"."""

from reportedly.model import Entity
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.phrases import role_noun
from reportedly.resolve.reading import LAND_LABELS, POSSESSIVES, Reading
from reportedly.resolve.sources import Source

REPORTING = frozenset({"reporter", "correspondent"})
LETTERS = 2  # of a name like "BBC"


def our_reporter(scene: Scene, source: Source) -> Entity | None:
    """Return the only person who is called a reporter, or somebody of a medium, as its "our"."""
    reading, numbers = scene.reading, source.numbers
    if len(numbers) < 2 or reading.lower(numbers[0]) != "our":
        return None
    if reading.lower(numbers[-1]) not in REPORTING:
        return None
    uses = [use for person in scene.cast.people for use in scene.cast.uses_of(person)]
    found = {use.entity.id: use.entity for use in uses if _reports(scene, use)}
    return next(iter(found.values())) if len(found) == 1 else None


def _reports(scene: Scene, use: Use) -> bool:
    """Tell "[OTAR's] Mira Ito" and "[OTAR correspondent] Mira Ito" from "Kell's Mira Ito"."""
    reading, at = scene.reading, use.tokens.start - 1
    if at < 1:
        return False
    if role_noun(reading, at) in REPORTING:
        return True
    return reading.lower(at) in POSSESSIVES and _of_a_medium(scene, at - 1)


def _of_a_medium(scene: Scene, number: int) -> bool:
    reading = scene.reading
    use = scene.cast.use_at(number)
    name = reading.words(use.tokens) if use else reading.tokens[number].text
    letters = name.isupper() and len(name) > LETTERS and not _land(reading, number)
    return letters or name.casefold() in scene.known


def _land(reading: Reading, number: int) -> bool:
    return reading.tokens[number].entity in LAND_LABELS

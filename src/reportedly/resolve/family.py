"""Who is meant where several people of an article have one surname."""

from reportedly.model import Entity
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.sources import Source

RECENT = 4  # sayings back in which whoever goes on has spoken


def sharers(scene: Scene, source: Source) -> list[Entity]:
    """Return the people whose last name is the last word of the source."""
    last = scene.reading.words(source.numbers[-1:]).casefold()
    return [each for each in scene.cast.people if each.name.casefold().split()[-1] == last]


def spoke_last(scene: Scene, shared: list[Entity]) -> Use | None:
    """Return whoever of ``shared`` was named last and is the only one who has spoken of late.

    In "Nils Hagen wept. His father, Rolf Hagen, said no. Hagen asked for time" it is the father.
    """
    family = {each.id for each in shared}
    spoke = {said.speaker.entity for said in scene.heard.last(RECENT)} & family
    named = [use for use in scene.cast.people_in(range(scene.at)) if use.entity.id in family]
    last = named[-1] if len(family) > 1 and named else None
    if last is None or spoke != {last.entity.id} or _of_another(scene, last):
        return None
    return last


def _of_another(scene: Scene, last: Use) -> bool:
    """Tell whether the bare name stood for another of the family in what they said last: "“Hagen
    was kind,” his nephew Nils Hagen said"."""
    said = [each for each in scene.heard.last(RECENT) if each.speaker.entity == last.entity.id]
    name = last.entity.name.split()[-1]
    words = (span.of(scene.reading.text) for span in said[-1].attribution.content)
    return any(name in each.split() or f"{name}'s" in each for each in words)

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
    return last if last and spoke == {last.entity.id} else None

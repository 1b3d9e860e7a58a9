"""Who "Governor" or "Ministry" is in a headline: whom the text below names as such."""

from collections.abc import Iterator

from reportedly.model import Entity, Speaker
from reportedly.resolve.candidates import Scene
from reportedly.resolve.epithets import RANKING
from reportedly.resolve.offices import head_of
from reportedly.resolve.phrases import is_body, is_role
from reportedly.resolve.sources import Source
from reportedly.resolve.spelling import fold, words
from reportedly.resolve.telling import of_entity
from reportedly.words.titles import unclipped

BELOW = 4  # paragraphs
LONGEST = 4  # tokens of a source that a headline shortens
STOPS = frozenset({".", "!", "?", "…"})


def of_headline(scene: Scene, source: Source) -> Speaker | None:
    """Return the one person or body of the text below that a headline's bare noun stands for."""
    if source.entity or source.plural or not 0 < len(source.numbers) <= LONGEST:
        return None
    if not _in_headline(scene):
        return None
    reading = scene.reading
    office = unclipped(reading.lower(source.numbers[-1]).rstrip("."))
    noun = head_of(office)
    own = (reading.lower(number) for number in source.numbers[:-1])
    rest = {fold(word) for word in (*own, *office.removesuffix(noun).split())} - RANKING
    found = {each.id: each for each in _fitting(scene, noun, rest)}
    if len(found) != 1:
        return None
    [entity] = found.values()
    why = f"{reading.words(source.numbers)!r} of the headline is {entity.name}, named below it"
    return of_entity(scene, entity, "role", why, (source.span,))


def _in_headline(scene: Scene) -> bool:
    """Tell whether the source stands in a first line that ends as no sentence does."""
    reading = scene.reading
    if reading.paragraphs[scene.at] != 0 or reading.paragraphs[-1] == 0:
        return False
    last = next(n for n in range(scene.at, len(reading)) if reading.paragraphs[n + 1] != 0)
    return reading.lower(last) not in STOPS


def _fitting(scene: Scene, noun: str, rest: set[str]) -> Iterator[Entity]:
    for use in scene.cast.used_in(range(len(scene.reading))):
        if scene.reading.paragraphs[use.tokens.start] > BELOW:
            return
        entity = use.entity
        if entity.type == "person" and is_role(noun):
            for role in entity.roles:
                told = {fold(word) for word in f"{role.role} {role.of or ''}".split()}
                if head_of(role.role) == noun and rest <= told:
                    yield entity
        elif entity.type == "body" and is_body(noun):
            name = words(entity.name)
            if noun in name and rest <= {*name}:
                yield entity

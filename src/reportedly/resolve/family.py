"""Who is meant where several people of an article have one surname."""

from reportedly.model import Entity
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.passages import Said
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import Source
from reportedly.resolve.spelling import fold

MODALS = frozenset({"will", "may", "can", "would", "should", "could"})
OFTEN = 2  # times that somebody is called by the given name alone, as children are
LATELY = 2  # paragraphs before, for who of a family is told of
RECENT = 4  # sayings back in which whoever goes on has spoken


def sharers(scene: Scene, source: Source) -> list[Entity]:
    """Return the people whose last name is the last word of the source."""
    of_name = _of_name(scene, source)
    whole = [each for each in of_name if _is_whole(scene, each)]
    return whole or of_name


def _of_name(scene: Scene, source: Source) -> list[Entity]:
    last = scene.reading.words(source.numbers[-1:]).casefold()
    return [each for each in scene.cast.people if each.name.casefold().split()[-1] == last]


def _is_whole(scene: Scene, entity: Entity) -> bool:
    """Tell a name of one person from a surname alone, from "Orr and Dasa" and from the "Will Dasa"
    of "Will Dasa run?"."""
    words = entity.name.casefold().split()
    if len(words) == 1 or "and" in words:
        return False
    whole = (use.tokens for use in scene.cast.uses_of(entity) if len(use.tokens) > 1)
    return words[0] not in MODALS or not all(_asked_of(scene.reading, name) for name in whole)


def _asked_of(reading: Reading, name: range) -> bool:
    """Tell whether a question opens with the name."""
    sentence = reading.sentence(name.start)
    return sentence.start == name.start and reading.lower(sentence.stop - 1) == "?"


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


def by_the_name(scene: Scene, source: Source, shared: list[Entity]) -> Use | None:
    """Return the one of the family whom the text calls by the bare surname.

    That is the only one with a whole name; who was called so last; the subject of the sentence
    before, the only one of them in the paragraph, named in full there; the only one whom it does
    not go on to call by the given name: of Timo Dasa and his father Rolf, "Timo" is not "Dasa"; or
    the only one who has spoken, where nobody else of them was named of late.
    """
    family = {each.id: each for each in shared}
    if len(family) == 1 and len(_of_name(scene, source)) > 1:
        return scene.cast.last_before(shared[0], scene.at)
    if len(family) < 2 or len(source.numbers) > 1:
        return None
    named = [use for use in scene.cast.people_in(range(scene.at)) if use.entity.id in family]
    last = named[-1] if named else None
    if last and (_called_so(scene, last) or _just_named(scene, last, family)):
        return None if _of_another(scene, last) else last
    rest = [each for each in family.values() if not _by_given_name(scene, each)]
    if len(rest) == 1:
        return scene.cast.last_before(rest[0], scene.at)
    return _alone_lately(scene, named)


def _alone_lately(scene: Scene, named: list[Use]) -> Use | None:
    """Return the one of the family who has spoken, where the paragraphs just before name nobody
    else of it, nor does this sentence, and nobody else of it has said anything."""
    reading, family = scene.reading, {use.entity.id for use in named}
    spoke = {said.speaker.entity for said in scene.heard.since(0)} & family
    near = {
        use.entity.id
        for use in named
        if reading.paragraphs_between(use.tokens.start, scene.at) <= LATELY
    }
    sentence = scene.cast.people_in(reading.sentence(scene.at))
    others = {use.entity.id for use in sentence if use.entity.id in family} - spoke
    if len(spoke) != 1 or near - spoke or others:
        return None
    return next((use for use in reversed(named) if use.entity.id in spoke), None)


def _called_so(scene: Scene, last: Use) -> bool:
    """Tell whether the one named last is who the bare name was found to be before."""
    surname = fold(last.entity.name.split()[-1])
    sayings = scene.heard.since(last.tokens.start)
    bare = [said for said in sayings if fold(_source(scene, said)) == surname]
    return bool(bare) and bare[-1].speaker.entity == last.entity.id


def _source(scene: Scene, said: Said) -> str:
    return " ".join(span.of(scene.reading.text) for span in said.attribution.source)


def _just_named(scene: Scene, last: Use, family: dict[str, Entity]) -> bool:
    """Tell whether the sentence before has just this one of the family, as its subject, and the
    paragraph nobody else of it."""
    reading = scene.reading
    if reading.paragraphs[last.tokens.start] != reading.paragraphs[scene.at]:
        return False
    if reading.sentences_between(last.tokens.start, scene.at) != 1 or len(last.tokens) < 2:
        return False
    first = last.tokens.start
    while first and reading.paragraphs[first - 1] == reading.paragraphs[scene.at]:
        first -= 1
    here = {use.entity.id for use in scene.cast.people_in(range(first, scene.at))} & family.keys()
    return len(here) == 1 and reading.governing_verb(last.tokens) is not None


def _by_given_name(scene: Scene, entity: Entity) -> bool:
    """Tell whether the text calls them by the given name alone, more than once."""
    first = fold(entity.name.split()[0])
    uses = (scene.reading.words(use.tokens) for use in scene.cast.uses_of(entity))
    return sum(fold(words) == first for words in uses) >= OFTEN


def _of_another(scene: Scene, last: Use) -> bool:
    """Tell whether the bare name stood for another of the family in what they said last: "“Hagen
    was kind,” his nephew Nils Hagen said"."""
    said = [each for each in scene.heard.last(RECENT) if each.speaker.entity == last.entity.id]
    name = last.entity.name.split()[-1]
    words = (span.of(scene.reading.text) for each in said[-1:] for span in each.attribution.content)
    return any(name in each.split() or f"{name}'s" in each for each in words)

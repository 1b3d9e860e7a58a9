"""Look back for the person whose stated role a later phrase takes up."""

from reportedly.model import Entity
from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import Scene, enclosing
from reportedly.resolve.cast import Use, called
from reportedly.resolve.naming import honorific_before
from reportedly.resolve.offices import SAME, fit, head_of
from reportedly.resolve.phrases import Phrase

PARENTS = frozenset({"father", "mother", "uncle", "aunt", "grandfather", "grandmother"})
LATELY = 12  # sayings
CHILDREN = frozenset({"son", "daughter", "nephew", "niece", "grandson", "granddaughter", "heir"})


def role_holder(scene: Scene, phrase: Phrase) -> tuple[Use, int] | str | None:
    """Return the person whose stated role the phrase takes up, and how closely it fits.

    None where no person has such a role; a reason where two fit equally well.
    """
    told = told_of(scene)
    people = [entity for entity in scene.cast.people if entity.id not in told]
    fits = {entity.id: fit(scene.cast, phrase, entity) for entity in people}
    best = max(fits.values(), default=0)
    if not best:
        return None
    closest = [entity for entity in people if fits[entity.id] == best]
    if not phrase.of:
        speaks = _only_one_speaking(scene, closest) if len(phrase.role) == 1 else None
        closest = [speaks] if speaks else closest
        closest = [each for each in closest if _of_nothing(phrase, each)] or closest
    uses = [use for entity in closest if (use := _nearest(scene, entity))]
    if not uses:
        return None
    uses.sort(key=lambda use: _distance(scene, use))
    if uses[0].tokens.start > scene.at and _just_spoke(scene, uses[0]):
        return None
    if len(uses) > 1 and _equally_near(scene, uses[0], uses[1]):
        names = " and ".join(use.entity.name for use in uses[:2])
        return f"{names} fit equally well"
    return uses[0], best


def _just_spoke(scene: Scene, later: Use) -> bool:
    """Tell whether somebody else with a name spoke right before, whom the role may take up.

    Ahead of "Senator Ito disagreed" in the next paragraph, "the senator" may be the Dasa before.
    """
    people = {entity.id for entity in scene.cast.people} - {later.entity.id}
    return any(said.speaker.entity in people for said in scene.heard.last(1))


def loose(holder: tuple[Use, int] | str | None) -> bool:
    """Tell whether no person has the very office that is asked for."""
    return not isinstance(holder, tuple) or holder[1] < SAME


def is_telling(scene: Scene, use: Use) -> bool:
    """Tell whether it is they who report the saying: of others one says "the officer"."""
    around = enclosing(scene)
    return around is not None and around.speaker.entity == use.entity.id


def _only_one_speaking(scene: Scene, people: list[Entity]) -> Entity | None:
    """Return the one of several who has spoken, where the others but stand in their sentences.

    After "President Ito said … She had met Veldara's President Dasa", "the president" is Ito.
    """
    heard = scene.heard.last(LATELY)
    spoke = {said.speaker.entity for said in heard}
    speaking = [each for each in people if each.id in spoke]
    others = [each for each in people if each.id not in spoke]
    if len(speaking) != 1 or not others:
        return None
    reading = scene.reading
    told = [span for said in heard for span in said.attribution.content]
    uses = [use for each in others for use in scene.cast.uses_of(each)]
    before = [use for use in uses if use.tokens.start < scene.at]  # what comes is not taken up yet
    acting = any(
        reading.governing_verb(use.tokens) is not None
        for use in before
        if not any(span.covers(reading.span(use.tokens)) for span in told)
    )
    return None if acting else speaking[0]


def title_holder(scene: Scene, numbers: range) -> Use | None:
    """Return the one person who was called so, whom "the sheikh" takes up."""
    reading = scene.reading
    if len(numbers) != 2 or reading.lower(numbers[0]) != "the":
        return None
    title = reading.lower(numbers[1])
    if title not in vocabulary.TITLES:
        return None
    uses = [use for person in scene.cast.people for use in scene.cast.uses_of(person)]
    called = [use for use in uses if honorific_before(reading, use.tokens.start) == title]
    before = [use for use in called if use.tokens.start < scene.at]
    return before[-1] if len({use.entity.id for use in called}) == 1 and before else None


def by_age(scene: Scene, numbers: range) -> Entity | None:
    """Return whom "the younger Ito" names, of two of whom one is called a son or a father."""
    ages = {_asked_age(scene.reading.lower(number)) for number in numbers} - {""}
    last = scene.reading.lower(numbers[-1]) if numbers else ""
    of_name = [each for each in scene.cast.people if each.name.casefold().split()[-1] == last]
    if len(ages) != 1 or len(of_name) != 2:
        return None
    told = {each.id: age for each in of_name if (age := _age(scene, each))}
    if len(set(told.values())) != len(told) or not told:
        return None
    [asked] = ages
    exact = [each for each in of_name if told.get(each.id) == asked]
    return next(iter(exact or [each for each in of_name if each.id not in told]), None)


def _asked_age(word: str) -> str:
    """Return "younger" or "elder" for a word that asks for one of two, "" for any other."""
    if word in ("elder", "older", "senior"):
        return "elder"
    return "younger" if word in ("younger", "junior") else ""


def _age(scene: Scene, entity: Entity) -> str:
    heads = {word for use in scene.cast.uses_of(entity) for word in called(scene.reading, use)}
    if heads & PARENTS:
        return "" if heads & CHILDREN else "elder"
    return "younger" if heads & CHILDREN else ""


def told_of(scene: Scene) -> set[str]:
    """Return whom the attribution names in what is said: somebody else than who says it."""
    reading = scene.reading
    return {
        use.entity.id
        for span in scene.current.content
        for use in scene.cast.used_in(reading.within(span))
        if reading.tokens[use.tokens[-1]].dep != "compound"
    }


def _of_nothing(phrase: Phrase, entity: Entity) -> bool:
    """Tell whether the office is stated bare too, as that of the place the article is from."""
    return any(head_of(role.role) == phrase.head and not role.of for role in entity.roles)


def _nearest(scene: Scene, entity: Entity) -> Use | None:
    """Return the person's last use before the source, or one in the next two sentences."""
    before = scene.cast.last_before(entity, scene.at)
    if before:
        return before
    return next((use for use in scene.cast.uses_of(entity) if _soon(scene, use)), None)


def _soon(scene: Scene, use: Use) -> bool:
    reading = scene.reading
    near = reading.paragraphs_between(scene.at, use.tokens.start) <= 1
    return near or reading.sentences_between(scene.at, use.tokens.start) <= 2


def _distance(scene: Scene, use: Use) -> tuple[bool, int]:
    return use.tokens.start > scene.at, abs(scene.at - use.tokens.start)


def _equally_near(scene: Scene, one: Use, other: Use) -> bool:
    """Tell whether both are named in one sentence and neither is its subject alone."""
    reading = scene.reading
    if reading.sentences[one.tokens.start] != reading.sentences[other.tokens.start]:
        return False
    spoke = {said.speaker.entity for said in scene.heard.last(1)}
    return not spoke & {one.entity.id, other.entity.id}

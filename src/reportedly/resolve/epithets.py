"""Who has just spoken, taken up by a broad word: "the top Ostmaran diplomat added"."""

from reportedly.model import Entity, Role, Speaker
from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import Scene, enclosing
from reportedly.resolve.cast import gender_of_role
from reportedly.resolve.holders import told_of
from reportedly.resolve.naming import honorific_before
from reportedly.resolve.offices import PASSING, closeness_of, head_of
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import FOR_ANYBODY, Phrase, of_words
from reportedly.resolve.posts import CLERGY
from reportedly.resolve.reading import LAND_LABELS
from reportedly.resolve.sources import Source
from reportedly.resolve.spelling import initials, same_place
from reportedly.resolve.telling import described, of_entity

NEAR = 2  # paragraphs
SEVERAL = 3  # sayings in a row
RANKING = PASSING | FOR_ANYBODY | {"ranking", "-", "presidential", "state", "government"}
ARMED = frozenset({"military", "army", "defence", "defense"})
CLERICS = frozenset({"cleric", "scholar", "preacher", "clergyman"})


def by_epithet(scene: Scene, source: Source, phrase: Phrase) -> Speaker:
    """Take the phrase for whoever spoke last, if it fits them and nobody else of the article.

    It says no more of them than a calling, and a land or their body: none may be another than
    is stated. Where it fits nobody, it is its own description.
    """
    entity = _taken_up(scene, phrase)
    if entity is None:
        return described(scene, source, "no person of the article has such a role")
    why = f"{scene.reading.words(source.numbers)!r} takes up {entity.name}, who has just spoken"
    return of_entity(scene, entity, "role", why, (source.span,))


def _taken_up(scene: Scene, phrase: Phrase) -> Entity | None:
    if phrase.plural or phrase.determiner != "definite" or enclosing(scene):
        return None
    last = next(iter(scene.heard.last(1)), None)
    if last is None or last.speaker.unnamed or last.being != "person":
        return None
    if scene.reading.paragraphs_between(last.at, scene.at) > NEAR:
        return None
    if untold := _spokesman(scene, phrase):
        return untold
    if untold := _of_nobody_else(scene, phrase, last):
        return untold
    fitting = [each for each in scene.cast.people if _fits(scene, phrase, each)]
    [only] = fitting if len(fitting) == 1 else [None]
    spoke = only is not None and only.id == last.speaker.entity
    return only if spoke and only and only.id not in told_of(scene) else None


def _spokesman(scene: Scene, phrase: Phrase) -> Entity | None:
    """Return whom alone the text has heard, and told nothing of, for "the spokesman" in the end."""
    if phrase.head not in vocabulary.SPEAKING or phrase.of or len(phrase.role) > 1:
        return None
    heard = scene.heard.last(SEVERAL)
    who = {said.speaker.entity for said in heard}
    if len(heard) < SEVERAL or len(who) > 1:
        return None
    named = next((each for each in scene.cast.people if each.id in who), None)
    return named if named and not named.roles and named.id not in told_of(scene) else None


def _of_nobody_else(scene: Scene, phrase: Phrase, last: Said) -> Entity | None:
    """Return who has just spoken in the paragraph and whose office the text tells nowhere.

    "Ito blamed the guild in an interview. “It lied,” the council leader said."
    """
    here = scene.reading.paragraphs[last.at] == scene.reading.paragraphs[scene.at]
    specific = phrase.head in vocabulary.ROLE_CLASS and (bool(phrase.of) or len(phrase.role) > 1)
    if not here or not specific or scene.current.kind != "direct":
        return None
    if scene.reading.sentences_between(last.at, scene.at) != 1:
        return None
    named = next((each for each in scene.cast.people if each.id == last.speaker.entity), None)
    gender = gender_of_role(phrase.head)
    told = scene.cast.genders.get(named.id, gender) if named else ""
    fits = named and not named.roles and named.id not in told_of(scene)
    return named if fits and gender in ("", told) else None


def _of_a_land(scene: Scene, phrase: Phrase) -> bool:
    reading = scene.reading
    return all(reading.tokens[number].entity in LAND_LABELS for number in phrase.of)


def _of_their_body(scene: Scene, phrase: Phrase, entity: Entity) -> bool:
    """Tell whether the letters before the calling are those of a body they are said to be of."""
    of = of_words(scene.reading, phrase)
    return bool(of) and any(initials(role.of) == of for role in entity.roles if role.of)


def _fits(scene: Scene, phrase: Phrase, entity: Entity) -> bool:
    if not (_of_a_land(scene, phrase) or _of_their_body(scene, phrase, entity)):
        return False
    if any(not _of_that_land(scene, phrase, role) for role in entity.roles):
        return False
    words = {scene.reading.lower(number) for number in phrase.role} - {*phrase.head.split()}
    heads = [head_of(role.role) for role in entity.roles]
    kinds = {vocabulary.ROLE_CLASS.get(head) for head in heads}
    asked = words - RANKING - (ARMED if "commanding" in kinds else set())
    if asked:
        return False
    if any(closeness_of(phrase.head, head) > 0 for head in heads):
        return True
    return phrase.head in CLERICS and not heads and _is_cleric(scene, entity)


def _is_cleric(scene: Scene, entity: Entity) -> bool:
    titles = (honorific_before(scene.reading, u.tokens.start) for u in scene.cast.uses_of(entity))
    return any(title in CLERGY for title in titles)


def _of_that_land(scene: Scene, phrase: Phrase, role: Role) -> bool:
    """Tell whether the role is of no other land than the phrase; it may be of none."""
    reading = scene.reading
    stated = [
        reading.tokens[number].text
        for span in role.spans
        for number in reading.within(span)
        if reading.tokens[number].entity in LAND_LABELS
    ]
    asked = [reading.tokens[number].text for number in phrase.of]
    return not (stated and asked) or any(same_place(a, b) for a in asked for b in stated)

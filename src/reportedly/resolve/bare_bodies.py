"""Firms of one word, which nothing shows to be no person: "Orbel said no. It said …"."""

from reportedly.resolve.candidates import SPEAKER, Antecedent, Scene
from reportedly.resolve.cast import HE, SHE, Use
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import honorific_before
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import role_noun
from reportedly.resolve.sources import MAKERS

NEAR = 2  # sentences
LATELY = 4  # sayings


def bare_speaker(scene: Scene) -> Said | None:
    """Return who spoke last, where it has one word for a name and nothing of a person.

    No given name, title or office, and no "he" or "she" has taken it up.
    """
    last = next(iter(scene.heard.last(1)), None)
    entity = scene.cast.entities.get(last.speaker.entity or "") if last else None
    if last is None or entity is None or entity.type != "person" or " " in entity.name:
        return None
    if scene.reading.sentences_between(last.at, scene.at) > NEAR or last.gender:
        return None
    shown = scene.cast.genders.get(entity.id) or is_given_name(entity.name)
    offices = [role for role in entity.roles if role.role.split()[-1].lower() not in MAKERS]
    uses = scene.cast.uses_of(entity)
    if (
        shown
        or offices
        or _speaks_of_one(scene, entity.id)
        or any(_titled(scene, use) for use in uses)
    ):
        return None
    return last


def _speaks_of_one(scene: Scene, who: str) -> bool:
    """Tell whether "he" or "she" stands in what the one has said: "Dasa said he was late"."""
    said = [each for each in scene.heard.last(LATELY) if each.speaker.entity == who]
    spans = [span for each in said for span in each.attribution.content]
    reading = scene.reading
    return any(reading.lower(n) in HE | SHE for span in spans for n in reading.within(span))


def _titled(scene: Scene, use: Use) -> bool:
    first = use.tokens.start
    before = role_noun(scene.reading, first - 1) if first else None
    return bool(before or honorific_before(scene.reading, first))


def bare_antecedent(scene: Scene) -> Antecedent | None:
    """Return the firm that "it" takes up where no body is known for one."""
    said = bare_speaker(scene)
    span = scene.reading.tokens[said.at].span if said else None
    return Antecedent(SPEAKER, said.at, span, "body", "", said=said) if said and span else None


def bare_use(scene: Scene) -> Use | None:
    """Return the last use of the firm's name, for "the company"."""
    said = bare_speaker(scene)
    entity = scene.cast.entities.get(said.speaker.entity or "") if said else None
    return scene.cast.last_before(entity, scene.at) if entity else None

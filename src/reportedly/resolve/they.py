"""Bodies that are "they", and the body that is "it" in its spokesman's words."""

from collections.abc import Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import (
    SUBJECT,
    Antecedent,
    Scene,
    enclosing,
    of_use,
    phrase_ending,
    quoted,
)
from reportedly.resolve.cast import Use
from reportedly.resolve.phrases import is_body, is_role
from reportedly.resolve.reading import SUBJECTS
from reportedly.resolve.spelling import words
from reportedly.resolve.spoken_of import is_spoken_of

SEVERAL = frozenset({"family", "couple", "crew", "pair", "duo", "staff", "team", "squad", "trio"})
LONGEST = 3  # words of a person's name


def body_as_they(scene: Scene) -> Antecedent | None:
    """Return the one body that is the subject of the sentence, or else of the one before.

    None where any people stand in that sentence, who would be "they" rather, and in a quotation,
    whose "they" is not of the report around it.
    """
    if quoted(scene, scene.at):
        return None
    reading = scene.reading
    sentence = reading.sentence(scene.at)
    before = range(sentence.start, scene.at)
    for part in (before, reading.sentence(sentence.start - 1) if sentence.start else range(0)):
        found = list(_bodies(scene, part))
        if any(_joined(scene, each.at) for each in found) or _met(scene, part):
            return None
        if any(_people(scene, number) for number in part):
            return None
        if found:
            alone = len({each.key for each in found}) == 1
            return found[0] if alone and not is_spoken_of(scene, found[0]) else None
        if any(reading.tokens[number].dep in SUBJECTS for number in part):
            return None
    return None


def _joined(scene: Scene, number: int) -> bool:
    """Tell whether another is joined to the subject: "the union and the council"."""
    tokens = scene.reading.tokens
    after = range(number + 1, scene.reading.sentence(number).stop)
    use = scene.cast.use_at(number)
    own = use.tokens if use else range(number, number + 1)
    return any(tokens[n].dep == "conj" and tokens[n].head in own for n in after)


def _met(scene: Scene, part: range) -> bool:
    """Tell whether something is done to another body, which may be a part of "they"."""
    reading = scene.reading
    return any(reading.tokens[n].dep == "dobj" and is_body(reading.singular(n)) for n in part)


def _people(scene: Scene, number: int) -> bool:
    """Tell whether several people are named by a common noun there, or another "they" stands."""
    reading = scene.reading
    many = reading.tag(number) == "NNS" and is_role(reading.singular(number))
    return many or reading.lower(number) in ("they", "them", "both", "others")


def _bodies(scene: Scene, part: range) -> Iterator[Antecedent]:
    reading = scene.reading
    for number in part:
        if reading.tokens[number].dep not in SUBJECTS or quoted(scene, number):
            continue
        if scene.reports(number):
            continue
        use = scene.cast.use_at(number)
        if use and use.entity.type == "body":
            yield from [] if _like_a_person(scene, use) else [of_use(scene, use)]
        elif use is None and _several(scene, number):
            phrase = phrase_ending(reading, number)
            span = reading.span(phrase)
            yield Antecedent(SUBJECT, number, span, "body", "", numbers=phrase)


def _like_a_person(scene: Scene, use: Use) -> bool:
    """Tell whether a name taken for a body's has neither article nor word for one: "Ada Lind"."""
    named = words(use.entity.name)
    bare = scene.reading.lower(use.tokens.start - 1) != "the" and 1 < len(named) <= LONGEST
    return bare and not any(map(is_body, named))


def _several(scene: Scene, number: int) -> bool:
    """Tell "the council", "the family" and "the Gulls", of which one may say "they"."""
    reading = scene.reading
    named = reading.tag(number) == "NNPS" and reading.lower(number - 1) == "the"
    common = reading.tag(number) == "NN"
    word = reading.singular(number)
    return named or (common and (is_body(word) or word in SEVERAL))


def whose_spokesman(scene: Scene) -> Antecedent | None:
    """Return whose spokesman it is who says that "it" did something.

    None where another body stands in what the spokesman says before.
    """
    around = enclosing(scene)
    role = (around.speaker.role or "").lower().split() if around else []
    if around is None or role[-1:] == [] or role[-1] not in vocabulary.SPEAKING:
        return None
    reading, of = scene.reading, around.speaker.of
    content = reading.within(around.attribution.content[0])
    before = range(content.start, scene.at)
    others = [use for use in scene.cast.used_in(before) if use.entity.type != "person"]
    if others or any(is_body(reading.singular(number)) for number in before):
        return None
    uses = [use for use in scene.cast.uses if _is(use, of) and use.tokens.start < scene.at]
    return of_use(scene, uses[-1]) if uses else None


def _is(use: Use, of: str | None) -> bool:
    return use.entity.type == "body" and of in (use.entity.name, *use.entity.names)

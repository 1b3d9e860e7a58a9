"""Openings that name a role first and the person next: "The mayor … Mara Ito told …"."""

from reportedly.model import Role
from reportedly.resolve import vocabulary
from reportedly.resolve.groups import Group
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import Phrase, read_phrase
from reportedly.resolve.reading import HYPHENS, SUBJECTS, Reading
from reportedly.resolve.roles import NO_OFFICE, role_of

OPENING = 4  # sentences of body text in which a role may wait for its name
DATELINE = 24  # tokens
FURTHEST = 2  # sentences from the role to the name


def announced(
    reading: Reading, groups: list[Group], stated: list[tuple[Role, ...]]
) -> dict[int, tuple[Role, ...]]:
    """Return, by place in ``groups``, the role that the opening states of nobody by name.

    It goes to the first person who is a subject soon after, if no role is stated of them.
    """
    phrase = _waiting(reading, groups)
    if phrase is None:
        return {}
    place = _next_subject(reading, groups, phrase)
    if place is None or not all(_rank_only(role) for role in stated[place]):
        return {}
    return {place: (role_of(reading, phrase),)}


def _rank_only(role: Role) -> bool:
    """Tell a rank, which its bearer may hold beside an office: "Major General"."""
    head = role.role.lower().split()[-1]
    return role.of is None and vocabulary.ROLE_CLASS.get(head) == "commanding"


def _waiting(reading: Reading, groups: list[Group]) -> Phrase | None:
    """Return the definite role that opens one of the first sentences and names nobody."""
    for opening in _openings(reading)[:OPENING]:
        start = _after_dateline(reading, opening)
        phrase = read_phrase(reading, range(start, reading.sentence(opening).stop))
        if phrase and _nameless(reading, phrase, start) and not _titles(groups, phrase):
            return phrase
    return None


def _after_dateline(reading: Reading, opening: int) -> int:
    """Return where the sentence goes on after "CORVAY, 3 May —"."""
    sentence = reading.sentence(opening)
    for number in sentence[1:DATELINE]:
        dash = reading.lower(number - 1).endswith(("-", "–", "—"))
        if dash and reading.lower(number) in ("the", "a", "an") and reading.capital(number):
            return number
    return opening


def _openings(reading: Reading) -> list[int]:
    return [number for number, first in enumerate(reading.sentences) if first == number]


def _nameless(reading: Reading, phrase: Phrase, start: int) -> bool:
    definite = phrase.determiner == "definite"
    office = phrase.head not in NO_OFFICE | {"official", "figure", "politician"}
    own = any(reading.tokens[number].dep in SUBJECTS for number in range(start, phrase.last))
    return definite and office and own and not phrase.plural and bool(phrase.of)


def _titles(groups: list[Group], phrase: Phrase) -> bool:
    """Tell whether a person's name follows the role at once, so that it is theirs anyway."""
    near = range(phrase.last, phrase.last + 4)
    return any(
        name.tokens.start in near
        for group in groups
        if group.kind == "person"
        for name in group.names
    )


def _next_subject(reading: Reading, groups: list[Group], phrase: Phrase) -> int | None:
    people = sorted(
        (name.tokens.start, place, name)
        for place, group in enumerate(groups)
        if group.kind == "person"
        for name in group.names
        if name.tokens.start >= phrase.last
    )
    for start, place, name in people:
        near = reading.paragraphs_between(phrase.role.start, start) <= 1
        far = not near and reading.sentences_between(phrase.role.start, start) > FURTHEST
        if far:
            return None
        if _is_subject(reading, name):
            return None if _undergoes(reading, name) else place
    return None


def _undergoes(reading: Reading, name: Name) -> bool:
    """Tell whether something is done to whoever is named, or others are named beside them."""
    tokens = reading.tokens
    passive = any(tokens[number].dep == "nsubjpass" for number in name.tokens)
    return passive or any(
        token.dep == "conj" and token.head in name.tokens and token.tag == "NNP"
        for token in tokens[name.tokens.stop : reading.sentence(name.tokens.start).stop]
    )


def _is_subject(reading: Reading, name: Name) -> bool:
    if reading.governing_verb(name.tokens) is not None:
        return True
    opening = reading.sentences[name.tokens.start]
    words = [reading.lower(number) for number in range(opening, name.tokens.start)]
    return len([word for word in words if word not in HYPHENS]) <= 1

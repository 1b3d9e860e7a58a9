"""Whether a role by which somebody is taken up fits a role that the text states of a person."""

import re
from collections.abc import Iterable

from reportedly.model import Entity, Role
from reportedly.resolve import vocabulary
from reportedly.resolve.cast import Cast, gender_of_role
from reportedly.resolve.phrases import Phrase, of_words, role_words
from reportedly.resolve.spelling import fold, same_place

SAME, KINDRED, BROADER = 3, 2, 1  # how closely; 0 is not at all
# Words of a role that tell two offices of one kind apart.
TELLING = frozenset(
    {"foreign", "defence", "defense", "interior", "finance", "prime", "health", "justice", "trade",
     "energy", "education", "transport", "labour", "labor", "home", "press", "security", "vice",
     "crown", "economy", "information", "political", "military"}
)  # fmt: skip
FILLERS = vocabulary.GROUPS | frozenset({"the", "of", "a", "an", "and", "for", "s", "its"})


def fit(cast: Cast, phrase: Phrase, entity: Entity) -> int:
    """Return how closely the phrase fits the best of the person's roles, 0 for not at all."""
    gender = gender_of_role(phrase.head)
    known = cast.genders.get(entity.id, "")
    if gender and known and gender != known:
        return 0
    return max((_fit(cast, phrase, role) for role in entity.roles), default=0)


def head_of(role: str) -> str:
    """Return the last word of a role, or two where they are one office.

    >>> head_of("Deputy Secretary-General"), head_of("ambassador to Veldara")
    ('secretary general', 'ambassador')
    """
    plain = re.split(r"\s(?:to|of|for|at|in)\s", role.lower())[0]
    words = re.split(r"[\s-]+", plain.strip())
    if words[-1] == "general" and words[-2:-1] and words[-2] in vocabulary.COMPOUND_ROLES:
        return " ".join(words[-2:])
    return words[-1]


def _fit(cast: Cast, phrase: Phrase, role: Role) -> int:
    head = head_of(role.role)
    closeness = _closeness(phrase.head, head)
    if not closeness or not _same_rank(cast, phrase, role, head):
        return 0
    return closeness if _same_body(cast, phrase, role) else 0


def _closeness(asked: str, stated: str) -> int:
    if asked == stated:
        return SAME
    if asked == "deputy" and vocabulary.ROLE_CLASS.get(stated) == "leading":
        return KINDRED  # their ranks are compared after
    kind = vocabulary.ROLE_CLASS.get(stated)
    if kind in vocabulary.ONE_OFFICE and vocabulary.ROLE_CLASS.get(asked) == kind:
        return KINDRED
    if stated in vocabulary.BROADER and asked in vocabulary.BROADER:
        return BROADER
    return BROADER if kind in vocabulary.BROADER.get(asked, ()) else 0


def _same_rank(cast: Cast, phrase: Phrase, role: Role, head: str) -> bool:
    asked = _words(role_words(cast.reading, phrase))
    stated = _words(role.role)
    known = vocabulary.ROLE_MODIFIERS | set(phrase.head.split()) | stated | _words(role.of or "")
    if {word for word in asked - known if not word.startswith(tuple(phrase.head.split()))}:
        return False
    if phrase.head in vocabulary.BROADER and phrase.head != head:
        return True
    if bool(asked & vocabulary.SECONDS) != bool(stated & vocabulary.SECONDS):
        return False
    stated |= _words(role.of or "")
    return (asked & TELLING) <= stated


def _same_body(cast: Cast, phrase: Phrase, role: Role) -> bool:
    """Tell whether every name in the asked body is in the stated one, people for place."""
    of = of_words(cast.reading, phrase)
    asked = [word for word in _names(of or "") if fold(word) not in FILLERS]
    if not asked:
        if not of or not role.of or bool(_words(of) & _words(role.of)):
            return True
        return len(of.split()) == 1 and _generic(of)
    stated = [*_words(role.of or ""), *_words(role.role)] if role.of else []
    return bool(stated) and all(any(same_place(a, b) for b in stated) for a in asked)


def _generic(of: str) -> bool:
    return fold(of.split()[-1]) in vocabulary.GROUPS | vocabulary.OFFICES | vocabulary.FIRMS


def _names(text: str) -> list[str]:
    return [word for word in re.split(r"\s+", text) if word[:1].isupper() or "-" in word]


def _words(text: str) -> set[str]:
    return {fold(word) for word in _split(text)} - {""}


def _split(text: str) -> Iterable[str]:
    return re.split(r"[\s]+|(?<=[a-z])-(?=[A-Za-z])", text)

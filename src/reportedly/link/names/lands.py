"""Lands that no list has, and their peoples: "Ostmarker army", "army of Ostmark"."""

import re
from collections.abc import Sequence
from functools import lru_cache

# What only a state has, beside which a word in another form is the land and its people.
OF_STATES = frozenset(
    {"ministry", "army", "navy", "government", "parliament", "police", "force", "military",
     "embassy", "cabinet", "judiciary", "senate", "presidency", "gendarmerie"}
)  # fmt: skip
# "Council of Europe" and "European Council" are two.
NO_STATES = frozenset({"europe", "european", "africa", "african", "asia", "asian", "arab", "arabia",
                       "arabian", "america", "islam", "islamic", "christian", "armed"})  # fmt: skip
# What would be another land without its ending: Indiana is not India, Niger is not Nigeria.
KEPT = {"indiana": "indiana", "niger": "niger", "nigerien": "niger", "nigeriens": "niger",
        "roman": "roman", "romans": "roman", "malawi": "malawi"}  # fmt: skip
LEAST = 4  # letters of a land
PEOPLE = re.compile(r"(?:ians?|ans|ers?|ese|ish|i|an)$")
# The longest first: "-istan" is not "-an".
ENDINGS = re.compile(
    r"(?<=...)(?:[eia]stan|stani?|landers?|landic|lands?|ians?|ese|ish|ia|ans?|ers?|[aino])$"
    r"|(?<=.....)(?:enca?|ienne|ense|ena|eno)$"  # of Catalan, French, Portuguese and Spanish
)


@lru_cache(maxsize=262_144)
def land_stem(word: str) -> str:
    """Return what a land and its people have in common.

    >>> [land_stem(word) for word in ("ostmark", "ostmarker", "veldaria", "veldarian")]
    ['ostmark', 'ostmark', 'veldar', 'veldar']
    >>> [land_stem(word) for word in ("zaranestan", "zarani", "zaran")]
    ['zar', 'zar', 'zar']
    >>> [land_stem(word) for word in ("india", "indiana", "nigerien")]
    ['ind', 'indiana', 'niger']
    """
    return KEPT.get(word) or ENDINGS.sub("", ENDINGS.sub("", word))


def lands(words: Sequence[str]) -> frozenset[str]:
    """Return the words that may be a land or a people: those beside what only a state has."""
    if OF_STATES.isdisjoint(words):
        return frozenset()
    known = OF_STATES | NO_STATES
    return frozenset(word for word in words if word[:1] not in "#~" and word not in known)


def of_one_land(left: Sequence[str], right: Sequence[str]) -> tuple[str, ...] | None:
    """Return ``right`` with its one other word as ``left`` has it, a people's for its land.

    None where more differs, or the two words are no land and its people.

    >>> of_one_land(("kellia", "red", "crescent"), ("kellian", "red", "crescent"))
    ('kellia', 'red', 'crescent')
    """
    mine, theirs = set(left) - set(right), set(right) - set(left)
    if (
        len(mine) != 1
        or len(theirs) != 1
        or len(left) < 2
        or mine & NO_STATES
        or theirs & NO_STATES
    ):
        return None
    [one], [other] = mine, theirs
    land, people = sorted((one, other), key=len)
    plain = land[:1] not in "#~" and people[:1] not in "#~" and len(land) > LEAST
    if not plain or not PEOPLE.search(people) or land_stem(land) != land_stem(people):
        return None
    return tuple(one if word == other else word for word in right)


def in_one_form(left: Sequence[str], right: Sequence[str]) -> tuple[str, ...]:
    """Return ``right`` with the people of a land of ``left``, or its land, as ``left`` has it.

    >>> in_one_form(("veldarian", "army"), ("army", "veldaria"))
    ('army', 'veldarian')
    """
    mine = {land_stem(word): word for word in lands(left) - set(right)}
    other = lands(right) - set(left)
    return tuple(mine.get(land_stem(word), word) if word in other else word for word in right)

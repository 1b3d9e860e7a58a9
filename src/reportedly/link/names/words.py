"""One word of a name held against another.

A word is a string of small Latin letters. One letter is an initial. ``~`` before it says that it
comes from a script without short vowels, ``#`` that it comes from one whose characters are
syllables or words, and stays as written.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reportedly.link.names import vocabulary
from reportedly.link.names.chinese import same_syllables
from reportedly.link.names.letters import in_units, latin, unvowelled
from reportedly.link.names.sounds import FAR, MANY, SLIPS, respelled, skeleton, slips, sounds

ARTICLE = re.compile(r"^[ae]l(?=[^aeiou])")
GLUED = 6  # letters; "Alsisi" has an article, "Ali" has none
SERVANT = re.compile(r"^abd[aeou]+(?:l|([rsntdz])(?=\1)|(?=sh|[rsntdz]))?(?=.{3})")
FAITH = re.compile(r"(?<=..)[aeiou]*l?d{1,2}(?:ii|[iey]{1,2})ne?$")
OF_GOD = re.compile(r"(?<=..)[aou](?:ll?ah|lla)$")
SHORT = 4  # letters
PAIRED = 0.05  # what it costs that two spellings of one known name differ
TWO_SYSTEMS = 0.25  # "Teng" may be Deng in Wade-Giles, or Teng in pinyin

Way = Literal["same", "spelling", "initial", "slip"]


@dataclass(frozen=True, slots=True)
class Alike:
    """In what way two words agree, and what is held against it: 0 is the same word."""

    way: Way
    cost: float


SAME = Alike("same", 0.0)
INITIAL = Alike("initial", 0.5)


def word_of(written: str) -> str:
    """Return a word as written, as a word to compare; empty if it has no letter or digit.

    >>> word_of("Na’im"), word_of("«AUB»"), word_of("قاسم"), word_of("김")
    ('naim', 'aub', '~qasm', '#김')
    """
    if in_units(written):
        return "#" + re.sub(r"\W", "", written)
    plain = re.sub(r"[\W_]", "", latin(written))
    return f"~{plain}" if plain and unvowelled(written) else plain


def shaped(word: str) -> str:
    """Return a word with the compounds of Arabic names in one form.

    >>> shaped("abdussalam") == shaped("abdelsalam") == shaped("abdalsalam")
    True
    >>> shaped("safieddine"), shaped("nasrullah"), shaped("hizballah")
    ('safdin', 'nasrla', 'hizbla')
    """
    if word[:1] in "~#":
        return word
    word = SERVANT.sub("abd", word) if word.startswith("abd") else word
    return OF_GOD.sub("la", FAITH.sub("din", word)) if len(word) > SHORT else word


@lru_cache(maxsize=MANY)
def alike(one: str, other: str) -> Alike | None:
    """Return in what way two words of names agree; None if they are two words.

    >>> alike("qassem", "kassim").way, alike("merkel", "merkle").way, alike("j", "jean").way
    ('spelling', 'slip', 'initial')
    >>> alike("hassan", "hussein") is None, alike("mohammad", "ahmad") is None
    (True, True)
    """
    if one == other:
        return SAME
    if "#" in (one[:1], other[:1]):
        return None
    if "~" in (one[:1], other[:1]):
        return _unvowelled(one, other)
    if len(one) == 1 or len(other) == 1:
        return INITIAL if _opens(one, other) else None
    known = _known(one, other)
    if known is not None:
        return Alike("spelling", PAIRED) if known else None
    return _by_sound(one, other) or _by_slip(one, other)


def _unvowelled(one: str, other: str) -> Alike | None:
    if one[:1] == other[:1]:
        return _by_slip(one, other)
    bare, voiced = (each.lstrip("~") for each in (one, other))
    consonants = [skeleton(sounds(each)) for each in (bare, voiced)]
    same = consonants[0] == consonants[1] and len(consonants[0]) > 1
    return Alike("spelling", PAIRED) if same else None


def _opens(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or sounds(long)[:1].lower() == short


def _known(one: str, other: str) -> bool | None:
    """Tell whether two known given names are one; None where one of them is not known."""
    given = vocabulary.given()
    here, there = given.get(one), given.get(other)
    if here is None or there is None:
        return None
    return not here.isdisjoint(there)


def _by_sound(one: str, other: str) -> Alike | None:
    cost = respelled(sounds(one), sounds(other))
    if cost == FAR and max(len(one), len(other)) >= GLUED:
        bare = [ARTICLE.sub("", each) if len(each) >= GLUED else each for each in (one, other)]
        if bare != [one, other]:
            cost = respelled(sounds(bare[0]), sounds(bare[1]))
    if cost == FAR and same_syllables(one, other):
        cost = TWO_SYSTEMS
    return Alike("spelling", cost) if cost < FAR else None


def _by_slip(one: str, other: str) -> Alike | None:
    wrong = slips(one, other)
    plausible = wrong <= SLIPS and 2 * wrong <= min(len(one), len(other))
    return Alike("slip", float(wrong)) if plausible and not (one + other).isdigit() else None

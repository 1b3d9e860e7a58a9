"""One word of a name held against another.

A word is a string of small Latin letters. One letter is an initial. ``~`` before it says that it
comes from a script without short vowels, ``#`` that it comes from one whose characters are
syllables or words, and stays as written.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from reportedly.link.names import vocabulary
from reportedly.link.names.chinese import wade_giles
from reportedly.link.names.letters import in_units, latin, unvowelled
from reportedly.link.names.slavic import in_russian
from reportedly.link.names.sounds import (
    FAR,
    MANY,
    SLIPS,
    VOWELS,
    respelled,
    skeleton,
    skeletons,
    slips,
    sounds,
    swapped,
)
from reportedly.words.lists import given

ARTICLE = re.compile(r"^[ae]l(?=[^aeiou])")
GLUED = 5  # letters; "Alsisi" and "Eltom" have an article, "Ali" has none
SERVANT = re.compile(r"^abd[aeou]+(?:l|([rsntdz])(?=\1)|(?=sh|[rsntdz]))?(?=.{3})")
FAITH = re.compile(r"(?<=..)[aeiou]*l?d{1,2}(?:ii|[iey]{1,2})n{1,2}e?$")
OF_GOD = re.compile(r"(?<=..)[aou](?:ll?ah|lla)$")
# Petrov is not Petrova, nor Hasan Hasani: what is derived from a name is no slip in it.
DERIVED = vocabulary.words_in("a i an ian in ov ova ev eva sky")
MANS = re.compile(r"(.{2,}[sc]?[knvtd])(?:yi|iy|yj|ij|y|i)")
WOMANS = re.compile(r"(.{2,}[sc]?[knvtd])(?:aya|aia|a)")
SHORT = 4  # letters
LETTERS_A_SLIP = 3
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
DEAR = 0.4  # what it costs at least to take one last vowel for quite another
ANOTHER_ENDING = Alike("slip", 1.0)


def word_of(written: str) -> str:
    """Return a word as written, as a word to compare; empty if it has no letter or digit.

    >>> word_of("Na’im"), word_of("«AUB»"), word_of("قاسم"), word_of("김")
    ('naim', 'aub', '~qasm', '#김')
    """
    if in_units(written):
        return "#" + re.sub(r"\W", "", written)
    plain = "".join(filter(_spoken, latin(written)))
    return f"~{plain}" if plain and unvowelled(written) else plain


def _spoken(letter: str) -> bool:
    return letter.isalnum() or (letter > "~" and unicodedata.category(letter)[0] == "M")


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


@dataclass(frozen=True, slots=True)
class Heard:
    """What of a word is held against another: made once for each word.

    ``forms`` are its consonants and its Wade-Giles spellings: words that share none are not two
    spellings of one name. ``letters`` has a bit for each letter, ``russian`` is it in Russian.
    """

    sounds: str
    bare: str
    forms: frozenset[str]
    letters: int
    known: frozenset[int]
    special: bool
    russian: str


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
    here, there = _heard(one), _heard(other)
    if here.known and there.known:
        return None if here.known.isdisjoint(there.known) else Alike("spelling", PAIRED)
    if here.special or there.special:
        return _special(one, other)
    if one != here.russian and other == there.russian:
        return alike(here.russian, other)
    if other != there.russian and one == here.russian:
        return alike(one, there.russian)
    if not here.forms.isdisjoint(there.forms):
        found = _by_sound(one, other, here, there)
        if found:
            return found
    if (here.letters ^ there.letters).bit_count() > 2 * SLIPS:
        return None
    return _by_slip(one, other)


@lru_cache(maxsize=262_144)
def _heard(word: str) -> Heard:
    heard = sounds(word)
    bare = sounds(without_article(word))
    forms = skeletons(heard) | skeletons(bare) | {f"={way}" for way in (word, *wade_giles(word))}
    letters = 0
    for letter in word:
        letters |= 1 << (ord(letter) & 63)
    special = len(word) == 1 or word[:1] in "~#"
    known = known_names().get(word, frozenset())
    return Heard(heard, bare, forms, letters, known, special, in_russian(word))


def _special(one: str, other: str) -> Alike | None:
    if "#" in (one[:1], other[:1]):
        return None
    if "~" in (one[:1], other[:1]):
        return _unvowelled(one, other)
    return INITIAL if _opens(one, other) else None


def _unvowelled(one: str, other: str) -> Alike | None:
    if one[:1] == other[:1]:
        return _by_slip(one, other)
    bare, voiced = (each.lstrip("~") for each in (one, other))
    consonants = [skeleton(sounds(each).replace("v", "")) for each in (bare, voiced)]
    same = consonants[0] == consonants[1] and len(consonants[0]) > 1
    return Alike("spelling", PAIRED) if same else None


def _opens(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and (long.startswith(short) or sounds(long)[:1].lower() == short)


@cache
def known_names() -> dict[str, frozenset[int]]:
    """Return, for each spelling of a known given name as ``shaped``, the names it may stand for."""
    found: dict[str, frozenset[int]] = {}
    for spelling, numbers in given().items():
        word = shaped(spelling)
        found[word] = found.get(word, frozenset()) | numbers
    return found


def _by_sound(one: str, other: str, here: Heard, there: Heard) -> Alike | None:
    cost = respelled(here.sounds, there.sounds)
    if cost == FAR:
        cost = respelled(here.bare, there.bare)
    if cost == FAR and (one in wade_giles(other) or other in wade_giles(one)):
        cost = TWO_SYSTEMS
    if cost < FAR and _ends_apart(here.sounds, there.sounds):
        return ANOTHER_ENDING
    return Alike("spelling", cost) if cost < FAR else None


def _ends_apart(one: str, other: str) -> bool:
    """Tell whether the words end in two vowels: "Kare" may be Karau, or another."""
    last = one[-1:] + other[-1:]
    return VOWELS.issuperset(last) and swapped(one[-1:], other[-1:]) >= DEAR


def without_article(word: str) -> str:
    """Return a word without an article that was written as a part of it.

    >>> without_article("alsisi"), without_article("ali")
    ('sisi', 'ali')
    """
    return ARTICLE.sub("", word) if len(word) >= GLUED else word


def _man_and_woman(one: str, other: str) -> bool:
    """Tell "Lodovsky" from "Lodovska": a Slavic family's men and women."""
    man, woman = MANS.fullmatch(one), WOMANS.fullmatch(other)
    return bool(man and woman and man[1] == woman[1])


def _by_slip(one: str, other: str) -> Alike | None:
    short, long = sorted((one, other), key=len)
    most = min(len(short) // LETTERS_A_SLIP, SLIPS)
    if len(long) - len(short) > most or (one + other).isdigit():
        return None
    if long.startswith(short) and long[len(short) :] in DERIVED:
        return None
    if _man_and_woman(one, other) or _man_and_woman(other, one):
        return None
    wrong = slips(one, other)
    return Alike("slip", float(wrong)) if wrong <= most else None

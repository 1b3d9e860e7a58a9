"""How two spellings of a name are held against each other."""

import re
import unicodedata
from functools import lru_cache

from reportedly.resolve import vocabulary

APOSTROPHES = re.compile(r"['’‘ʼʻʿʾ`´]")
POSSESSIVE = re.compile(r"(?:['’‘]s|(?<=s)['’]|(?<=\w{2})—\d+)$", re.IGNORECASE)
LEFT_OUT = vocabulary.ARTICLES_IN_NAMES | vocabulary.SUFFIXES | {"", "the"}
MANY = 65_536  # words; the names of an article come up thousands of times, in few spellings
LONG_NAME = 6  # letters
SHARED_STEM = 4  # letters; "Leban|on" and "Leban|ese", but not "Ira|n" and "Ira|q"

PEOPLE_ENDING = re.compile(r"n|i|s|an|ian|ans|ians|ese|ish|er|ers|is")  # of "Lebanese"

# Lands and unions that are written by their letters.
LETTERED = frozenset({"US", "USA", "UK", "UN", "EU", "AU", "UAE"})

# Letters that have no accent to take away.
WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
                       "ı": "i", "ə": "a"})  # fmt: skip

# Letters that different ways of writing one sound fall together in.
SOUNDS = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("ph", "f"), ("ck", "k"), ("dj", "j"))
LETTERS = str.maketrans({"q": "k", "e": "i", "y": "i", "o": "u", "w": "v", "c": "k"})


def bare(name: str) -> str:
    """Return ``name`` without a possessive ending.

    >>> bare("Ito’s"), bare("the Banks'"), bare("Na’im")
    ('Ito', 'the Banks', 'Na’im')
    """
    return POSSESSIVE.sub("", name)


@lru_cache(maxsize=MANY)
def fold(word: str) -> str:
    """Return ``word`` in small letters without accents, apostrophes, hyphens and full stops.

    >>> fold("Na’im"), fold("al-Hayya"), fold("Abdul-Salam"), fold("Müller"), fold("Łukasz")
    ('naim', 'hayya', 'abdulsalam', 'muller', 'lukasz')
    """
    small = APOSTROPHES.sub("", bare(word)).casefold().translate(WHOLE)
    plain = unicodedata.normalize("NFKD", small)
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    article, hyphen, rest = kept.partition("-")
    if hyphen and article in vocabulary.ARTICLES_IN_NAMES:
        kept = rest
    return re.sub(r"[^\w]", "", kept)


@lru_cache(maxsize=MANY)
def sound(word: str) -> str:
    """Return what is left of ``word`` when one sound has one spelling.

    >>> sound("Kanaani") == sound("Kan’ani"), sound("Hizbullah") == sound("Hezbollah")
    (True, True)
    >>> sound("Hassan") == sound("Hussein")
    False
    """
    plain = fold(word)
    for written, heard in SOUNDS:
        plain = plain.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", plain.translate(LETTERS))


@lru_cache(maxsize=MANY)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without articles in it and Jr. and the like."""
    folded = (fold(word) for word in name.split())
    kept = tuple(word for word in folded if word not in LEFT_OUT)
    return kept or tuple(filter(None, (fold(word) for word in name.split())))


def alike(one: str, other: str) -> bool:
    """Tell whether two single names sound the same.

    Short ones must be spelled the same: of three or four letters too little is left.
    """
    return likeness(one) == likeness(other)


def likeness(word: str) -> str:
    """Return what is the same for single names that are alike.

    >>> likeness("Kanaani") == likeness("Kan’ani"), likeness("Reyl") == likeness("Rail")
    (True, False)
    """
    plain = fold(word)
    return sound(word) if len(plain) > SHARED_STEM else f"={plain}"


def one_vowel_apart(one: str, other: str) -> bool:
    """Tell whether two long names differ in one vowel only: a slip of the hand.

    >>> one_vowel_apart("valerie", "valarie"), one_vowel_apart("martin", "marvin")
    (True, False)
    """
    if len(one) != len(other) or len(one) < LONG_NAME:
        return False
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(apart) <= 1 and all(letter in "aeiou" for pair in apart for letter in pair)


def same_place(one: str, other: str) -> bool:
    """Tell whether one word is the other, or the people or adjective of it.

    >>> same_place("Lebanon", "Lebanese"), same_place("Iran", "Iranian"), same_place("Iran", "Iraq")
    (True, True, False)
    """
    left, right = fold(one), fold(other)
    if alike(one, other) or vocabulary.DEMONYMS.get(left) == right:
        return True
    if vocabulary.DEMONYMS.get(right) == left:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) >= SHARED_STEM and long.startswith(short):
        return PEOPLE_ENDING.fullmatch(long[len(short) :]) is not None
    return _shared_stem(short, long)


def initials(name: str) -> str:
    """Return the capitals that a name is shortened to: "WFP" for "World Food Programme".

    >>> initials("World Food Programme"), initials("U.S. Geological Survey")
    ('WFP', 'USGS')
    """
    return "".join(map(_letters, re.split(r"[\s-]+", name)))


def _letters(word: str) -> str:
    whole = word.replace(".", "")
    return whole if whole in LETTERED else word[:1] if word[:1].isupper() else ""


def _shared_stem(short: str, long: str) -> bool:
    stem = 0
    while stem < len(short) and short[stem] == long[stem]:
        stem += 1
    endings = (short[stem:], long[stem:])
    adjective = re.compile(r"(?:i?an|ese|ish|i|ians|s)$")
    place = re.compile(r"^(?:on|e|a|ia|y|ey|o|an|en|and|stan)?$")
    return stem >= SHARED_STEM and any(
        place.match(a) is not None and adjective.search(b) is not None and len(b) <= SHARED_STEM
        for a, b in (endings, endings[::-1])
    )

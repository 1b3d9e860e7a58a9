"""Spellings of a place's name brought to one: cases, accents, hyphens, articles, romanisations."""

import re
import unicodedata
from functools import lru_cache

# Letters that no decomposition takes to ASCII.
LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
# ʿayn, hamza and all that stands in for them, and full stops, say nothing; the rest parts words.
SILENT = re.compile(r"['’‘ʼʻʾʿ`´.\u0300-\u036f]")
PARTING = re.compile(r"[\s\-–/,]+")
WRITTEN_OUT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
ARTICLE = re.compile(r"^(?:a[dlnrstz]|e[dlnrst]|ash|esh|adh|ath)[ ](?=\w{3})")
# What romanisations of Arabic, Persian, Hebrew and Cyrillic write in more ways than one.
ROUGH = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(.)\1", r"\1"),
        (r"ou|oo|ow(?=\w)", "u"),
        (r"ee|iy|yy|ij|ie", "i"),
        (r"a[iy]|e[iy]", "e"),
        (r"dj", "j"),
        (r"ck|q|c(?=[aou])", "k"),
        (r"w", "v"),
        (r"ts|tz", "z"),
        (r"dh|z", "z"),
        (r"[ao]h?(?= |$)|eh(?= |$)|et(?= |$)", "a"),
        (r"[yj](?= |$)", "i"),
        (r"e", "a"),
        (r"o", "u"),
        (r"(.)\1", r"\1"),
    )
)


@lru_cache(maxsize=1 << 14)  # the same names come again and again
def fold(name: str) -> str:
    """Return what all plain spellings of a name have in common.

    >>> fold("Bāb al-Mandab"), fold("SA‘DAH"), fold("Ft. St. John")
    ('bab al mandab', 'sadah', 'fort saint john')
    """
    plain = SILENT.sub("", unicodedata.normalize("NFKD", name.casefold()).translate(LETTERS))
    words = PARTING.sub(" ", plain).strip().split(" ")
    return " ".join(WRITTEN_OUT.get(word, word) for word in words)


def bare(folded: str) -> str:
    """Return a folded name without its Arabic article, or as it is.

    >>> bare("al hasakah"), bare("ar raqqah"), bare("el paso"), bare("aleppo")
    ('hasakah', 'raqqah', 'paso', 'aleppo')
    """
    return ARTICLE.sub("", folded)


def rough(folded: str) -> str:
    """Return a key that most romanisations of one name share, and few other names do.

    >>> rough("kfar kila") == rough("kafr kila")
    False
    >>> rough("hodeidah") == rough("hudaydah"), rough("foua") == rough("fuah")
    (True, True)
    """
    key = bare(folded)
    for pattern, plain in ROUGH:
        key = pattern.sub(plain, key)
    return key.replace(" ", "")

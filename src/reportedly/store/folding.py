"""A copy of a name for matching: no case, no accents, no marks."""

import re
from unicodedata import combining, normalize

# Marks inside a transliterated name (Sa'ada, Sa’ada, Saʿada) come and go with the outlet.
INNER = re.compile(r"[’‘ʼʿʾʹ'`´]")
OTHER = re.compile(r"[^\w]+|_+")
POSSESSIVE = re.compile(r"(?<=\w)[’'´`][sS]\b")


def folded(name: str) -> str:
    """Return the words of ``name`` as they are compared, one space between them.

    >>> folded("Sébastien  al-Sa’ada"), folded("—")
    ('sebastien al saada', '')
    """
    bare = INNER.sub("", name)
    if not bare.isascii():
        bare = "".join(mark for mark in normalize("NFKD", bare) if not combining(mark))
    return OTHER.sub(" ", bare.casefold()).strip()


def searchable(name: str) -> str:
    """Return the words that ``name`` is found by: folded, a possessive with and without its "s".

    >>> searchable("O’Neill’s deputy")
    'oneills deputy oneill deputy'
    """
    bare = POSSESSIVE.sub("", name)
    return folded(name) if bare == name else folded(f"{name} {bare}")


def spellings(word: str) -> list[list[str]]:
    """Return the ways in which ``word`` may stand among searchable words, each some words.

    >>> spellings("al-Manar"), spellings("Qassem's")
    ([['al', 'manar']], [['qassem'], ['qassems']])
    """
    ways = {folded(POSSESSIVE.sub("", word)), folded(word)}
    return sorted(way.split() for way in ways if way)

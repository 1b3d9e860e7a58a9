"""A copy of a name for matching: no case, no accents, no marks."""

import re
from unicodedata import combining, normalize

# Marks inside a transliterated name (Sa'ada, Sa’ada, Saʿada) come and go with the outlet.
INNER = re.compile(r"[’‘ʼʿʾʹ'`´]")
OTHER = re.compile(r"[^\w]+|_+")


def folded(name: str) -> str:
    """Return the words of ``name`` as they are compared, one space between them.

    >>> folded("Sébastien  al-Sa’ada"), folded("—")
    ('sebastien al saada', '')
    """
    bare = "".join(mark for mark in normalize("NFKD", INNER.sub("", name)) if not combining(mark))
    return OTHER.sub(" ", bare.casefold()).strip()

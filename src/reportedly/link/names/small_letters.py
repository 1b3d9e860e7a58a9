"""Names of bodies in small letters, held against whole names: "the city council"."""

import re
from functools import lru_cache

from reportedly.link.names.bodies import read_body

CENTRAL_BANK = re.compile(
    r"(?:(?:national|central|reserve|state) bank\b.*|bank of (?!.*\b(?:commerce|trade)\b).+"
    r"|.+ (?:national|central|reserve) bank)"
)
LINKS = frozenset({"of", "for", "in", "on"})


@lru_cache(maxsize=262_144)
def is_small(name: str) -> bool:
    """Tell whether a body's name has no capital: several words that say what it is.

    >>> is_small("central bank"), is_small("Central Bank"), is_small("quayside")
    (True, False, False)
    """
    return name.islower() and " " in name


def why_within(name: str, whole: str) -> str:
    """Return why the words in small letters may be the whole name, cut short; else nothing.

    All of them are in it, and what says what it is says it there.

    >>> why_within("city council", "Kell City Council")
    'every word is in the name'
    >>> why_within("fire service", "Kell Fire Service Union")
    ''
    """
    if is_small(whole):
        return ""
    if name == "central bank" and CENTRAL_BANK.fullmatch(whole.casefold().removeprefix("the ")):
        return "a land's central bank"
    mine, theirs = read_body(name), read_body(whole)
    every = {*theirs.words, *theirs.soft}
    same = {*mine.words, *mine.soft} <= every and _head(name) == _head(whole)
    return "every word is in the name" if same else ""


def words_said(name: str) -> tuple[str, ...]:
    """Return the words of a body's name as they stand, but for capitals and whose they are.

    >>> words_said("Ostmark's Trade-Union Council")
    ('ostmark', 'trade', 'union', 'council')
    """
    plain = name.casefold().replace("’s", "").replace("'s", "").replace("-", " ")
    return tuple(re.sub(r"\W", "", word) for word in plain.split())


def _head(name: str) -> str:
    """Return the noun that says what it is: that of "Ministry of Trade" and "Trade Ministry"."""
    words = words_said(name)
    stop = next((at for at, word in enumerate(words) if word in LINKS and at), len(words))
    return words[stop - 1].removesuffix("s") if words else ""

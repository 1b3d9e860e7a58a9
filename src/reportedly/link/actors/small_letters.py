"""Bodies that an article names in small letters: "the city council" of a town that it names.

Such words are a body's name only where another article spells the name out, and this one names
the land or town it is of, or keeps the same company; else they are nobody's.
"""

import re
from functools import lru_cache

from reportedly.link.actors.grounds import OFFICES
from reportedly.link.actors.groups import Group
from reportedly.link.actors.shortened import LEVELS, places_of
from reportedly.link.names import Judged
from reportedly.link.names.bodies import read_body
from reportedly.link.names.lands import land_stem

CENTRAL_BANK = re.compile(
    r"(?:(?:national|central|reserve|state) bank\b.*|bank of (?!.*\b(?:commerce|trade)\b).+"
    r"|.+ (?:national|central|reserve) bank)"
)
LINKS = frozenset({"of", "for", "in", "on"})
WHOLE = 0.6  # as for a name cut short
NO_NAME = Judged(0.0, "different", "other words")
NAMED, AT_HOME = 0.4, 0.8  # for an article that names its town, or whose outlet's name has it
UNTOLD = 2.0  # support that is needed where it does not: the same people in the same affair


@lru_cache(maxsize=65_536)
def is_small(name: str) -> bool:
    """Tell whether a body's name has no capital: several words that say what it is.

    >>> is_small("central bank"), is_small("Central Bank"), is_small("quayside")
    (True, False, False)
    """
    return name.islower() and " " in name


def is_office(group: Group) -> bool:
    """Tell whether it is "the interior ministry": each land has one, and company tells of none."""
    [name, *_] = group.names.values()
    return group.type == "body" and is_small(name) and not OFFICES.isdisjoint(read_body(name).words)


def judged_small(name: str, other: Group) -> Judged:
    """Return whether the words may be the body's name, cut short: all are in it, and its head."""
    found = (_within(name, whole) for whole in other.names.values())
    return next((Judged(WHOLE, "unsure", why) for why in found if why), NO_NAME)


def told_here(group: Group, other: Group) -> list[tuple[float, str]]:
    """Return what it weighs that the article names whose it is: nothing where it does not."""
    [name] = group.names.values()
    own = {stem for whole in other.names.values() for stem in _own(name, whole)}
    outlets = {land_stem(w) for each in group.seen if each.outlet for w in _said(each.outlet)}
    if own & outlets:
        return [(AT_HOME, "its town is in the outlet's name")]
    return [(NAMED, "its land or town is named there")] if own & places_of(group) else []


def _within(name: str, whole: str) -> str:
    if is_small(whole):
        return ""
    if name == "central bank" and CENTRAL_BANK.fullmatch(whole.casefold().removeprefix("the ")):
        return "a land's central bank"
    mine, theirs = read_body(name), read_body(whole)
    every = {*theirs.words, *theirs.soft}
    same = {*mine.words, *mine.soft} <= every and _head(name) == _head(whole)
    return "every word is in the name" if same else ""


def _head(name: str) -> str:
    """Return the noun that says what it is: that of "Ministry of Trade" and "Trade Ministry"."""
    words = _said(name)
    stop = next((at for at, word in enumerate(words) if word in LINKS and at), len(words))
    return words[stop - 1].removesuffix("s") if words else ""


def _own(name: str, whole: str) -> frozenset[str]:
    """Return the stems of the words that only the whole name has, but for those of its level."""
    more = set(_said(whole)) - set(_said(name)) - LEVELS - LINKS - {"the", "and", "bank"}
    mine = {*read_body(name).words, *read_body(name).soft}
    rest = {word for word in more if not {*read_body(word).words} <= mine}
    return frozenset(land_stem(word) for word in rest)


def _said(name: str) -> tuple[str, ...]:
    plain = name.casefold().replace("’s", "").replace("'s", "").replace("-", " ")
    return tuple(re.sub(r"\W", "", word) for word in plain.split())

"""Letters that articles spell out: they stand for nobody else's name."""

from collections.abc import Iterable
from functools import lru_cache

from reportedly.link.names import compare
from reportedly.link.names.bodies import initials, is_foreign_name, only_letters

CONTRADICTED = 0.5  # as in names.judging: below it, two names contradict

TELLING = 0.6  # a word more or less, and the letters in the place of the others


def of_others(one: Iterable[str], other: Iterable[str], names: tuple[str, str]) -> bool:
    """Tell whether one of two names is letters that its own side spells out, not as the other.

    The FSA that is a Free Sea Army is no Friends of the Sea Association. ``one`` and ``other``
    are all names of either side.
    """
    mine, theirs = names
    return _spelled_otherwise(mine, tuple(one), theirs) or _spelled_otherwise(
        theirs, tuple(other), mine
    )


@lru_cache(maxsize=262_144)
def _spelled_otherwise(letters: str, own: tuple[str, ...], name: str) -> bool:
    if not only_letters(letters) or only_letters(name):
        return False
    whole = [each for each in own if letters.casefold() in initials(each)]
    if not whole or any(map(is_foreign_name, (*whole, name))):
        return False
    return all(compare(each, name, kind="body").score < CONTRADICTED for each in whole)


def by_letters_alone(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether nothing but letters, which its side does not spell out, ties two.

    "HP Services", HP for short, may be Hewlett-Packard's, and is no Harbour Post.
    """
    left, right = tuple(one), tuple(other)
    return _unexplained(left, right) or _unexplained(right, left)


@lru_cache(maxsize=262_144)
def _unexplained(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    letters = [each for each in own if only_letters(each)]
    whole = [each for each in own if not only_letters(each)]
    theirs = [each for each in other if not only_letters(each)]
    if not letters or not whole or len(theirs) < len(other):
        return False
    if any(each.casefold() in initials(name) for each in letters for name in whole):
        return False
    return all(compare(a, b, kind="body").score < TELLING for a in whole for b in theirs)

"""Why two articles are held to tell of one happening, or of two, in words for a reader."""

from collections.abc import Iterator, Sequence

from reportedly.link.stories.circumstances import circumstances
from reportedly.link.stories.parting import Family
from reportedly.link.stories.views import VIEWS, View

NAMES, OTHERS, NUMBERS = (VIEWS.index(view) for view in ("names", "others", "numbers"))
MOST_NAMED = 4
RARE = 3.4  # a word of fewer than one in thirty articles
FEW_RARE = 3


def why_same(family: Family, one: int, other: int) -> str:
    """Return what speaks for one happening, most telling first; then what speaks against it."""
    return "; ".join([*_for(family, one, other), *_against(family, one, other)])


def why_apart(family: Family, one: int, other: int) -> str:
    """Return what speaks for two happenings, then what the two share nevertheless."""
    against = [*_against(family, one, other), *_own(family, one, other)]
    shared = "; ".join(_for(family, one, other))
    return f"apart: {'; '.join(against)}" + (f" (though {shared})" if shared else "")


def _for(family: Family, one: int, other: int) -> Iterator[str]:
    names = _shared(family, NAMES, one, other)
    if names:
        yield f"same names {_listed(names, capital=True)}"
    for each in circumstances(family.gists[one], family.gists[other]):
        if each.weight >= 0:
            yield each.why
    numbers = _shared(family, NUMBERS, one, other)
    if numbers:
        yield f"same numbers {_listed(numbers)}"
    words = [word for word in _shared(family, OTHERS, one, other) if _rare(family, one, word)]
    if words:
        yield f"{len(words)} shared rare word{'s' * (len(words) > 1)} ({_listed(words)})"


def _against(family: Family, one: int, other: int) -> Iterator[str]:
    for each in circumstances(family.gists[one], family.gists[other]):
        if each.weight < 0:
            yield each.why
    if not _shared(family, NAMES, one, other):
        yield "no name in common"


def _own(family: Family, one: int, other: int) -> Iterator[str]:
    """Yield what only either of the two has: the names, numbers and words that part them."""
    words = [word for word in _shared(family, OTHERS, one, other) if _rare(family, one, word)]
    if len(words) <= FEW_RARE:
        yield f"{len(words) or 'no'} shared rare word{'s' * (len(words) != 1)}"
    mine, theirs = (_unshared(family, *pair) for pair in ((one, other), (other, one)))
    if mine and theirs:
        named, others = _listed(mine, capital=True), _listed(theirs, capital=True)
        yield f"only one names {named}, only the other {others}"


def _shared(family: Family, view: int, one: int, other: int) -> list[str]:
    left, right = family.views[one][view], family.views[other][view]
    return _ordered(family, view, {term: left[term] for term in left if term in right})


def _unshared(family: Family, one: int, other: int) -> list[str]:
    theirs = {term for view in family.views[other][:3] for term in view}
    mine = family.views[one][NAMES]
    return _ordered(family, NAMES, {term: mine[term] for term in mine if term not in theirs})


def _ordered(family: Family, view: int, terms: View) -> list[str]:
    """Return the terms, those first that tell most among these look-alikes."""
    local = family.local[view]
    return sorted(terms, key=lambda term: (-terms[term] * local[term], term))


def _rare(family: Family, row: int, word: str) -> bool:
    return family.views[row][OTHERS][word] >= RARE


def _listed(words: Sequence[str], *, capital: bool = False) -> str:
    named = [word.capitalize() if capital else word for word in words[:MOST_NAMED]]
    more = len(words) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")

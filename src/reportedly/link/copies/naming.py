"""Where texts name the outlets of others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from reportedly.link.copies.credits import credits_of, credits_outlet
from reportedly.link.copies.texts import Text
from reportedly.link.copies.words import Codes, Places, Words, mixed, words_of

# By number of the text and name of the outlet: the words it starts with.
Mentions = Mapping[tuple[int, str], Sequence[int]]
_LOW = np.uint64(0xFFFF)


def mentions_of(words: Words, texts: Sequence[Text]) -> Mentions:
    """Return where each of the texts names the outlet of any of them."""
    outlets = sorted({each.outlet for each in texts if each.outlet})
    names = words_of([each.removeprefix("The ") for each in outlets])
    sizes = np.diff(names.bounds)
    places = _starting(words.codes, names.codes[names.bounds[:-1][sizes > 0]])
    found: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for size in np.unique(sizes[sizes > 0]).tolist():
        rows = np.flatnonzero(sizes == size)
        whole = _grams(names.codes, names.bounds[rows], size).tolist()
        called = dict(zip(whole, (outlets[row] for row in rows.tolist()), strict=True))
        for gram, place in zip(
            _grams(words.codes, places, size).tolist(), places.tolist(), strict=True
        ):
            if gram in called:
                owner = int(np.searchsorted(words.bounds, place, "right")) - 1
                found[owner, called[gram]].append(place)
    return found


def _grams(codes: Codes, places: Places, size: int) -> Codes:
    """Return a number for the words from each place on; beyond the end, the last one's."""
    grams = np.zeros(len(places), np.uint64)
    for step in range(size):
        grams = mixed(grams + codes[np.minimum(places + step, len(codes) - 1)])
    return grams


def credits_in(texts: Sequence[Text]) -> list[frozenset[str]]:
    """Return for each text the names of outlets that it credits."""
    return [credits_of(each) for each in texts]


def names_outlet(
    text: int, outlet: str, mentions: Mentions, credited: frozenset[str], shared: Sequence[range]
) -> bool:
    """Tell if a text names an outlet, in what is not shared with it, or credits it."""
    if any(not any(place in each for each in shared) for place in mentions.get((text, outlet), ())):
        return True
    return bool(credited) and credits_outlet(credited, outlet)


def _starting(codes: Codes, firsts: Codes) -> Places:
    """Return the places of words that a name may start with: a few too many."""
    table = np.zeros(int(_LOW) + 1, bool)
    table[firsts & _LOW] = True
    return np.flatnonzero(table[codes & _LOW])

"""Which articles are worth comparing: those that share some of their most telling terms."""

import math
from collections.abc import Mapping

from reportedly.link.stories.background import telling
from reportedly.link.stories.gist import LEAD, NAME, Gist, pair_weight

# Measured on the odd topics of ECB+: 98 of 100 pairs of one story share two such keys, and all
# articles but one of 496 share them with another of their story (2026-11-22).
KEY_WORDS = 16
KEY_PAIRS = 10
LEAD_TELLS = 1.5  # a word of the beginning tells more of what happened
NAME_TELLS = 1.3
SHARED_KEYS = 2
WINDOW_DAYS = 7


def keys_of(gist: Gist) -> tuple[str, ...]:
    """Return the terms an article is looked up by: its most telling words and pairs of words."""
    words = {
        form: _tells(form, count, marks)
        for form, count, marks in gist.told()
        if not form[0].isdigit()
    }
    pairs = {pair: pair_weight(pair, telling) * count**0.5 for pair, count in gist.told_pairs()}
    return (*_most(words, KEY_WORDS), *_most(pairs, KEY_PAIRS))


def window_of(gist: Gist) -> int | None:
    """Return the number of the window of days an article was published in, None if unknown."""
    return gist.published[0].toordinal() // WINDOW_DAYS if gist.published else None


def _tells(form: str, count: int, marks: int) -> float:
    lead = LEAD_TELLS if marks & LEAD else 1.0
    return telling(form) * math.sqrt(count) * lead * (NAME_TELLS if marks & NAME else 1.0)


def _most(terms: Mapping[str, float], most: int) -> list[str]:
    return sorted(sorted(terms, key=lambda term: (-terms[term], term))[:most])

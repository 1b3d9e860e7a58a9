"""Which words of a saying other sayings of its article have too: these tell what the article is of.

In news of a fire all who speak say "fire", and two of one speaker's sayings share it without being
one.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from reportedly.link.claims.nouns import Place, Saying, Wording

TWICE = 0.5  # of the stems of the shorter, from which on an article tells one saying twice

Own = tuple[Sequence[Place], Collection[str]]


def elsewhere(
    sayings: Sequence[Saying], wordings: Sequence[Wording]
) -> tuple[Mapping[str, int], ...]:
    """Return for each saying of an article how many others have a stem.

    Left out are those that stand in the same words, and those that may be the same, told twice.
    """
    own = [
        (each.spans, frozenset(wording.stems))
        for each, wording in zip(sayings, wordings, strict=True)
    ]
    return tuple(
        Counter(stem for other in own if _is_another(each, other) for stem in other[1])
        for each in own
    )


def _is_another(one: Own, other: Own) -> bool:
    if one is other or any(a[0] < b[1] and b[0] < a[1] for a in one[0] for b in other[0]):
        return False
    shared = len(frozenset(one[1]).intersection(other[1]))
    return shared < TWICE * max(1, min(len(one[1]), len(other[1])))

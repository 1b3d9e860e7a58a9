"""Do things that belong together stand together? B³, and the pairs one by one.

B³ (Bagga and Baldwin 1998): the precision of a thing is the share of those it was put with that
gold has with it too, itself included; recall the other way round; both are means over things.
Of pairs, precision is the share of those put together that gold has together.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shares:
    """Precision, recall and F1, each from 0 to 1; 0 where there is nothing to count."""

    p: float
    r: float

    @property
    def f1(self) -> float:
        return 2 * self.p * self.r / (self.p + self.r) if self.p + self.r else 0.0


@dataclass(frozen=True, slots=True)
class ClusterScores:
    """B³ and pair figures of so many things, and how many clusters were found and are gold's."""

    b3: Shares
    pairs: Shares
    things: int
    clusters: int
    gold_clusters: int


def grade_clusters(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> ClusterScores:
    """Return how well ``found`` puts together what ``gold`` does; both map a thing to its cluster.

    What ``found`` leaves out stands alone.

    >>> scores = grade_clusters({"a": 1, "b": 1, "c": 2}, {"a": "x", "b": "x", "c": "x"})
    >>> round(scores.b3.p, 2), scores.pairs
    (0.56, Shares(p=0.3333333333333333, r=1.0))
    """
    own = {thing: found.get(thing, (thing,)) for thing in gold}
    both = Counter((gold[thing], own[thing]) for thing in gold)
    golden, put = Counter(gold.values()), Counter(own.values())
    shared, said, true = (_pairs(counts.values()) for counts in (both, put, golden))
    b3 = Shares(
        _share(sum(n * n / put[cluster] for (_, cluster), n in both.items()), len(gold)),
        _share(sum(n * n / golden[label] for (label, _), n in both.items()), len(gold)),
    )
    pairs = Shares(_share(shared, said), _share(shared, true))
    return ClusterScores(b3, pairs, len(gold), len(put), len(golden))


def _pairs(counts: Iterable[int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts)


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 0.0

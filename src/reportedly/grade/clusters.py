"""Do things that belong together stand together? B³, and the pairs one by one.

B³ (Bagga and Baldwin 1998): the precision of a thing is the share of those it was put with that
gold has with it too, itself included; recall the other way round; both are means over things.
Of pairs, precision is the share of those put together that gold has together.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClusterScores:
    """B³ and pair figures, each 0 to 1, of so many things."""

    things: int
    b3_precision: float
    b3_recall: float
    pair_precision: float
    pair_recall: float

    @property
    def b3_f1(self) -> float:
        return harmonic(self.b3_precision, self.b3_recall)

    @property
    def pair_f1(self) -> float:
        return harmonic(self.pair_precision, self.pair_recall)


def grade_clusters(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> ClusterScores:
    """Return how well ``found`` puts together what ``gold`` does; both map a thing to its cluster.

    What ``found`` leaves out stands alone.

    >>> gold = {"a": 1, "b": 1, "c": 2}
    >>> round(grade_clusters(gold, {"a": 1, "b": 1, "c": 1}).b3_precision, 2)
    0.56
    """
    own = {thing: found.get(thing, (thing,)) for thing in gold}
    both = Counter((gold[thing], own[thing]) for thing in gold)
    golden, put = Counter(gold.values()), Counter(own.values())
    total = len(gold) or 1
    return ClusterScores(
        things=len(gold),
        b3_precision=sum(n * n / put[cluster] for (_, cluster), n in both.items()) / total,
        b3_recall=sum(n * n / golden[label] for (label, _), n in both.items()) / total,
        pair_precision=_share(_pairs(both.values()), _pairs(put.values())),
        pair_recall=_share(_pairs(both.values()), _pairs(golden.values())),
    )


def harmonic(precision: float, recall: float) -> float:
    """Return F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _pairs(counts: Iterable[int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0

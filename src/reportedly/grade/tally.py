"""What was right, of how many: the counts of one document, which add up."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar, get_args

from reportedly.grade.gold import GoldDocument, Relation
from reportedly.grade.tokens import tokens
from reportedly.grade.weighing import ROLES, Role, Weighed, paired, weighed
from reportedly.model import Kind

T = TypeVar("T", bound=Hashable)
Pairs = list[tuple[Weighed, Weighed]]

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Tally:
    """``found`` of ``gold`` were found; ``right`` of ``claimed`` were right.

    The two differ where a thing may count on one side and not on the other: a pair of
    which only the gold content is quoted.
    """

    found: int = 0
    gold: int = 0
    right: int = 0
    claimed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found,
            self.gold + other.gold,
            self.right + other.right,
            self.claimed + other.claimed,
        )

    @property
    def precision(self) -> float:
        """The part of what was predicted that is right, 0 to 1; 0 if nothing was."""
        return self.right / self.claimed if self.claimed else 0.0

    @property
    def recall(self) -> float:
        """The part of what is in the gold that was found, 0 to 1; 0 if there is nothing."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 if both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Sheet = dict[str, Tally]


def tallied(gold: GoldDocument, predicted: Iterable[Relation], *, threshold: float) -> Sheet:
    """Return the tally of every measure for one document.

    Raises SpanOutsideText when a prediction does not lie in the text.
    """
    cut = tokens(gold.text)
    marked = [weighed(relation, gold.text, cut) for relation in gold.relations]
    found = [weighed(relation, gold.text, cut) for relation in predicted]
    sheet = _by_role(marked, found)
    marked = [relation for relation in marked if relation.content]
    found = [relation for relation in found if relation.content]
    return sheet | _by_relation(marked, found, threshold) | _by_content(marked, found)


def added(sheets: Iterable[Sheet]) -> Sheet:
    """Return the sum of the sheets, measure by measure."""
    total: Sheet = {}
    for sheet in sheets:
        for name, tally in sheet.items():
            total[name] = total.get(name, Tally()) + tally
    return total


def _by_role(gold: Sequence[Weighed], predicted: Sequence[Weighed]) -> Sheet:
    sheet = {}
    for role in ROLES:
        sheet[f"token.{role}"] = _overlap(_tokens(gold, role), _tokens(predicted, role))
        sheet[f"span.{role}"] = _overlap(_stretches(gold, role), _stretches(predicted, role))
    return sheet


def _tokens(relations: Sequence[Weighed], role: Role) -> Counter[int]:
    return Counter(set().union(*(relation.tokens[role] for relation in relations)))


def _stretches(relations: Sequence[Weighed], role: Role) -> Counter[tuple[int, int]]:
    return Counter(set().union(*(relation.stretches[role] for relation in relations)))


def _by_content(gold: Sequence[Weighed], predicted: Sequence[Weighed]) -> Sheet:
    return {
        "exact.exact": _overlap(
            Counter(relation.content for relation in gold),
            Counter(relation.content for relation in predicted),
        ),
        "exact.exact_words": _overlap(
            Counter(relation.content_words for relation in gold),
            Counter(relation.content_words for relation in predicted),
        ),
    }


def _overlap(gold: Counter[T], predicted: Counter[T]) -> Tally:
    both = (gold & predicted).total()
    return Tally(both, gold.total(), both, predicted.total())


def _by_relation(gold: Sequence[Weighed], predicted: Sequence[Weighed], threshold: float) -> Sheet:
    pairs = paired(gold, predicted, threshold)
    agreeing = [(mine, other) for mine, other in pairs if mine.same_source(other)]
    sheet = {}
    for name, kept in (("content", pairs), ("content_source", agreeing)):
        sheet[f"relation.{name}"] = _counted(gold, predicted, kept, lambda relation: True)
        sheet[f"quoted.{name}"] = _counted(gold, predicted, kept, lambda each: each.quoted)
        for kind in KINDS:
            sheet[f"recall.{kind}.{name}"] = _of_kind(gold, kept, kind)
    return sheet


def _counted(
    gold: Sequence[Weighed],
    predicted: Sequence[Weighed],
    pairs: Pairs,
    counts: Callable[[Weighed], bool],
) -> Tally:
    return Tally(
        found=sum(counts(mine) for mine, _ in pairs),
        gold=sum(map(counts, gold)),
        right=sum(counts(other) for _, other in pairs),
        claimed=sum(map(counts, predicted)),
    )


def _of_kind(gold: Sequence[Weighed], pairs: Pairs, kind: Kind) -> Tally:
    return Tally(
        found=sum(mine.kind == kind for mine, _ in pairs),
        gold=sum(relation.kind == kind for relation in gold),
    )

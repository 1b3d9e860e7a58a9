"""What people judged of reports: which of them are of one claim, and which are not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from reportedly.link.claims.forms import words_in
from reportedly.link.claims.sayings import Verdict
from reportedly.link.claims.telling import ClaimKind, Item
from reportedly.model import Anchor, Decision

Pair = tuple[int, int]
LIKE = 0.5  # of the words of both: what a report must share that is read otherwise now


@dataclass(frozen=True, slots=True)
class Ruled:
    """Pairs of reports (their numbers, the lower first) that people judged to be of one claim,
    the latest judgement first, and with whom each report was judged to be of none.
    """

    together: Mapping[Pair, Verdict]
    apart: Mapping[int, frozenset[int]]


def ruled(
    items: Sequence[Item],
    kind: ClaimKind,
    decisions: Iterable[Decision],
    numbers: Sequence[int] | None = None,
) -> Ruled:
    """Return what people judged of these reports; of two judgements on a pair the later holds.

    ``numbers`` are those that the reports have, if they are not just counted.
    """
    own = range(len(items)) if numbers is None else numbers
    by_document: dict[str, list[int]] = {}
    for number, each in enumerate(items):
        by_document.setdefault(each.document, []).append(number)
    answers: dict[Pair, Decision] = {}
    for decision in sorted(decisions, key=lambda each: (each.at, each.id), reverse=True):
        sides = (
            [n for each in side if each.type == kind for n in _found(each, items, by_document)]
            for side in (decision.left, decision.right)
        )
        for one, other in product(*sides):
            if one != other:
                pair = (own[min(one, other)], own[max(one, other)])
                answers.setdefault(pair, decision)
    together = {pair: _verdict(each) for pair, each in answers.items() if _is_same(each)}
    apart: dict[int, set[int]] = {}
    for one, other in answers.keys() - together.keys():
        apart.setdefault(one, set()).add(other)
        apart.setdefault(other, set()).add(one)
    return Ruled(together, {one: frozenset(others) for one, others in apart.items()})


def anchor_words(words: str, sentence: str, kind: ClaimKind) -> str:
    """Return by what a report is found again: its words, and of a number its sentence too.

    >>> anchor_words("at least  nine", "At least  nine died.", "figure")
    'at least nine: At least nine died.'
    """
    told = f"{words}: {sentence}" if kind == "figure" else words
    return " ".join(told.split())


def _found(
    anchor: Anchor, items: Sequence[Item], by_document: Mapping[str, Sequence[int]]
) -> list[int]:
    """Return the reports that are meant: those of these very words, else the one most like it."""
    near = by_document.get(anchor.document, ())
    texts = {number: _text(items[number]) for number in near}
    exact = [number for number, text in texts.items() if text == anchor.name]
    if exact:
        return exact
    likest = max(near, key=lambda number: (_alike(texts[number], anchor.name), -number), default=-1)
    return [likest] if likest >= 0 and _alike(texts[likest], anchor.name) >= LIKE else []


def _text(item: Item) -> str:
    if item.figure:
        return anchor_words(item.words, item.figure.around, "figure")
    return anchor_words(item.words, "", "quotation")


def _alike(one: str, other: str) -> float:
    left, right = set(words_in(one)), set(words_in(other))
    return len(left & right) / len(left | right) if left | right else 0.0


def _is_same(decision: Decision) -> bool:
    return decision.kind == "claim same"


def _verdict(decision: Decision) -> Verdict:
    why = f"{decision.by} judged them one claim"
    told = f"{why}: {decision.why}" if decision.why else why
    return Verdict(same=True, score=1.0, why=told, likeness=1.0)

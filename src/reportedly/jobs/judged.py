"""What people judged of pairs of articles, and which of it a linking does not know yet."""

from collections.abc import Iterable, Mapping
from typing import Literal

from reportedly.model import Decision, Judgement

Pairs = Mapping[tuple[str, str], Judgement]
ANSWERS: dict[str, Literal["same", "different"]] = {"same": "same", "different": "different"}


def judged_pairs(decisions: Iterable[Decision], what: str) -> Pairs:
    """Return what people judged of pairs of articles, by ids; of two judgements the later holds.

    ``what`` is the kind, "story" or "copy".
    """
    found: dict[tuple[str, str], Judgement] = {}
    standing = (each for each in decisions if each.undone is None)
    for each in sorted(standing, key=lambda decision: (decision.at, decision.id)):
        kind, _, answer = each.kind.partition(" ")
        if kind == what and answer in ANSWERS:
            for left in each.left:
                for right in each.right:
                    one, other = sorted((left.document, right.document))
                    judgement = Judgement(ANSWERS[answer], each.by, each.at, each.why)
                    found[one, other] = judgement
    return found


def by_article(pairs: Pairs, kept: Mapping[str, str]) -> dict[str, dict[str, Judgement]]:
    """Return the judgements on articles that are kept, each from both ends."""
    found: dict[str, dict[str, Judgement]] = {}
    for (one, other), judgement in pairs.items():
        if one in kept and other in kept:
            found.setdefault(one, {})[other] = judgement
            found.setdefault(other, {})[one] = judgement
    return found


def noted(pairs: Pairs) -> dict[str, str]:
    """Return the judgements as a linking notes them: the pair, and what would change it."""
    return {" ".join(pair): repr(judgement) for pair, judgement in pairs.items()}


def changed(now: Mapping[str, str], before: Mapping[str, str]) -> set[str]:
    """Return the articles of which people judged otherwise since a linking noted it."""
    pairs = {pair for pair in now.keys() | before.keys() if now.get(pair) != before.get(pair)}
    return {article for pair in pairs for article in pair.split(" ")}

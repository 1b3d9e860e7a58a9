"""Relations weighed: what there is to count of each, and which two are the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.grade.gold import Relation
from reportedly.grade.quoting import kind_of
from reportedly.grade.tokens import Tokens
from reportedly.model import Kind

Role = Literal["content", "source", "cue"]
ROLES: tuple[Role, ...] = ("content", "source", "cue")

# Words that cannot name a source by themselves. Pronouns are not among them: "he", "who"
# and "they" are some of the commonest sources.
EMPTY = """
a an the of in on at by for from to with and or but as s this that these those some many most
all any his her their its our my your
"""
EMPTY_WORDS = frozenset(EMPTY.split())


@dataclass(frozen=True, slots=True)
class Weighed:
    """What is counted of a relation; tokens and characters by their places in the text.

    ``naming`` are the source's tokens that can name it by themselves.
    """

    content: frozenset[int]
    content_words: frozenset[int]
    naming: frozenset[int]
    tokens: dict[Role, frozenset[int]]
    stretches: dict[Role, frozenset[tuple[int, int]]]
    kind: Kind

    @property
    def quoted(self) -> bool:
        """Whether any of the content stands between quotation marks."""
        return self.kind != "indirect"

    def same_source(self, other: "Weighed") -> bool:
        """Tell whether ``other``, a prediction, names the source of this gold relation.

        They agree when neither has one, or when they share a token that can name it (any
        token, if this source has none of that sort).
        """
        mine, others = self.tokens["source"], other.tokens["source"]
        if not mine or not others:
            return not mine and not others
        return bool((self.naming or mine) & others)


def weighed(relation: Relation, text: str, tokens: Tokens) -> Weighed:
    """Return what is to be counted of ``relation``; raises SpanOutsideText."""
    for span in relation.spans():
        span.of(text)
    spans = {"content": relation.content, "source": relation.source, "cue": relation.cue}
    touched = {role: tokens.under(spans[role]) for role in ROLES}
    return Weighed(
        content=tokens.characters(relation.content),
        content_words=frozenset(i for i in touched["content"] if _is_word(tokens.words[i])),
        naming=frozenset(i for i in touched["source"] if _names(tokens.words[i])),
        tokens=touched,
        stretches={role: tokens.stretches(spans[role]) for role in ROLES},
        kind=kind_of(text, relation.content),
    )


def paired(
    gold: Sequence[Weighed], predicted: Sequence[Weighed], threshold: float
) -> list[tuple[Weighed, Weighed]]:
    """Return (gold, predicted) pairs, one to one: the most alike first, until none is left.

    Two are alike by the Jaccard of their contents' characters, which must reach
    ``threshold``. Of equals, those that agree on the source go first, then text order.
    """
    ranked = sorted(
        (-likeness, not mine.same_source(other), i, j)
        for i, mine in enumerate(gold)
        for j, other in enumerate(predicted)
        if (likeness := _jaccard(mine.content, other.content)) >= threshold
    )
    partner: dict[int, int] = {}
    taken = set()
    for _, _, i, j in ranked:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return [(gold[i], predicted[j]) for i, j in partner.items()]


def _is_word(token: str) -> bool:
    return token[0].isalnum()


def _names(token: str) -> bool:
    return _is_word(token) and token.lower() not in EMPTY_WORDS


def _jaccard(left: frozenset[int], right: frozenset[int]) -> float:
    both = len(left & right)
    return both / (len(left) + len(right) - both) if both else 0.0

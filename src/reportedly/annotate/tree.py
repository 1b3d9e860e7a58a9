"""The parse of an article as a tree one can walk."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from functools import cached_property

from reportedly.model import Span, Token

# A colon inside a compound relation ("nsubj:pass") never occurs in spaCy's English models.
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
TENSED = frozenset({"VBD", "VBZ", "VBP"})  # tags of verbs that have a tense of their own
FINITE = TENSED | {"MD"}  # and of all that a clause may stand on
# Parts of speech of what names or describes somebody: "the chair of Ito's old guild".
OF_A_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "ADP"})
# Marks that are trimmed from the edges of a phrase unless it is quoted.
EDGES = frozenset(",;:.—–-")
# So are brackets where nothing of what they hold follows, or came before.
OPENING, CLOSING = frozenset("(["), frozenset(")]")


class Tree:
    """Tokens with their children; places are indexes into the Token layer."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token the places it governs, in text order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if token.head != place:
                found[token.head].append(place)
        return found

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The first place of each sentence and the one past its last, in order."""
        starts = [place for place, token in enumerate(self.tokens) if token.opens or not place]
        return list(zip(starts, [*starts[1:], len(self.tokens)], strict=True))

    def bounds(self, place: int) -> tuple[int, int]:
        """Return the first place of the sentence and the one past its last."""
        at = bisect_right(self.sentences, (place, len(self.tokens))) - 1
        return self.sentences[at]

    def kids(self, place: int, *relations: str) -> list[int]:
        """Return the children of ``place`` that stand in one of the ``relations``."""
        below = self.children[place]
        return [kid for kid in below if self.tokens[kid].dep in relations] if below else []

    def subtree(self, place: int, *, without: Iterable[int] = ()) -> list[int]:
        """Return ``place`` and all below it, in text order; ``without`` cuts branches off."""
        cut, found, waiting = set(without), [], [place]
        while waiting:
            here = waiting.pop()
            if here not in cut:
                found.append(here)
                waiting.extend(self.children[here])
        return sorted(found)

    def subject(self, verb: int) -> int | None:
        """Return the place of the verb's own subject, or None."""
        found = self.kids(verb, *SUBJECTS)
        return found[-1] if found else None

    def spans(
        self, places: Iterable[int], *, kept: Container[int] = frozenset()
    ) -> tuple[Span, ...]:
        """Return the places as spans: neighbours joined, punctuation and a trailing "and"
        trimmed from their edges unless ``kept``."""
        runs: list[list[int]] = []
        for place in sorted(set(places)):
            if runs and place == runs[-1][-1] + 1:
                runs[-1].append(place)
            else:
                runs.append([place])
        trimmed = (self._trimmed(run, kept) for run in runs)
        return tuple(self.cover(run[0], run[-1]) for run in trimmed if run)

    def cover(self, first: int, last: int) -> Span:
        """Return the span from the first token's start to the last one's end."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def _trimmed(self, run: list[int], kept: Container[int]) -> list[int]:
        if len(run) == 1:
            return run
        while run and run[0] not in kept and self.tokens[run[0]].text in EDGES | CLOSING:
            run = run[1:]
        while run and run[-1] not in kept and self._trails(run[-1]):
            run = run[:-1]
        return run

    def _trails(self, place: int) -> bool:
        return self.tokens[place].text in EDGES | OPENING or self.tokens[place].dep == "cc"

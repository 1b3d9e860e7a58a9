"""A parsed text with its quoted stretches and paragraphs."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reportedly.annotate.blocks import blocks_of
from reportedly.annotate.proposal import Weighed
from reportedly.annotate.quotations import Quotation, quotations
from reportedly.annotate.tree import Tree
from reportedly.model import Document, Span, Token

STOPS = frozenset(".!?;…")
CLOSING_MARKS = frozenset({"”", '"', "’", "''", "»"})
WORDS = re.compile(r"\w+")
FULL = 4  # words; shorter stretches are terms and scare quotes unless a cue leads to them


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch as token places, ``first`` to ``last``, and its number."""

    number: int
    first: int
    last: int
    full: bool
    opens: bool
    closed: bool


class Page:
    """A parsed text with its quoted stretches and paragraphs, by token place."""

    def __init__(
        self, text: str, tree: Tree, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
    ) -> None:
        self.text, self.tree = text, tree
        self.starts = [token.span.start for token in tree.tokens]
        self.paragraph = _numbers(tree, paragraphs)
        inside = _numbers(tree, [quotation.span for quotation in quotations])
        self.quoted = list(_quoted(self, inside, quotations))
        kept = {quoted.number: order for order, quoted in enumerate(self.quoted)}
        self.inside = [kept.get(number, -1) for number in inside]
        # What ``finder.weigh_all`` makes of each place: it is asked of most of them twice.
        self.weighed: dict[int, tuple[Weighed, ...]] = {}

    @cached_property
    def word(self) -> Callable[[int], str]:
        """What gives a token's text, "" off either end."""
        return defaultdict(str, enumerate(token.text for token in self.tree.tokens)).__getitem__

    @cached_property
    def paragraphs(self) -> list[range]:
        """The places of each paragraph, in order."""
        numbers = self.paragraph
        starts = [p for p in range(len(self.tree)) if not p or numbers[p - 1] != numbers[p]]
        return [range(one, other) for one, other in pairwise([*starts, len(self.tree)])]

    def around(self, place: int) -> range:
        """Return the places of the paragraph that ``place`` is in."""
        return self.paragraphs[bisect_right(self.paragraphs, place, key=lambda it: it.start) - 1]

    def outside(self, place: int, beside: int) -> bool:
        """Tell whether ``place`` is unquoted text of the paragraph that ``beside`` is in."""
        return (
            0 <= place < len(self.tree)
            and self.inside[place] < 0
            and self.paragraph[place] == self.paragraph[beside]
        )

    def spans(self, places: Iterable[int]) -> tuple[Span, ...]:
        """Return the places as spans, none of which leaves its paragraph."""
        homes: dict[int, list[int]] = {}
        for place in sorted(places):
            homes.setdefault(self.paragraph[place], []).append(place)
        quoted = {place for home in homes.values() for place in home if self.inside[place] >= 0}
        spans = (self.tree.spans(home, kept=quoted) for home in homes.values())
        return tuple(span for found in spans for span in found)

    def starts_sentence(self, place: int) -> bool:
        """Tell whether the words before ``place`` end a sentence or paragraph."""
        before = self.word(place - 1)
        fresh = place == 0 or self.paragraph[place - 1] != self.paragraph[place]
        return fresh or before in STOPS or before in CLOSING_MARKS

    def is_sentence(self, quoted: Quoted) -> bool:
        """Tell whether a quoted stretch is a sentence from its first word to its stop."""
        last = self.word(quoted.last - 1) or self.word(quoted.last)
        return self.starts_sentence(quoted.first) and last[-1:] in STOPS

    def stands_alone(self, quoted: Quoted) -> bool:
        """Tell whether no words of its paragraph's sentence go on after the closing mark, and
        the sentence after it begins with nobody's name."""
        after = quoted.last + 1
        if not self.outside(after, quoted.last):
            return True
        return self.is_sentence(quoted) and self.tree.tokens[after].pos != "PROPN"


def _numbers(tree: Tree, spans: Sequence[Span]) -> list[int]:
    """For each token the number of the span it starts in, or -1."""
    numbers, at = [], 0
    for token in tree.tokens:
        while at < len(spans) and spans[at].end <= token.span.start:
            at += 1
        within = at < len(spans) and spans[at].start <= token.span.start
        numbers.append(at if within else -1)
    return numbers


def _quoted(page: Page, inside: list[int], quotations: Sequence[Quotation]) -> Iterator[Quoted]:
    places: dict[int, list[int]] = {}
    for place, number in enumerate(inside):
        places.setdefault(number, []).append(place)
    for number, quotation in enumerate(quotations):
        if number in places:
            first, last = places[number][0], places[number][-1]
            words = WORDS.findall(quotation.span.of(page.text))
            opens = first == 0 or page.paragraph[first - 1] != page.paragraph[first]
            yield Quoted(number, first, last, _is_full(words, opens), opens, quotation.closed)


def _is_full(words: list[str], opens: bool) -> bool:
    return len(words) >= FULL or (opens and bool(words))


def page_of(document: Document) -> Page:
    """Return the document's parse with its paragraphs and quoted stretches."""
    text = document.article.text
    paragraphs = blocks_of(document)
    return Page(text, Tree(document[Token].items), paragraphs, quotations(text, paragraphs))

"""What kinds of mistake there are, and how many of each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.grade.gold import GoldDocument, Relation
from reportedly.grade.tokens import tokens
from reportedly.grade.weighing import Weighed, paired, weighed
from reportedly.model import Kind

# Words that say nothing of how something was said.
HELPING = """
a also an are be been being can could did do does had has have his her in is it its may might must
not of on or 's ’s s should that the their to was were will would n't never
"""
HELPERS = frozenset(HELPING.split())


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """A kind of mistake: what went wrong, with what kind of content, under which cue.

    ``what`` is "missed", "invented", "content too long", "content too short", "content
    askew", "no source", "source invented" or "wrong source"; ``cue`` is the cue's first word
    that is no helper, in small letters, "–" where there is none.
    """

    what: str
    kind: Kind
    cue: str


def mistakes(
    gold: Iterable[GoldDocument],
    predicted: Mapping[str, Sequence[Relation]],
    *,
    threshold: float = 0.5,
) -> Counter[Mistake]:
    """Count the kinds of mistake over all documents; one relation may have two.

    Relations are paired as the referee pairs them (Jaccard of contents at least
    ``threshold``). A document nothing was predicted for has all its relations missed.
    """
    found: Counter[Mistake] = Counter()
    for document in gold:
        found.update(_in_document(document, predicted.get(document.id, ()), threshold))
    return found


def _in_document(
    document: GoldDocument, predicted: Sequence[Relation], threshold: float
) -> Iterator[Mistake]:
    cut = tokens(document.text)
    marked = [(each, weighed(each, document.text, cut)) for each in document.relations]
    found = [(each, weighed(each, document.text, cut)) for each in predicted]
    pairs = paired([own for _, own in marked], [own for _, own in found], threshold)
    met = {id(mine): other for mine, other in pairs}
    hit = {id(other) for _, other in pairs}
    for relation, own in marked:
        if own.content:
            cue = _cue(document.text, relation)
            for what in _wrong(own, met[id(own)]) if id(own) in met else ["missed"]:
                yield Mistake(what, own.kind, cue)
    for relation, own in found:
        if own.content and id(own) not in hit:
            yield Mistake("invented", own.kind, _cue(document.text, relation))


def _wrong(mine: Weighed, other: Weighed) -> Iterator[str]:
    """Yield what is wrong with ``other``, which is paired with ``mine`` of the gold."""
    more, fewer = other.content_words - mine.content_words, mine.content_words - other.content_words
    if more and fewer:
        yield "content askew"
    elif more or fewer:
        yield "content too long" if more else "content too short"
    if not mine.same_source(other):
        has, should = other.tokens["source"], mine.tokens["source"]
        yield "wrong source" if has and should else "source invented" if has else "no source"


def _cue(text: str, relation: Relation) -> str:
    words = relation.cue[0].of(text).lower().split() if relation.cue else []
    telling = [word for word in words if word not in HELPERS]
    return next(iter((*telling, *words)), "–")

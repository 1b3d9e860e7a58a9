"""Find the figures of a text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reportedly.annotate.figures.bare import (
    ROW,
    Bare,
    bare_of,
)
from reportedly.annotate.figures.claiming import Claim, claim_of, claim_of_part
from reportedly.annotate.figures.counted import (
    PLURAL,
    REACH,
    noun_of,
    unit_of,
    who_of,
    whole_of,
)
from reportedly.annotate.figures.currencies import CURRENCIES, Purse, purse_of
from reportedly.annotate.figures.doings import is_backdrop
from reportedly.annotate.figures.elliptic import elliptic, listed
from reportedly.annotate.figures.fitting import fits
from reportedly.annotate.figures.guards import is_figure, is_ratio, is_share
from reportedly.annotate.figures.idle import is_age, is_definite, is_idle, is_none_of, is_whole
from reportedly.annotate.figures.joined import is_mixed, totals
from reportedly.annotate.figures.lexicon import HURT, OF_PEOPLE
from reportedly.annotate.figures.measures import DISTANCES, lowered, measure_of, reaching
from reportedly.annotate.figures.numbers import PERCENT, Number, numbers
from reportedly.annotate.figures.phrases import phrase, since_of
from reportedly.annotate.figures.standing import is_large, part_of_those, shared, standing
from reportedly.annotate.figures.topics import is_subject_behind, is_topic
from reportedly.annotate.tree import Tree
from reportedly.model import Attribution, Document, Figure, Furniture, Maker, Span, Token
from reportedly.stage import Stage

OF_WHAT = re.compile(r" of (?!(?:whom|which|them|it|us|those|these)\b)")
MAGNITUDE = re.compile(r"(?: and \d\.\d)?[ -]magnitude\b")  # of quakes, which it does not count
ONE_DEAD = re.compile(
    r" (?:more )?(?:dead|killed|missing|wounded|injured|hurt)(?=[,.;:!?]| and\b|\s*\Z)"
)
# "The two", "at 11", "born in 1952", "number 7" say which or when.
WHICH = re.compile(
    r"\b(?:the|these|those|both|last|first|next|other|past|every|at|in|since|by|until|no|number|page"
    r"|top|chapter|line|route|minus|plus|then|now|ages?|aged)\s\Z|[$€£#/:.,(’'-]\Z",
    re.IGNORECASE,
)
# "Stands at 112" counts all the same.
AT = re.compile(r"\b(?:stands?|stood|remain(?:s|ed)?|puts?|arrive[sd]?|settled)\b[^.;:!?]*? at\s\Z")
# "Three, harden our defences" tells which point it is.
ENUMERATES, POINT = re.compile(r"[,:)]"), re.compile(r"(?:\A|[.!?;\n]\W*|, and )\Z")
COUNTING = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
# What "over" goes with as often as with the number: the parse tells which.
TAKEN_OVER = frozenset({"take", "give", "pass", "sign", "make", "win", "bring", "carry"})
# "Has gone up to 12" tells no bound.
RISEN = re.compile(
    r"\b(?:go(?:es|ne)?|went|c[ao]mes?|r[io]ses?n?|climb(?:s|ed)?|moved|crept|edged)"
    r" up to\s\Z",
    re.IGNORECASE,
)


class FigureFinder(Stage[Figure]):
    """Notices numbers claimed of something, with what happened to whom, by whom and since when.

    Dates, ages, hours, stretches of time, ordinals, addresses and numbers of names ("Channel
    12", "Resolution 1701") are none. What the sentence does not say stays open. Where attributions
    were looked for before, a number of a saying is one also if nothing tells what it counts.
    """

    needs = (Furniture, Token)
    gives = Figure
    maker = Maker(name="figures", version="13")

    def notice(self, document: Document) -> Iterator[Figure]:
        text = document.article.text
        tree = Tree(list(document[Token]))
        starts = {token.span.start: place for place, token in enumerate(tree.tokens)}
        before: Figure | None = None
        recent: list[Figure] = []
        said, purse = _said(document), purse_of(document)
        for first, last in _pieces(document):
            for number in numbers(text[first:last]):
                moved = lowered(_unbound(_moved(number, first), text, tree, starts), text)
                found = part_of_those(moved, text) or _figure(moved, text, tree, starts, purse)
                if found is None:
                    bare = bare_of(moved, text) or _left_out(moved, text, tree, starts, before)
                    found = standing(moved, text, recent, bare)
                if found is None and any(span.covers(moved.span) for span in said):
                    found = _spoken(moved, text, tree, starts)
                if found is not None:
                    told = shared(found, recent, text)
                    yield told
                    if not is_backdrop(text, told.span.start) and told.unit not in DISTANCES:
                        before = told
                        recent.append(told)


def _said(document: Document) -> list[Span]:
    """Return what is said to have been said, if anybody looked; a number there is somebody's."""
    if Attribution not in document:
        return []
    told = (item for item in document[Attribution] if item.modality == "asserted")
    return [span for item in told for span in item.content]


def _pieces(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the text between furniture."""
    edges = [0]
    for each in document[Furniture]:
        edges += [each.span.start, each.span.end]
    edges.append(len(document.article.text))
    for number, (first, last) in enumerate(pairwise(edges)):
        if number % 2 == 0 and first < last:
            yield first, last


def _moved(number: Number, by: int) -> Number:
    span = Span(number.span.start + by, number.span.end + by)
    core = Span(number.core.start + by, number.core.end + by)
    return replace(number, span=span, core=core)


def _unbound(number: Number, text: str, tree: Tree, starts: dict[int, int]) -> Number:
    """Return the number without what is of the verb or noun before it.

    "Took over 12 villages", "went up to 12", "a film about nine miners".
    """
    if RISEN.search(text[max(0, number.span.start - REACH * 4) : number.core.start]):
        return replace(number, span=number.core, low=number.high, qualifier="exact")
    if is_topic(number, text) and not is_subject_behind(tree, starts, number):
        return replace(number, span=number.core, qualifier="exact")
    place = starts.get(number.span.start)
    if place is None or not text.startswith("over", number.span.start):
        return number
    token = tree.tokens[place]
    if token.dep != "prt" or tree.tokens[token.head].lemma.lower() not in TAKEN_OVER:
        return number
    return replace(number, span=number.core, high=number.low, qualifier="exact")


def _left_out(
    number: Number, text: str, tree: Tree, starts: dict[int, int], before: Figure | None
) -> Bare | None:
    """Return what a number counts whose noun is left out, None where it stands for nothing."""
    start, end = number.span.start, number.core.end
    last = _last_token(number.core, starts)
    if last is None or number.low == 1:
        return None
    after = text[end : end + REACH * 8]
    between = text[before.span.end : start] if before else "\n"
    is_listed = listed(text[max(0, start - REACH * 8) : start], after, between)
    return ROW if is_listed else elliptic(tree, last, after)


def _figure(
    number: Number, text: str, tree: Tree, starts: dict[int, int], purse: Purse
) -> Figure | None:
    last = _last_token(number.core, starts)
    if last is None:
        return _joined(number, text)
    if measure := measure_of(number, text):
        return _measured(reaching(number, measure[1]), text, measure[0])
    percent = PERCENT.match(text, number.core.end)
    noun = _of_percent(tree, last, percent, text) if percent else noun_of(tree, last)
    counts = noun is not None or bool(percent) or _counts_alone(number, text)
    plural = noun is not None and tree.tokens[noun].tag in PLURAL
    if not is_figure(number, text, counts=counts, plural=plural):
        return None
    is_amount = percent or number.sign  # "$2 million of time"
    if noun is not None and not is_amount and is_none_of(tree, noun, last, number, text):
        return None
    share = "percent" if percent else "share" if number.share else None
    if MAGNITUDE.match(text, number.core.end):
        noun, share = None, "magnitude"
    unit = purse.unit(number, number.sign or share or unit_of(tree, noun), text)
    claim = None if is_whole(number, text) else _claim(tree, noun, last, unit)
    if noun is not None and (hurt := HURT.get(tree.tokens[noun].text.lower())):
        told = claim is not None and claim.of == hurt
        unit, claim, noun = "person", claim if told else Claim(hurt), None
    if claim is not None and is_mixed(tree, starts.get(number.span.start, last), last):
        return _told(number, number.span, tree, unit or "person", noun, last, None)
    if claim is None and (not counts or is_idle(tree, noun, number, text, unit)):
        return None
    if claim is None and noun is not None and unit == "person":
        unit = unit_of(tree, noun, happened=False)
    end = max(percent.end() if percent else 0, number.span.end)
    return _told(number, Span(number.span.start, end), tree, unit, noun, last, claim)


def _joined(number: Number, text: str) -> Figure | None:
    """Return per cent within a word of the parser's: "57%-31%"."""
    percent = PERCENT.match(text, number.core.end)
    if percent is None or number.core.start == 0 or text[number.core.start - 2] != "%":
        return None
    span = Span(number.span.start, percent.end())
    return Figure(span, number.low, number.high, number.qualifier, "percent")


def _of_percent(tree: Tree, last: int, percent: re.Match[str], text: str) -> int | None:
    """Return of what so many per cent are told: "12 percent of the homes", not "12 percent tax"."""
    if not OF_WHAT.match(text, percent.end()) or last + 1 >= len(tree):
        return None
    return noun_of(tree, last + 1)


def _measured(number: Number, text: str, unit: str) -> Figure | None:
    if not is_figure(number, text, counts=True, plural=True):
        return None
    return Figure(number.span, number.low, number.high, number.qualifier, unit)


def _counts_alone(number: Number, text: str) -> bool:
    """Tell a number that counts without a noun: money, a share, "one dead"."""
    is_part = number.share and (is_share(number, text) or is_ratio(number, text))
    return bool(number.sign or is_part or ONE_DEAD.match(text, number.core.end))


def _spoken(number: Number, text: str, tree: Tree, starts: dict[int, int]) -> Figure | None:
    """Return the figure that a number of a saying is, though nothing tells what it counts."""
    last = _last_token(number.core, starts)
    if last is None or number.low is None or number.share or noun_of(tree, last) is not None:
        return None
    token = tree.tokens[last]
    if token.dep == "nummod" and token.head == last - 1:
        named = tree.tokens[token.head]  # "cable 4", but not "the mayor 12"
        if named.tag == "NN" and not tree.kids(token.head, "det", "poss"):
            return None
    if is_age(tree, last, number):
        return None
    is_count = token.tag == "CD" and number.low > 1 and (is_large(number) or token.dep in COUNTING)
    before = text[max(0, number.span.start - REACH * 4) : number.span.start]
    which = WHICH.search(before) and not AT.search(before)
    if not is_count or which or is_definite(number, text):
        return None
    if ENUMERATES.match(text, number.span.end) and POINT.search(before):
        return None
    if not is_figure(number, text, counts=True, plural=False):
        return None
    return Figure(number.span, number.low, number.high, number.qualifier)


def _claim(tree: Tree, noun: int | None, last: int, unit: str | None) -> Claim | None:
    """Return what is claimed of the noun or, in "dozens of men", of the number over it."""
    counted = [place for place in (noun, last, *_over(tree, last, unit)) if place is not None]
    look = claim_of if whole_of(tree, last) is None else claim_of_part
    claim = look(tree, *counted, *totals(tree, *counted))
    return claim if claim is not None and fits(tree, claim, unit, *counted) else None


def _over(tree: Tree, last: int, unit: str | None) -> tuple[int, ...]:
    head = tree.tokens[last].head
    is_more = head == last + 1 and tree.tokens[head].text.lower() == "more"
    return (head,) if unit == "percent" or is_more else ()


def _told(
    number: Number,
    span: Span,
    tree: Tree,
    unit: str | None,
    noun: int | None,
    last: int,
    claim: Claim | None,
) -> Figure:
    if claim is not None and unit is None and claim.of in OF_PEOPLE:
        unit = "person"
    if unit in CURRENCIES or unit == "pound":
        noun = None
    return Figure(
        span=span,
        low=number.low,
        high=number.high,
        qualifier=number.qualifier,
        unit=unit,
        of=claim.of if claim else None,
        who=who_of(tree, noun, span),
        by=phrase(tree, claim.doer) if claim and claim.doer is not None else None,
        since=since_of(tree, claim, last) if claim else None,
    )


def _last_token(core: Span, starts: dict[int, int]) -> int | None:
    """Return the last token of the number; ``None`` where the parser cuts the text otherwise."""
    inside = [place for place in range(core.start, core.end) if place in starts]
    return starts[inside[-1]] if inside else None

"""What somebody speaks or writes about, by the number: "the case is about two men"."""

import re
from collections.abc import Mapping

from reportedly.annotate.figures.numbers import Number
from reportedly.annotate.tree import Tree

_TOLD = (
    r"(?:talk|book|film|story|stories|documentary|play|novel|song|poem|article|essay|report|letter"
    r"|case|trial|lawsuit|suit|dispute|row|quarrel|argument|debate|discussion|conversation|speech"
    r"|question|complaint|claim|rumour|rumor|joke|lie|tale|series|drama|opera|musical|warning"
    r"|interview|hearing|inquiry|concern|worr(?:y|ies)|fears?|doubt|news|nothing|something|all|not)s?"
)
# A noun of telling, with "is" or without it, or a verb of it that has no number of its own.
TELLS = re.compile(
    rf"\b{_TOLD}(?: (?:is|was|are|were|[a-z]*ly|all|only|just))* \Z"
    r"|\b(?:talk|speak|complain|worry|worri|argue|argu|lie|lied|joke|jok|dream|care|rave|quarrell?"
    r"|spoke|spoken)(?:e?s|e?d|ing)? \Z",
    re.IGNORECASE,
)
# No "one man" is about as many.
IT_IS = re.compile(r"(?:\b(?:is|was|are|were|be|been|being)|[’']s)(?: [a-z]+)? \Z")
ONE = re.compile(
    r" (?!(?:second|minute|hour|day|night|week|month|year|mile|metre|meter|kilomet|inch|foot|acre"
    r"|hectare|tonne?|kilogram|gallon|litre|liter|point|per|percent|pound|dollar|euro|degree|in|of"
    r"|million|billion|thousand|hundred|dozen|third|half|and)\b)[a-z]"
)
TELLING = frozenset({"tell", "inform"})
REACH = 40  # code points before a number that tell of what it is


def is_topic(number: Number, text: str) -> bool:
    """Tell "about" that is no approximation: "a film about nine miners", "it is about one man".

    >>> from reportedly.annotate.figures.numbers import numbers
    >>> said = "The film is about nine miners. The crowd was about 300 men."
    >>> [is_topic(each, said) for each in numbers(said)]
    [True, False]
    """
    start = number.span.start
    if number.qualifier != "about" or not text[start : start + 6].lower().startswith("about "):
        return False
    before = text[max(0, start - REACH) : start]
    is_one = number.core.of(text).lower() == "one" and ONE.match(text, number.core.end)
    return bool((is_one and IT_IS.search(before)) or TELLS.search(before))


def is_subject_behind(tree: Tree, starts: Mapping[int, int], number: Number) -> bool:
    """Tell who does something, behind where it is told: "told the inquiry [about 40 men] had left".

    ``starts`` has the place of each token by where it begins.
    """
    about, last = (starts.get(at) for at in (number.span.start, number.core.start))
    if not about or last is None:
        return False
    noun = tree.tokens[last].head
    verb, before = tree.tokens[noun].head, tree.tokens[about - 1]
    over = tree.tokens[before.head]
    within = before.dep == "pobj" or (before.dep in ("dobj", "dative") and over.lemma in TELLING)
    return within and tree.subject(verb) == noun and last < noun < verb

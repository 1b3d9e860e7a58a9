"""What a number counts: its noun, the unit that this is, and the words for those counted."""

from collections.abc import Iterator

from reportedly.annotate.figures.claiming import HAPPENINGS, phrase
from reportedly.annotate.figures.lexicon import MONEY, PEOPLE
from reportedly.annotate.tree import Tree
from reportedly.model import Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})
PLURAL = frozenset({"NNS", "NNPS"})
REACH = 4  # tokens between a number and the noun it counts: "15 other unarmed young men"


def noun_of(tree: Tree, last: int) -> int | None:
    """Return the noun that a number counts: its head, or what "of" links to it ("5 of the men")."""
    found = _near_noun(tree, last)
    if found is None and tree.tokens[last].dep == "conj":
        first = tree.tokens[last].head  # "the 12 and 14 metre walls"
        found = _near_noun(tree, first) if tree.tokens[first].tag == "CD" else None
        return found if found is not None and last < found <= last + 2 else None
    return _completed(tree, found) if found is not None else None


def _completed(tree: Tree, noun: int) -> int:
    """Return the noun that a word shares with what it is joined to: "church and other halls"."""
    end = min(noun + REACH + 1, tree.bounds(noun)[1])
    if tree.tokens[noun].tag != "NN" or noun + 1 >= end or tree.tokens[noun + 1].dep != "cc":
        return noun
    for place in range(noun + 2, end):
        if tree.tokens[place].tag in PLURAL:
            return place
        if tree.tokens[place].pos not in ("ADJ", "NOUN", "PROPN"):
            break
    return noun


def _near_noun(tree: Tree, last: int) -> int | None:
    _, end = tree.bounds(last)
    for prep in tree.kids(last, "prep"):
        near = last < prep <= last + 2 and tree.tokens[prep].text.lower() == "of"
        for noun in tree.kids(prep, "pobj") if near else ():
            if tree.tokens[noun].pos in NOUNS:
                return noun
    head = tree.tokens[last].head
    is_near = last < head <= min(last + REACH, end - 1)
    if (
        is_near
        and tree.tokens[head].pos in NOUNS
        and tree.tokens[last].dep in ("nummod", "quantmod")
    ):
        return head
    following = last + 1
    if following < end and tree.tokens[following].tag in PLURAL:
        return following
    return None


def unit_of(tree: Tree, noun: int | None) -> str | None:
    """Return the unit that the noun is: "person", a currency, or the noun in the singular."""
    if noun is None:
        return None
    token = tree.tokens[noun]
    lemma = token.lemma.lower()
    if lemma in MONEY:
        return MONEY[lemma]
    if lemma in PEOPLE or token.entity == "NORP" or _is_people(token):
        return "person"
    return lemma


def _is_people(token: Token) -> bool:
    """Tell the name of a people: a plural with a capital, within a sentence."""
    return token.tag in PLURAL and token.text[:1].isupper() and not token.opens


def who_of(tree: Tree, noun: int | None, figure: Span) -> Span | None:
    """Return the words for those counted, without the number itself.

    Of "six deaths" it is not the deaths: whose they are, if the text says so, else nobody.
    """
    if noun is not None and tree.tokens[noun].lemma.lower() in HAPPENINGS:
        return next((phrase(tree, whose) for whose in _of(tree, noun)), None)
    whole = phrase(tree, noun) if noun is not None else None
    if whole is None or whole.end <= figure.end:
        return whole if whole is not None and not whole.touches(figure) else None
    whole = _before_number(tree, noun or 0, whole)
    first = tree.bounds(noun or 0)[0]
    after = max(figure.end, whole.start)
    places = (token.span.start for token in tree.tokens[first : (noun or 0) + 1])
    start = min((place for place in places if place >= after), default=whole.start)
    opening = next(token for token in tree.tokens[first:] if token.span.start >= start)
    return Span(start, whole.end) if opening.text != "-" else None  # "a 12-kilogram bomb"


def _before_number(tree: Tree, noun: int, whole: Span) -> Span:
    """Return the words up to a second number: "bridges" in "40 bridges 11 are gone"."""
    after = tree.tokens[noun + 1 : noun + 1 + REACH]
    number = next((each.span.start for each in after if each.tag == "CD"), whole.end)
    return whole if number >= whole.end else Span(whole.start, tree.tokens[noun].span.end)


def _of(tree: Tree, noun: int) -> Iterator[int]:
    for link in tree.kids(noun, "prep"):
        if tree.tokens[link].text.lower() == "of":
            yield from tree.kids(link, "pobj")

"""What a number counts: its noun, the unit that this is, and the words for those counted."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reportedly.annotate.figures.claiming import HAPPENINGS
from reportedly.annotate.figures.fitting import is_launched
from reportedly.annotate.figures.lexicon import MEASURES, MONEY, PEOPLE, ZERO_PLURALS
from reportedly.annotate.figures.measures import is_measured
from reportedly.annotate.figures.phrases import joins, phrase
from reportedly.annotate.tree import Tree
from reportedly.model import Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})
PLURAL = frozenset({"NNS", "NNPS"})
# Plurals of capitals that are people.
LETTERED = frozenset({"MPs", "MEPs", "MSPs", "MKs", "CEOs", "CFOs", "GIs", "POWs", "VIPs", "EMTs",
                      "MLAs", "DJs", "MCs", "PhDs", "GPs", "PMs", "ICs", "NCOs"})  # fmt: skip
NO_PEOPLE = frozenset({"PRODUCT", "WORK_OF_ART", "EVENT", "FAC"})
KIN = frozenset(
    {"family", "crew", "staff", "team", "gang", "cast", "band", "household", "clergy", "jury",
     "audience", "public", "faculty", "squad", "cell", "militia", "troupe", "choir", "party",
     "parliament", "congress", "senate", "house", "cabinet", "council", "board", "force", "guard",
     "union", "tribe", "clan", "community", "congregation", "church", "committee", "panel"}
)  # fmt: skip
LENGTHS = frozenset(
    {"foot", "inch", "yard", "mile", "metre", "meter", "kilometre", "kilometer", "acre", "hectare",
     "ton", "tonne", "kilogram", "gallon", "litre", "liter"}
)  # fmt: skip
# What is told by number in titles and names, and is no people: "12 Ways to Cook".
NO_NAMES = frozenset(
    {"thing", "word", "way", "reason", "question", "fact", "truth", "step", "lesson", "game",
     "bowl", "minute", "oscar", "day", "point", "rule"}
)  # fmt: skip
MORE = frozenset({"more", "further", "additional"})
# By how they end: "partygoers", "co-workers", "jobseekers", "novelists", but no lists.
PERSONS = re.compile(
    r"children\Z|(?<!talis)(?<!otto).(?:man|woman|person)\Z|(?:goer|holder|seeker|worker|owner|fighter|dweller|player|wisher|taker)\Z"
    r"|....(?<!l)ist\Z|....(?<!ck)(?<!ay)(?<!rt)(?<!it)(?<!ch)(?<!te)list\Z|..(?:ologist|ician|ographer)\Z"
)
# Words in the singular for so many people: "the 25 crew", but "16 fire crews".
MANY_PEOPLE = frozenset({"crew", "staff", "police", "clergy", "infantry", "cavalry", "personnel"})
SHORT = 3  # letters of words that have no capital in a headline
MOST = 0.85  # of the longer words of a headline have capitals
NUMBERED = frozenset({"dobj", "npadvmod", "attr"})
DASHES = frozenset({"–", "—", "--"})
NUMBER_NOUNS = frozenset({"dozen", "score", "hundred", "thousand", "million"})
DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight"})
DO_ALONE = frozenset(
    {"froze", "sank", "arrive", "fell", "rose", "came", "went", "fled", "swam", "drowned", "died",
     "survive", "survived", "remain", "stayed", "voted"}
)  # fmt: skip
REACH_OVER_ROW = 7  # tokens between a number and a noun with several words joined before it
REACH = 4  # tokens between a number and the noun it counts: "15 other unarmed young men"


def noun_of(tree: Tree, last: int) -> int | None:
    """Return the noun that a number counts: its head, or what "of" links to it ("5 of the men")."""
    if (group := _numbering(tree, last)) is not None:
        return group
    found = _near_noun(tree, last)
    if found is not None and _is_cut_off(tree, last, found):
        return None
    if found == last + 1 and tree.tokens[found].text.lower() in DO_ALONE | DAYS:
        return None  # which the parser takes for a noun: "nine froze"
    if found is None and (shared := _behind_words(tree, last)) is not None:
        return shared
    if found is None and tree.tokens[last].dep == "conj":
        first = tree.tokens[last].head  # "the 12 and 14 metre walls"
        found = _near_noun(tree, first) if tree.tokens[first].tag == "CD" else None
        return found if found is not None and last < found <= last + 2 else None
    if found is None and (whole := whole_of(tree, last)) is not None:
        found = _near_noun(tree, whole)
    return _completed(tree, last, _hyphened(tree, found)) if found is not None else None


def _behind_words(tree: Tree, last: int) -> int | None:
    """Return the plural behind a word that the parser counts: "six" of "nine Ruvian and six
    Kestrin sailors"."""
    if tree.tokens[last].dep not in ("conj", "compound") or last + 1 >= tree.bounds(last)[1]:
        return None
    word = tree.tokens[last + 1]
    is_near = last + 1 < word.head <= last + 1 + REACH and word.dep in ("amod", "compound", "nmod")
    return word.head if is_near and tree.tokens[word.head].tag in PLURAL else None


def _numbering(tree: Tree, last: int) -> int | None:
    """Return who is said to number so many: "the gunmen numbering five", "they numbered five"."""
    verb = tree.tokens[last].head
    token = tree.tokens[verb]
    is_number = verb < last and token.text.lower() in ("numbering", "numbered")
    if not is_number or tree.tokens[last].dep not in NUMBERED:
        return None
    if token.text.lower() == "numbered":
        group = next(iter(tree.kids(verb, "nsubj")), None)  # no pages that are numbered
    elif token.dep == "acl":
        group = token.head
    else:
        group = tree.subject(token.head) if token.dep == "advcl" else None
    is_many = group is not None and tree.tokens[group].tag in PLURAL
    return group if is_many else None


def _is_cut_off(tree: Tree, last: int, noun: int) -> bool:
    """Tell a noun behind a dash, or one that is itself a number: "the two–Orul and Nesk–",
    "three dead, dozens hurt"."""
    between = [each.text for each in tree.tokens[last + 1 : noun]]
    if sum(each in DASHES for each in between) == 1 or ":" in between:
        return True
    if "(" in between and ")" not in between:
        return True
    return "," in between and tree.tokens[noun].lemma.lower() in NUMBER_NOUNS


def whole_of(tree: Tree, last: int) -> int | None:
    """Return the number of which a number tells a part: "12" for the 10 of "10 of 12 divers"."""
    place, end = last + 1, tree.bounds(last)[1]
    place += place < end and tree.tokens[place].text.lower() == "out"
    if place + 1 >= end or tree.tokens[place].text.lower() != "of":
        return None
    return place + 1 if tree.tokens[place + 1].tag == "CD" else None


def _hyphened(tree: Tree, noun: int) -> int:
    """Return the last part of a word with a hyphen: "workers" of "co-workers"."""
    if noun + 2 >= tree.bounds(noun)[1] or not joins(tree, noun + 1):
        return noun
    last = noun + 2
    return last if tree.tokens[last].tag in PLURAL else noun


def _completed(tree: Tree, last: int, noun: int) -> int:
    """Return the noun that a word shares with what it is joined to: "church and other halls".

    Another number may stand before it: "12 Ostmeran and 11 Veldaran suspects".
    """
    end = min(noun + REACH + 1, tree.bounds(noun)[1])
    is_single = tree.tokens[noun].tag in ("NN", "NNP")
    if not is_single or noun + 1 >= end or tree.tokens[noun + 1].dep != "cc":
        return noun
    if noun + 2 < end and tree.tokens[noun + 2].tag == "CD":
        return _shared(tree, last, noun)
    if tree.tokens[noun].tag != "NN":
        return noun
    for place in range(noun + 2, end):
        if tree.tokens[place].tag in PLURAL:
            return place
        if tree.tokens[place].pos not in ("ADJ", "NOUN", "PROPN"):
            break
    return noun


def _shared(tree: Tree, last: int, noun: int) -> int:
    """Return the plural behind a second number, which both count, each with a word before it."""
    end = min(noun + REACH + 2, tree.bounds(noun)[1])
    lemma = tree.tokens[noun].lemma.lower()
    is_whole = lemma in ZERO_PLURALS | MANY_PEOPLE | MEASURES or lemma in MONEY
    if is_whole or noun != last + 1 or tree.tokens[last].text.lower() in ("one", "1"):
        return noun
    for place in range(noun + 3, end):
        token = tree.tokens[place]
        if token.tag in PLURAL:
            return place if place > noun + 3 else noun
        if token.pos not in ("ADJ", "NOUN", "PROPN"):
            break
    return noun


def _near_noun(tree: Tree, last: int) -> int | None:
    _, end = tree.bounds(last)
    for prep in tree.kids(last, "prep"):
        near = last < prep <= last + 2 and tree.tokens[prep].text.lower() == "of"
        for noun in tree.kids(prep, "pobj") if near else ():
            if tree.tokens[noun].pos in NOUNS:
                return _doing(tree, prep, noun)
    head = _over_model(tree, last, tree.tokens[last].head)
    is_near = last < head <= min(last + REACH, end - 1) or _is_over_row(tree, last, head)
    if (
        is_near
        and tree.tokens[head].pos in NOUNS
        and (tree.tokens[last].dep in ("nummod", "quantmod") or head != tree.tokens[last].head)
    ):
        measure = _measure(tree, last, head)
        return _headed(tree, head) if measure == head else measure
    following = last + 1
    if following < end and tree.tokens[following].tag in PLURAL:
        return _headed(tree, following)
    described = following + 1
    if described < end and tree.tokens[described].tag in PLURAL:
        told = tree.tokens[following].dep == "amod" and tree.tokens[following].head == described
        return described if told and tree.tokens[last].dep != "pobj" else None
    return None


def _doing(tree: Tree, prep: int, noun: int) -> int:
    """Return the people of whom a word tells what they do: "dozens of men carrying flags"."""
    for place in range(prep + 1, noun - 1):
        token = tree.tokens[place]
        is_person = token.lemma.lower() in PEOPLE or PERSONS.search(token.lemma.lower())
        if token.tag in PLURAL and is_person and tree.tokens[place + 1].tag == "VBG":
            return place
    return noun


def _over_model(tree: Tree, last: int, head: int) -> int:
    """Return the noun behind a word that the parser counts: "seven KL-20 rifles", "40 club men"."""
    model = tree.tokens[head]
    is_model = head == last + 1 and re.fullmatch(r"(?=.*[A-Z])(?=.*\d)[\w-]+", model.text)
    is_first = head == last + 1 == model.head - 1 and model.dep == "compound"
    above = tree.tokens[model.head]
    is_behind = is_model or (is_first and tree.tokens[last].dep == "compound")
    return model.head if is_behind and above.tag in PLURAL else head


def _measure(tree: Tree, last: int, head: int) -> int:
    """Return the measure before a thing of that measure: "seat" of "a 12 seat boat"."""
    lemma = tree.tokens[last + 1].lemma.lower()
    if lemma in LENGTHS and tree.tokens[last + 1].tag == "NN":
        return last + 1  # "10 foot ceilings"
    return last + 1 if lemma in MEASURES and tree.tokens[head].tag == "NN" else head


def _is_over_row(tree: Tree, last: int, head: int) -> bool:
    """Tell a noun behind several words: "90 armed and hooded harbour guards"."""
    if not last + REACH < head <= last + REACH_OVER_ROW or tree.tokens[head].tag not in PLURAL:
        return False
    between = [each for each in tree.tokens[last + 1 : head] if each.text != "-"]
    return {each.dep for each in between} <= {"amod", "compound", "conj", "cc", "nmod", "advmod"}


def _headed(tree: Tree, noun: int) -> int:
    """Return the noun that a plural word is said of: "officers" for "plainclothes officers"."""
    if noun > 1 and joins(tree, noun - 1) and tree.tokens[noun - 2].tag == "CD":
        return noun  # "two three-storey hotels"
    head = tree.tokens[noun].head
    is_near = noun < head <= noun + 2 and tree.tokens[noun + 1].text != ","
    is_before = is_near and tree.tokens[noun].dep in ("compound", "nmod")
    return head if is_before and tree.tokens[head].tag in PLURAL else noun


def unit_of(tree: Tree, noun: int | None, *, happened: bool = True) -> str | None:
    """Return the unit that the noun is: "person", a currency, or the noun in the singular.

    ``happened``: something to them, which tells that members are people and no states or towns.
    """
    if noun is None:
        return None
    token = tree.tokens[noun]
    lemma = token.lemma.lower()
    if lemma in MONEY:
        return MONEY[lemma]
    if lemma == "member" and not happened and not _is_of_kin(tree, noun):
        return lemma
    words = {lemma, singular(token)}  # "Troops" of a headline has no other lemma
    if words & PEOPLE or token.text.lower() in MANY_PEOPLE or PERSONS.search(lemma):
        return "person"
    if lemma == "one":
        return None  # "six smaller ones"
    if lemma in ("yes", "no", "aye", "nay"):
        return "vote"
    if is_launched(tree, noun) and token.tag in PLURAL:
        return lemma.removesuffix("s")  # the parser leaves a name as it is
    if token.entity == "NORP" or _is_people(token, tree, noun):
        return "person"
    return singular(token)


def singular(token: Token) -> str:
    """Return a noun in the singular; the parser leaves names as they are."""
    lemma = token.lemma.lower()
    is_plural = token.tag in ("NNPS", "NNP") and lemma.endswith("s") and not lemma.endswith("ss")
    return lemma.removesuffix("s") if is_plural and token.text[:1].isupper() else lemma


def _is_people(token: Token, tree: Tree, noun: int) -> bool:
    """Tell the name of a people: a plural with a capital, within a sentence, but no title."""
    is_name = token.lemma.lower().removesuffix("s") in NO_NAMES
    if is_name or _is_titled(tree, noun) or _is_headline(tree, noun):
        return False
    if token.text[:-1].isupper() and token.text not in LETTERED:
        return False  # "four TDs"
    is_name = token.tag in PLURAL and token.text[:1].isupper() and not token.opens
    return is_name and token.entity not in NO_PEOPLE


def _is_headline(tree: Tree, noun: int) -> bool:
    """Tell a sentence most of whose long words have capitals."""
    first, end = tree.bounds(noun)
    near = (each for each in tree.tokens[first:end] if len(each.text) > SHORT)
    words = [each for each in near if each.pos not in ("NUM", "ADP")]
    large = sum(each.text[:1].isupper() for each in words)
    return len(words) > SHORT and large >= MOST * len(words)


def _is_titled(tree: Tree, noun: int) -> bool:
    """Tell a word of a title or of a longer name: "19 Plain Truths the Mayor Hid"."""
    first, end = tree.bounds(noun)
    before = tree.tokens[noun - 1] if noun > first else None
    after = tree.tokens[noun + 1] if noun + 1 < end else None
    is_named = before is not None and before.tag != "CD" and before.entity != "NORP"
    is_titled = after is not None and after.pos not in ("PROPN", "NOUN")
    return bool(
        (is_named and before and before.text[:1].isupper() and not before.opens)
        or (is_titled and after and after.text[:1].isupper())
    )


def _is_of_kin(tree: Tree, noun: int) -> bool:
    """Tell "family members", "members of the crew", who are people whatever is told of them."""
    near = {tree.tokens[each].lemma.lower() for each in tree.kids(noun, "compound", "nmod")}
    return bool((near | {tree.tokens[each].lemma.lower() for each in _of(tree, noun)}) & KIN)


def who_of(tree: Tree, noun: int | None, figure: Span) -> Span | None:
    """Return the words for those counted, without the number itself.

    Of "six deaths" it is not the deaths: whose they are, if the text says so, else nobody; of "six
    tonnes of rice" it is the rice.
    """
    lemma = tree.tokens[noun].lemma.lower() if noun is not None else ""
    if noun is not None and (lemma in HAPPENINGS or is_measured(lemma)):
        return next((phrase(tree, whose) for whose in _of(tree, noun)), None)
    if noun is not None and tree.tokens[noun].tag == "CD":
        return None
    whole = phrase(tree, noun) if noun is not None else None
    if whole is None or whole.end <= figure.end:
        return whole if whole is not None and not whole.touches(figure) else None
    whole = _before_number(tree, noun or 0, whole)
    first = tree.bounds(noun or 0)[0]
    after = max(figure.end, whole.start)
    places = (token.span.start for token in tree.tokens[first : (noun or 0) + 1])
    start = min((place for place in places if place >= after), default=whole.start)
    start = _after_whole(tree, first, start)
    start = _after_more(tree, noun or 0, figure.end, start)
    opening = next(token for token in tree.tokens[first:] if token.span.start >= start)
    if opening.text == "-":
        return None  # "a 12-kilogram bomb"
    return _with_whose(tree, noun or 0, Span(start, whole.end))


def _with_whose(tree: Tree, noun: int, who: Span) -> Span:
    """Return the words for people with those for whose they are: "fighters of the Sarn Front"."""
    is_whose = tree.tokens[noun].span.end == who.end and unit_of(tree, noun) == "person"
    for whose in _of(tree, noun) if is_whose else ():
        named = phrase(tree, whose)
        if named is not None and tree.tokens[noun + 1].text.lower() == "of":
            is_next = named.start <= tree.tokens[noun + 2].span.start
            return Span(who.start, named.end) if is_next else who
    return who


def _after_whole(tree: Tree, first: int, start: int) -> int:
    """Return where those counted begin behind the number of all: "divers" of "of 12 divers"."""
    near = [token for token in tree.tokens[first:] if token.span.start >= start][:4]
    words = [token.text.lower() for token in near[:2]]
    if words[:1] == ["of"] and words[1] in ("them", "whom", "these") and len(near) > 2:
        return near[2].span.start  # "eight of them women"
    at = 2 if words == ["out", "of"] else 1 if words[:1] == ["of"] else 0
    if at + 1 < len(near) and near[at].tag == "CD":
        return near[at + 1].span.start
    return start


def _after_more(tree: Tree, noun: int, end: int, start: int) -> int:
    """Return where those counted begin behind "more", and behind the number of others.

    "Civilians" of "four more civilians", "suspects" of "12 Ostmeran and 11 Veldaran suspects".
    """
    first, _ = tree.bounds(noun)
    behind = [each for each in tree.tokens[first : noun + 1] if each.span.start >= end]
    if any(one.dep == "cc" and other.tag == "CD" for one, other in pairwise(behind)):
        return tree.tokens[noun].span.start
    inside = [each for each in behind if each.span.start >= start]
    is_more = len(inside) > 1 and inside[0].text.lower() in MORE
    return inside[1].span.start if is_more else start


def _before_number(tree: Tree, noun: int, whole: Span) -> Span:
    """Return the words up to a second number: "bridges" in "40 bridges 11 are gone"."""
    after = tree.tokens[noun + 1 : noun + 1 + REACH]
    number = next((each.span.start for each in after if each.tag == "CD"), whole.end)
    return whole if number >= whole.end else Span(whole.start, tree.tokens[noun].span.end)


def _of(tree: Tree, noun: int) -> Iterator[int]:
    for link in tree.kids(noun, "prep"):
        if tree.tokens[link].text.lower() == "of":
            yield from tree.kids(link, "pobj")

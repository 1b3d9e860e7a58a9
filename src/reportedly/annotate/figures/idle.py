"""Numbers that count nothing of their noun, by the parse: ranks, roads, models, ages."""

import re

from reportedly.annotate.figures.counted import singular
from reportedly.annotate.figures.currencies import CURRENCIES
from reportedly.annotate.figures.digits import DIGITS
from reportedly.annotate.figures.guards import is_named, is_point
from reportedly.annotate.figures.lexicon import (
    ADJECTIVES,
    LOSABLE,
    MEASURES,
    NOUNS,
    PEOPLE,
    ZERO_PLURALS,
)
from reportedly.annotate.figures.numbers import IN_WORDS, ONES, Number
from reportedly.annotate.tree import Tree

TIMES = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade",
     "century", "time", "season", "a.m.", "p.m.", "o'clock"}
)  # fmt: skip
TOLD = frozenset({"number", "figure", "digit"})  # "two numbers were given"
# "The top six", which it does not count: "a top six finish", "the top 10".
TOP = re.compile(r"\b(?:top|bottom)[ -]\Z", re.IGNORECASE)
PLURALS_WITHOUT_S = frozenset(
    {"people", "children", "police", "teeth", "feet", "geese", "mice", "oxen", "bacteria", "media",
     "data", "staff", "personnel", "infantry", "cavalry", "clergy", "folk"}
)  # fmt: skip
DETERMINERS = frozenset({"a", "an", "the", "this", "that", "its", "his", "her", "their", "our",
                         "my", "’s", "'s"})  # fmt: skip
# What is joined to a number to say of what kind something is, and is not counted.
KINDS = frozenset(
    {"man", "woman", "person", "people", "way", "term", "time", "step", "stock", "bit", "all",
     "caliber", "calibre", "party", "star", "part", "horse", "handed", "set", "lane", "wheel",
     "door", "stage", "pronged", "fold", "tier", "course", "piece", "act", "finger"}
)  # fmt: skip
ROADS = frozenset(
    {"freeway", "expressway", "turnpike", "motorway", "interstate", "highway", "parkway", "blvd",
     "blvd.", "boulevard", "street", "st.", "avenue", "ave", "ave.", "road", "rd.", "drive", "dr.",
     "lane", "ln.", "corridor"}
)  # fmt: skip
ALONE = re.compile(
    r"\b(?:only|just|not|(?:all|none|nobody) but|least|exactly|with|all)\s\Z", re.IGNORECASE
)
# Of which part is told before: in "10 of 12 divers were killed", twelve were not.
# "Of the nine jets", "two of the four men": so many they are all in all.
PART_OF_THE = re.compile(
    rf"(?:\A|[.!?\n]\W*|\b(?:{DIGITS}|{IN_WORDS}|half|most|all|none|some|many|third|quarter)"
    r" (?:out )?)of the \Z"
)
WHOLE = re.compile(rf"\b(?:{DIGITS}|{IN_WORDS}) (?:out )?of \Z", re.IGNORECASE)
OLDEST = 120  # years that anybody lives
NAMING = re.compile(r"-[A-Z]")  # "the Five-Star Party"
REACH = 60  # code points before a number that tell what it is
REACH_OF_NAME = 6  # tokens before a number in which its noun may have an article


def is_none_of(tree: Tree, noun: int, last: int, number: Number, text: str) -> bool:
    """Tell a number that counts nothing of its noun: "the Northway 4 cable", "one thing"."""
    lemma, is_one = singular(tree.tokens[noun]), number.core.of(text).lower() == "one"
    if lemma in TIMES | TOLD or (is_one and is_point(number, lemma, text)):
        return True
    is_name = tree.tokens[noun].tag == "NN" and is_named(number, text)
    is_name = is_name or _is_model(tree, noun, last, number, text)
    return is_name or is_of_one(tree, noun, last, number, text)


def _is_model(tree: Tree, noun: int, last: int, number: Number, text: str) -> bool:
    """Tell a number that goes with the name before it: "12 KL 47 rifles", "Harbour 9 lamps"."""
    name = tree.tokens[last - 1]
    is_near = last > tree.bounds(noun)[0] and last < noun and number.qualifier == "exact"
    if not is_near or not re.fullmatch(r"\d{1,3}", number.span.of(text)):
        return False
    is_name = name.text[:1].isupper() and name.dep in ("nmod", "compound")
    if not is_name or not {name.head, tree.tokens[last].head} & {last, last - 1, noun}:
        return False
    before = tree.tokens[last - 2] if last - 2 >= tree.bounds(noun)[0] else None
    is_after = before is not None and before.tag in ("CD", "DT", "PRP$")
    return is_after or tree.tokens[last].entity in ("", None, "PRODUCT")


def is_idle(tree: Tree, noun: int | None, number: Number, text: str, unit: str | None) -> bool:
    """Tell a number that counts nothing, where nothing happened to those it stands before."""
    if is_definite(number, text) or _is_kind(tree, noun, number, text):
        return True
    if noun is not None and unit == "person" and is_somebody(tree, noun, number, text):
        return True
    is_lost = unit in LOSABLE or _is_counted_too(tree, noun)
    return _is_some(number, text, unit) and not is_lost


def _is_kind(tree: Tree, noun: int | None, number: Number, text: str) -> bool:
    """Tell what kind of thing it is by a number: "a two-man race", "a six-term mayor"."""
    joined = noun is not None and text.startswith("-", number.core.end)
    return joined and noun is not None and tree.tokens[noun].lemma.lower() in KINDS


def is_whole(number: Number, text: str) -> bool:
    """Tell the twelve of "10 of 12 divers", to all of whom nothing happened."""
    return WHOLE.search(text, max(0, number.span.start - REACH), number.span.start) is not None


def is_of_one(tree: Tree, noun: int, last: int, number: Number, text: str) -> bool:
    """Tell a number before one thing, of which it says what or which it is.

    "A top six finish", "the 605 Freeway", "the Harbour 8900 lamp": a number above one goes with
    a plural, unless its noun has none, or is a measure.
    """
    token = tree.tokens[noun]
    lemma = token.lemma.lower()
    if number.sign or number.low is None or number.low <= 1 or last + 1 > noun:
        return False
    if token.text.lower() in ROADS and token.text[:1].isupper():
        return True
    is_single = token.tag in ("NN", "NNP")
    between = text[number.core.end : token.span.start]
    if ")" in between and "(" not in between:
        return True  # "a (Harbour 2 Duo) lamp"
    if is_single and NAMING.match(text, number.core.end) and lemma not in MEASURES:
        return not text[number.core.start : number.core.end].isdigit()
    if is_single and number.core.of(text).lower().endswith("plus"):
        return True
    if is_single and TOP.search(text[max(0, number.span.start - REACH) : number.span.start]):
        return True
    if token.tag != "NN" or not text.startswith(" ", number.core.end) or _is_many(token.text):
        return False
    if lemma in ZERO_PLURALS | MEASURES | PEOPLE or lemma in NOUNS or lemma in ADJECTIVES:
        return False
    if tree.tokens[last + 1].lemma.lower() in ("square", "cubic", "strong"):
        return False
    before = tree.tokens[max(tree.bounds(noun)[0], last - REACH_OF_NAME) : last]
    articles = (each for each in before if each.text.lower() in DETERMINERS)
    return any(noun in (each.head, tree.tokens[each.head].head) for each in articles)


def _is_many(word: str) -> bool:
    """Tell a plural that the parser may have missed."""
    small = word.lower()
    is_plural = small.endswith("s") and not small.endswith("ss")
    return is_plural or small.endswith("men") or small in PLURALS_WITHOUT_S


def is_somebody(tree: Tree, noun: int, number: Number, text: str) -> bool:
    """Tell "one" that is no more than "a" of who does something: "one woman had another view".

    Only what is done to one, or that there is no other, is counted: "one man was held".
    """
    before = text[max(0, number.span.start - REACH) : number.span.start]
    if number.span.of(text).lower() != "one" or ALONE.search(before):
        return False
    token = tree.tokens[noun]
    if tree.kids(noun, "conj", "cc") or token.dep == "conj":
        return False
    named = any(tree.tokens[kid].pos == "PROPN" for kid in tree.kids(noun, "appos"))
    does = token.dep == "nsubj" and tree.tokens[token.head].lemma.lower() not in ("be", "remain")
    return named or does


def is_definite(number: Number, text: str) -> bool:
    """Tell a number that only says which ones: "the two sides", "one of the best"."""
    said = number.span.of(text).lower()
    before = text[max(0, number.span.start - REACH) : number.span.start].lower()
    is_one = said == "one" and text.startswith(" of ", number.span.end)
    is_told = said in ONES and before.endswith("the ") and not PART_OF_THE.search(before)
    return is_one or is_told


def _is_some(number: Number, text: str, unit: str | None) -> bool:
    """Tell "one" that only says some: "one proposal failed", where nobody counts proposals."""
    is_one = number.span.of(text).lower() == "one" and number.qualifier == "exact"
    return is_one and unit not in ("person", "percent", *CURRENCIES)


def _is_counted_too(tree: Tree, noun: int | None) -> bool:
    """Tell what is counted in a row with others: "two boats and one lorry"."""
    if noun is None:
        return False
    joined = [*tree.kids(noun, "conj")]
    joined += [tree.tokens[noun].head] if tree.tokens[noun].dep == "conj" else []
    return any(tree.kids(each, "nummod") for each in joined)


def is_age(tree: Tree, last: int, number: Number) -> bool:
    """Tell how old somebody is said to be: "Ito was 75"."""
    token = tree.tokens[last]
    subject = tree.subject(token.head) if token.dep in ("attr", "acomp") else None
    if subject is None or not number.low or number.low > OLDEST:
        return False
    who = tree.tokens[subject]
    return who.text.lower() in ("he", "she", "i") or who.entity == "PERSON"

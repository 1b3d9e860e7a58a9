"""Places that no gazetteer has: villages, outposts and sites, by the words around their names."""

import re
from collections.abc import Iterable, Iterator

from reportedly.model import Mention, Span
from reportedly.resolve.gazetteer import fold
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.lookup import Placed
from reportedly.resolve.places.evidence import BEFORE, NEAR, Setting
from reportedly.resolve.places.names import Named
from reportedly.resolve.places.vocabulary import NO_FIRST, NO_NAMES, NO_PART, SEEN_IN

NAME = r"(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]n|[Aa]r)[- ])?[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*"
NAMES = rf"{NAME}(?: {NAME}){{0,2}}"
SORT = (
    r"village|town|hamlet|outpost|settlement|kibbutz|moshav|barracks|neighbou?rhood|suburb"
    r"|locality|hilltop|border post|military site|military post|site|camp"
)
OF = re.compile(rf"\b(?:{SORT})s? of (?P<name>{NAMES})")
BEFORE_SORT = re.compile(rf"\b(?P<name>{NAMES}) (?:{SORT}|military|border|area)\b")
# An unknown word that opens a name which stands where a place stands.
LONGER = re.compile(r"\b(?:in|at|near|from|of|outside|around|and) (?:the )?([A-Z][\w’'-]+) \Z")
NO_LAST = frozenset({"web"})  # "the Harbour Web site"
SHORTEST = 4  # letters


def unknown(setting: Setting, names: Iterable[Named]) -> Iterator[Span]:
    """Yield where a place is named that is none of ``names``, in no order."""
    known = Placed((named.span, named) for named in names)
    taken: set[Span] = set()
    for span in (*_by_sort(setting.reading.text), *_by_label(setting)):
        clear = not any(span.touches(other) for other in taken)
        if clear and not known.touching(span) and _is_name(span, setting):
            taken.add(span)
            yield span


def whole(named: Named, setting: Setting) -> Span:
    """Return the longer name that a name ends: "Tall Veldara" in "in Tall Veldara"."""
    text = setting.reading.text
    longer = LONGER.search(text, max(0, named.span.start - NEAR), named.span.start)
    if longer is None or not _may_open_name(longer.group(1)):
        return named.span
    return Span(longer.start(1), named.span.end)


def _may_open_name(word: str) -> bool:
    if word.isupper() or word.endswith(("'s", "’s")):
        return False
    return fold(word) not in NO_PART and not is_given_name(word)


def _trimmed(mention: Mention, text: str) -> Span:
    words = mention.span.of(text)
    start = mention.span.start + (4 if words.lower().startswith("the ") else 0)
    return Span(start, mention.span.end - (2 if words.endswith(("'s", "’s")) else 0))


def _by_sort(text: str) -> Iterator[Span]:
    for pattern in (OF, BEFORE_SORT):
        for found in pattern.finditer(text):
            yield Span(*found.span("name"))


def _by_label(setting: Setting) -> Iterator[Span]:
    """Yield what the parser calls a town or land and a word before it puts somewhere."""
    text = setting.reading.text
    for mention in setting.mentions.touching(Span(0, len(text))):
        span = _trimmed(mention, text)
        before = BEFORE.search(text, max(0, span.start - NEAR), span.start)
        if mention.type in ("GPE", "LOC") and before and before.group(1).lower() in SEEN_IN:
            yield span


def _is_name(span: Span, setting: Setting) -> bool:
    words = span.of(setting.reading.text).split()
    people = (each.span for each in setting.mentions.touching(span) if each.type == "PER")
    return (
        all(word[:1].isupper() or "-" in word for word in words)
        and words[0].lower() not in NO_NAMES
        and not setting.reading.text.endswith(("R-", "D-", "I-"), 0, span.start)
        and sum(map(len, words)) >= SHORTEST
        and words[0].lower() not in NO_FIRST
        and words[-1].lower() not in NO_LAST
        and fold(words[-1]) not in setting.surnames
        and not any(len(each) > len(span) for each in people)
        and not AFTER_SPEAKER.match(setting.reading.text, span.end)
    )


AFTER_SPEAKER = re.compile(r" (?:said|says|told|added)\b")

"""Names of a text that the gazetteer has, the longest at each place."""

import re
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Span
from reportedly.resolve.gazetteer import Entry, Gazetteer, fold
from reportedly.resolve.places.vocabulary import FIRST, INNER, NO_NAMES

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ‘ʻʿʾ`´][^\W_]+)*")
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
COUNTIES = re.compile(r"(?: and [A-Z]\w+)? counties\b")
STATE_BEHIND = re.compile(r", (?P<state>[A-Z][a-z]{1,4}(?=\.)|(?:[A-Z]\.){2})")
# What may stand between two words of a name; a full stop only after what is cut short.
JOINT = re.compile(r"[ \u00a0]|[ \u00a0]?[-‐‑–][ \u00a0]?")
CUT_SHORT = re.compile(r"(?:St|Ste|Ft|Mt|Pt|N|S|E|W)\Z")
WORDS_AT_MOST = 6
# Two or three letters name a place only as capitals ("US", "UAE"), or written with full stops.
SHORT = 3
ARTICLE_AND_NAME = 2  # words of "the Gulf"
SORTS_ALONE = frozenset({"city", "town", "village", "county", "state", "province", "capital"})
NO_OPENING = frozenset({"far"})  # "Far North Queensland" is about Queensland
AFTER_COMMA = re.compile(r"\w[,.] {1,2}\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text without its possessive ending."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """Words that are the name of ``entries``."""

    span: Span
    text: str
    entries: tuple[Entry, ...]

    @property
    def key(self) -> str:
        return fold(self.text)


def words_of(text: str) -> list[Word]:
    """Return the words of ``text``: "U.S." and "Na'im" are one each, "Ito's" is "Ito".

    >>> [word.text for word in words_of("The U.S. and Mara's Al-Tall")]
    ['The', 'U.S.', 'and', 'Mara', 'Al', 'Tall']
    """
    words = []
    for found in WORD.finditer(text):
        kept = POSSESSIVE.sub("", found.group())
        words.append(Word(Span(found.start(), found.start() + len(kept)), kept))
    return words


def names_of(text: str, gazetteer: Gazetteer) -> list[Named]:
    """Return the names in text order; they do not overlap."""
    words = words_of(text)
    found, place = [], 0
    while place < len(words):
        named, count = _longest(text, words, place, gazetteer)
        if named is not None:
            found.append(named)
        place += count
    return found


def _longest(
    text: str, words: list[Word], place: int, known: Gazetteer
) -> tuple[Named | None, int]:
    shortened = _shortened(text, words[place], known)
    if shortened is not None:
        return shortened, 1
    for count in range(_reach(text, words, place), 0, -1):
        span = Span(words[place].span.start, words[place + count - 1].span.end)
        name = span.of(text)
        if not _may_be_name(words[place : place + count]) and not _is_in_state(text, span, known):
            continue
        entries = [entry for entry in _entries(text, span, known) if _fits(entry, name)]
        if entries and not _is_only_opened(text, words, place, count, known):
            return Named(span, name, tuple(entries)), count
    return None, 1


def _entries(text: str, span: Span, known: Gazetteer) -> list[Entry]:
    """Return what bears the name; of "Aru and Ito counties" the counties, if there are any."""
    if COUNTIES.match(text, span.end):
        counties = [each for each in known.named(f"{span.of(text)} County") if each.kind == "adm2"]
        named = [each for each in known.named(span.of(text)) if each.match == "name"]
        return counties or named
    return known.named(span.of(text))


def _is_in_state(text: str, span: Span, known: Gazetteer) -> bool:
    """Tell a town with the name of a common word by the state behind it: "Golden, Colo."."""
    found = STATE_BEHIND.match(text, span.end)
    return (
        found is not None and text[span.start].isupper() and bool(known.shortened(found["state"]))
    )


def _is_only_opened(text: str, words: list[Word], place: int, count: int, known: Gazetteer) -> bool:
    """Tell an article with the beginning of a longer name: "the Gulf" of "the Gulf of Aden"."""
    if count != ARTICLE_AND_NAME or words[place].text.lower() != "the":
        return False
    longer, reach = _longest(text, words, place + 1, known)
    return longer is not None and reach >= count


def _fits(entry: Entry, name: str) -> bool:
    """Tell whether letters in capitals may be short for the place: no town is ("EU", "BA")."""
    letters = name.replace(".", "")
    short = len(letters) <= SHORT and letters.isupper()
    return not short or entry.kind in ("country", "adm1")


def _shortened(text: str, word: Word, known: Gazetteer) -> Named | None:
    """Return a division cut short, with its full stop: "Ky." in "Edmonton, Ky. (Courier)"."""
    if not (
        AFTER_COMMA.search(text, max(0, word.span.start - 5), word.span.start)
        and word.text[:1].isupper()
    ):
        return None
    stop = text.startswith(".", word.span.end) and not word.text.endswith(".")
    if not (stop or word.text.isupper()):
        return None
    span = Span(word.span.start, word.span.end + stop)
    entries = known.shortened(word.text)
    return Named(span, span.of(text), tuple(entries)) if entries else None


def _reach(text: str, words: list[Word], place: int) -> int:
    """Return how many words from ``place`` on could be one name."""
    if not (words[place].text[:1].isupper() or words[place].text in FIRST):
        return 0
    count, whole = 1, 1
    near = words[place : place + WORDS_AT_MOST]
    for last, word in pairwise(near):
        if not _joined(text, last, word):
            break
        count += 1
        if word.text[:1].isupper():
            whole = count
        elif word.text not in INNER:
            break
    return whole


def _joined(text: str, one: Word, other: Word) -> bool:
    between = text[one.span.end : other.span.start]
    if between == ". " and CUT_SHORT.search(one.text):
        return True
    return JOINT.fullmatch(between) is not None


def _may_be_name(words: list[Word]) -> bool:
    if not words[-1].text[:1].isupper():
        return False
    if len(words) > 1:
        opening, last = words[0].text.lower(), words[-1].text.lower()
        return opening not in NO_OPENING and not (opening == "the" and last in SORTS_ALONE)
    word = words[0].text
    if word.lower() in NO_NAMES:
        return False
    return len(word.replace(".", "")) >= SHORT or word.isupper()

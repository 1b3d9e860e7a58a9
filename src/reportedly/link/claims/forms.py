"""The words of a saying, so folded that two tellings of it can be held against each other."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from reportedly.link.stories.background import is_perennial, weight
from reportedly.link.stories.words import CALENDAR, fold

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
ALIKE = Path(__file__).parent / "alike.txt"
IRREGULAR = Path(__file__).parent / "irregular.txt"  # a word and its forms that no ending tells
_NEGATION = (
    "no not nobody none never neither nor nothing nowhere without cannot "
    "dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt shouldnt hasnt havent "
    "hadnt aint"
)
NEGATION = frozenset(_NEGATION.split())
# Words that tell nothing of what is said, and those that turn with direct and reported speech.
_EMPTY = (
    "a an the this that these those it its they them their theirs he him his she her hers we us "
    "our ours i me my you your yours who whom whose which what is are was were be been being "
    "am has have had having do does did doing done will would shall should may might can could "
    "must and or but if then than so as of in on at to from by with for about into over under "
    "up down out off there here now ago also too very just only own such any some each every "
    "all both other another more most much many one ones when where while until till because "
    "since before after again still yet so far said says say told tells went get got himself "
    "herself themselves itself ourselves myself s t d ll re ve m"
)
EMPTY = frozenset(_EMPTY.split())
ENDINGS = (
    "isations", "izations", "isation", "ization", "ations", "ation", "ements", "ement", "ments",
    "ment", "ings", "ing", "iers", "ier", "ies", "ied", "ers", "ed", "es", "ly", "er", "s", "e",
)  # fmt: skip
REMEMBERED = 50_000  # texts whose words are kept at hand: names come again and again
SHORTEST = 3  # letters that must be left of a stem
UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
DAYS = {"48": "2", "72": "3", "96": "4"}  # hours
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
NAME = 4.0  # what a word with a capital tells at least: it names somebody or something
COMMON = 1.0  # below it a word with a capital is none of a name
WEEKDAY = 1.0  # what the name of a day or month tells
PERENNIAL = 1.8  # what a name tells that is in the news year in, year out
NUMERAL = 3.0  # what a number tells: 48 is in many articles


@dataclass(frozen=True, slots=True)
class Form:
    """A word of a saying: its stem, how much it tells, what else it is, and how it is written.

    ``named`` is one of a name.
    """

    stem: str
    weight: float
    number: bool = False
    negative: bool = False
    word: str = ""
    named: bool = False


def forms_of(text: str) -> tuple[Form, ...]:
    """Return the words that tell something, in order, numbers as digits, "3:30" as one.

    >>> [form.stem for form in forms_of("We did not mine the bridges of twenty-two towns")]
    ['not', 'min', 'bridg', '22', 'city']
    >>> [form.stem for form in forms_of("2.5 million within 48 hours")]
    ['2500000', 'within', '2', 'day']
    """
    return tuple(_in_days(_forms(text)))


def numbers_of(forms: tuple[Form, ...]) -> frozenset[str]:
    """Return the numbers among the words."""
    return frozenset(form.stem for form in forms if form.number)


def plain(text: str) -> str:
    """Return ``text`` in small letters without marks above or below them.

    >>> plain("Nadège’s")
    "nadege's"
    """
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return "".join(mark for mark in spread if not unicodedata.combining(mark))


@lru_cache(maxsize=REMEMBERED)
def words_in(text: str) -> tuple[str, ...]:
    """Return all words in small letters, without possessives, in order.

    >>> words_in("The Front’s own radio")
    ('the', 'front', 'own', 'radio')
    """
    found = (match.group() for match in WORD.finditer(plain(text)))
    return tuple(word.removesuffix("'s").replace("'", "") for word in found)


@cache
def stem(word: str) -> str:
    """Return what is left of a word without its ending; words that mean alike have one stem.

    >>> stem("negotiations") == stem("talks"), stem("mined") == stem("mining")
    (True, True)
    """
    bare = _cut(word)
    alike = _alike()
    return alike.get(word) or alike.get(bare) or bare


def _forms(text: str) -> Iterator[Form]:
    pending: list[str] = []
    end = 0
    for match in WORD.finditer(text):
        written = match.group()
        word = _one_word(written)
        if pending and text[end : match.start()].strip(" -"):
            yield from _spelled(pending)
            pending = []
        end = match.end()
        if (
            pending
            and word not in SCALES
            and FIGURES.fullmatch(word if word[:1].isdigit() else pending[0])
        ):
            yield from _spelled(pending)
            pending = []
        if word in UNITS or word in SCALES or FIGURES.fullmatch(word):
            pending.append(word)
        elif not (word == "and" and pending and pending[-1] in SCALES):
            yield from _spelled(pending)
            pending = []
            yield from _form(written, word, opens=match.start() == 0)
    yield from _spelled(pending)


def _in_days(forms: Iterable[Form]) -> Iterator[Form]:
    """Yield the words, whole days told in hours as days: "within 48 hours"."""
    before: Form | None = None
    for form in forms:
        whole = before and form.word == "hours" and DAYS.get(before.stem)
        if before:
            yield Form(whole, NUMERAL, number=True) if whole else before
        before = Form(stem("days"), telling("days"), word="days") if whole else form
    if before:
        yield before


def _one_word(written: str) -> str:
    """Return the word in small letters, "" for a sign that is none ("½" is spelled as two)."""
    found = words_in(written)
    return found[0] if len(found) == 1 else ""


def _form(written: str, word: str, *, opens: bool) -> Iterator[Form]:
    if word[:1].isdigit():
        yield Form(word.replace(",", ""), NUMERAL, number=True)
    elif word in NEGATION:
        yield Form("not", 0.0, negative=True)
    elif word and word not in EMPTY:
        told = telling(word)
        named = written[0].isupper() and not opens and told > COMMON
        lasting = is_perennial(fold(written))
        least = min(told, PERENNIAL) if lasting else max(told, NAME) if named else told
        yield Form(stem(word), least, word=word, named=named or lasting)


def _spelled(words: list[str]) -> Iterator[Form]:
    """Yield the number that the words spell; "one" alone is no number."""
    if len(words) == 1 and FIGURES.fullmatch(words[0]):
        yield Form(words[0].replace(",", ""), NUMERAL, number=True)
    elif words and words != ["one"]:
        yield Form(str(spelled(words)), NUMERAL, number=True)


def spelled(words: list[str]) -> int:
    """Return the number that words spell.

    >>> spelled(["twelve", "hundred"]), spelled(["four", "thousand", "twenty", "one"])
    (1200, 4021)
    >>> spelled(["2.5", "million"])
    2500000
    """
    total, part = 0.0, 0.0
    for word in words:
        if word not in SCALES:
            part += UNITS[word] if word in UNITS else float(word.replace(",", ""))
        elif SCALES[word] == SCALES["hundred"]:
            part = max(part, 1) * 100
        else:
            total, part = total + max(part, 1) * SCALES[word], 0
    return round(total + part)


@cache
def telling(word: str) -> float:
    """Return how much a word tells: of its inflections, and of words that mean alike, the least.

    >>> telling("the") < telling("deaths") == telling("perished") < telling("xyzzy")
    True
    """
    if word in CALENDAR:
        return WEEKDAY
    bare = _cut(word)
    forms = (fold(word), bare, f"{bare}e", f"{bare}ed", f"{bare}ing", f"{bare}s", f"{bare}y")
    return min((_group_weights().get(stem(word), 9.0), *map(weight, forms)))


@cache
def _group_weights() -> dict[str, float]:
    weights: dict[str, float] = {}
    for word, first in _alike().items():
        weights[first] = min(weights.get(first, 9.0), weight(word))
    return weights


def _cut(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            bare = word[: -len(ending)]
            if ending in ("ies", "ied", "ier", "iers"):
                return bare + "y"
            return bare[:-1] if len(bare) > SHORTEST and bare[-1] == bare[-2] else bare
    return word


@cache
def _alike() -> dict[str, str]:
    """Return the stem that stands for each word of the table of words that mean alike."""
    found: dict[str, str] = {}
    for line in ALIKE.read_text(encoding="utf-8").splitlines():
        words = line.split()
        first = found.get(words[0]) or _cut(words[0])
        for word in words:
            found.setdefault(word, first)
            found.setdefault(_cut(word), first)
    for line in IRREGULAR.read_text(encoding="utf-8").splitlines():
        base, *others = line.split()
        for word in others:
            found.setdefault(word, found.get(base) or found.get(_cut(base)) or _cut(base))
    return found

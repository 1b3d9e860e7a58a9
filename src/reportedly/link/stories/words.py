"""The words of a report, folded so that two reports write them alike."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# A number with its points and commas, or letters and digits with marks that stand inside a word.
WORD = re.compile(r"\d+(?:[.,]\d+)*(?![^\W_])|[^\W_]+(?:[.'’ʼʿʾ‘`][^\W_]+)*")
POSSESSIVE = re.compile(r"['’]s?\Z")
WITHIN = re.compile(r"[.'’ʼʿʾ‘`]")
ADDRESS = re.compile(r"(?:https?|www)\b", re.I)
# What a sentence may begin after: the word that follows has a capital anyway.
OPENERS = frozenset(".!?:;\"“”‘'`•-–—*#([")
# Endings that are no plural more often than not: "Hamas", "Laos", "crisis", "virus", "pass".
KEPT = ("as", "is", "os", "ss", "us")
# What stands before a name in Arabic tells nothing, however rare it is in English.
BEFORE_NAMES = frozenset(
    {"al", "el", "ad", "ar", "as", "ash", "at", "az", "bin", "ibn", "abu", "um"}
)
# Days and months tell when, which is looked at apart; as words they are shared by chance. "May"
# and "March" are words beside.
CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "april", "june", "july", "august", "september", "october",
    "november", "december",
})  # fmt: skip
# A line with more capitals than this is a headline or a list: they tell no name.
TITLE_CASE = 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word; ``capital``: it has a capital where only a name would."""

    form: str
    capital: bool


def words_of(text: str) -> Iterator[Word | None]:
    """Yield the words of ``text`` in order, and None where a line ends; addresses are left out.

    >>> [word.form for word in words_of("Ministers met Na'im Kasri’s envoys") if word]
    ['minister', 'met', 'naim', 'kasri', 'envoy']
    """
    for line in text.splitlines():
        if not ADDRESS.match(line.lstrip(" <(")):
            yield from _words_of(line)
        yield None


def _words_of(line: str) -> Iterator[Word]:
    found = list(WORD.finditer(line))
    capitals = sum(match.group()[0].isupper() for match in found)
    telling = capitals <= TITLE_CASE * len(found)
    for match in found:
        form = fold(match.group())
        if form and form not in BEFORE_NAMES and form not in CALENDAR:
            inside = telling and match.group()[0].isupper() and not _opens(line, match.start())
            yield Word(form, inside)


def _opens(line: str, at: int) -> bool:
    before = line[:at].rstrip()
    return not before or before[-1] in OPENERS


def fold(word: str) -> str:
    """Return the word without capitals, marks, apostrophes and the ending of a plural.

    >>> [fold(word) for word in ("Kan‘ani", "parties", "U.S", "Orlu’s", "glass", "Štěpán")]
    ['kanani', 'party', 'us', 'orlu', 'glass', 'stepan']

    Of a number the commas go and the point stays:

    >>> fold("35,170"), fold("5.4")
    ('35170', '5.4')
    """
    if word[0].isdigit():
        return word.replace(",", "").casefold()
    bare = WITHIN.sub("", POSSESSIVE.sub("", word))
    plain = "".join(
        mark for mark in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(mark)
    )
    return singular(plain.casefold())


def singular(form: str) -> str:
    """Return the form without the ending of a plural, by its look alone."""
    if len(form) > 4 and form.endswith("ies"):
        return form[:-3] + "y"
    if len(form) > 3 and form.endswith("s") and not form.endswith(KEPT):
        return form[:-1]
    return form

"""A text as words with a letter each, over which the rules are patterns."""

import re
from dataclasses import dataclass

from reportedly.annotate.times.lexicon import CLASSES

_WORD = re.compile(
    r"[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*(?:\d\w*)?"
    r"|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
    r"|\d{4}/\d\d/\d\d(?![\w/])"
    r"|\d{1,2}([/.])\d{1,2}\1\d{4}(?![\w/])"
    r"|(?:1[0-9]|20)?\d0['’]?s\b"
    r"|\d+(?:st|nd|rd|th)\b"
    r"|\d+(?:[ -]\d/\d(?![\d/])|[ -]?[¼½¾])"
    r"|\d+(?:[.,:]\d+)*"
    r"|['’][sS]\b"
    r"|(?:\r?\n[^\S\n]*){2,}"
    r"|[^\w\s]|_"
)
_FIGURES = (
    (re.compile(r"0?[1-9]|[12][0-9]|3[01]"), "day"),
    (re.compile(r"1[0-9]{3}|20[0-9]{2}|2100"), "year"),
    (re.compile(r"[012]?[0-9][:.][0-5][0-9](?::[0-5][0-9])?"), "clock"),
    (re.compile(r"[0-9]+(?:st|nd|rd|th)"), "nth"),
    (re.compile(r"[0-9]+['’]?s"), "decade"),
    (re.compile(r"[0-9]+-[0-9]+-[0-9]+(?:T.*)?|[0-9]+([/.])[0-9]+\1[0-9]+"), "numeric_date"),
)
_OTHER = (
    "capital",
    "lower",
    "break",
    "figure",
    "possessive",
    "mark",
    "quarter_name",
    "fiscal_name",
)
_NAMES = dict.fromkeys((*CLASSES.values(), *(name for _, name in _FIGURES), *_OTHER))
# Letters from the private use area: they mean nothing in a pattern but themselves.
LETTERS = {name: chr(0xE000 + number) for number, name in enumerate(_NAMES)}
KINDS = {letter: name for name, letter in LETTERS.items()}
_KNOWN = {word: LETTERS[name] for word, name in CLASSES.items()}
_QUARTER = re.compile(r"[Qq][1-4]")
_FISCAL = re.compile(r"FY(?:\d\d|\d{4})")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, where each begins and ends, and the letter of its class."""

    text: str
    words: list[str]
    starts: list[int]
    letters: str

    def end(self, place: int) -> int:
        """Return where the word at ``place`` ends in the text."""
        return self.starts[place] + len(self.words[place])

    def kind(self, place: int) -> str:
        """Return the class of the word at ``place``, "" outside the text."""
        return KINDS[self.letters[place]] if 0 <= place < len(self.letters) else ""

    def lower(self, place: int) -> str:
        """Return the word at ``place`` in lower case, "" outside the text."""
        return self.words[place].lower() if 0 <= place < len(self.words) else ""


def is_tight(words: Words, place: int) -> bool:
    """Tell whether the word at ``place`` and the one after it stand with no blank between."""
    return place + 1 < len(words.starts) and words.end(place) == words.starts[place + 1]


def words_of(text: str) -> Words:
    """Return the words of ``text``, marks and paragraph breaks among them."""
    words: list[str] = []
    starts: list[int] = []
    for match in _WORD.finditer(text):
        words.append(match.group())
        starts.append(match.start())
    known = _KNOWN.get
    letters = "".join([known(word) or _letter(word) for word in words])
    return Words(text, words, starts, letters)


def _letter(word: str) -> str:
    first = word[0]
    if first.isalpha():
        return LETTERS[_alphabetic(word)]
    if first.isdigit():
        return LETTERS[next((name for form, name in _FIGURES if form.fullmatch(word)), "figure")]
    if first in "'’":
        return LETTERS["possessive"]
    return LETTERS["break" if first.isspace() else "mark"]


def _alphabetic(word: str) -> str:
    if word[-1].isdigit():
        if _QUARTER.fullmatch(word):
            return "quarter_name"
        if _FISCAL.fullmatch(word):
            return "fiscal_name"
    return "capital" if word[0].isupper() else "lower"

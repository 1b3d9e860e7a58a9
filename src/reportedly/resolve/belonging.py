"""People whom nothing but their body shows: "Ito of the Harbour Front", unmarked by a parser."""

from collections.abc import Iterator

from reportedly.resolve.beside import LANDS
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import CALENDAR, Reading
from reportedly.resolve.spelling import fold
from reportedly.resolve.whole import BODY_NOUNS

NAMES = frozenset({"NNP", "NN"})  # a parser takes initials for nouns
MOST = 3  # words


def of_bodies(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "A. Ito" of "A. Ito of the Harbour Front said", where nothing marks it."""
    for number in range(len(reading) - 3):
        if reading.lower(number + 1) != "of" or reading.lower(number + 2) != "the":
            continue
        first = number + 1
        while first > 0 and first > number - MOST and _a_name(reading, first - 1, taken):
            first -= 1
        name = range(first, number + 1)
        if name and _stands_alone(reading, name) and _is_body(reading, number + 3):
            found = spelled(reading, name, "NAME", found=True)
            yield from [found] if found else []


def _a_name(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    token, word = reading.tokens[number], reading.lower(number)
    plain = reading.capital(number) and token.tag in NAMES and not token.entity
    said = fold(word) in CALENDAR or role_noun(reading, number) or _of_bodies(word)
    return plain and number not in taken and not said


def _of_bodies(word: str) -> bool:
    return is_body(word) or word in BODY_NOUNS


def _stands_alone(reading: Reading, name: range) -> bool:
    """Tell a name from a noun that opens a sentence, and from the end of a longer name."""
    last = name[-1]
    whole = reading.tag(last) == "NNP" and len(reading.lower(last)) > 2
    subject = reading.tokens[last].dep in ("nsubj", "nsubjpass")
    before = name.start - 1
    cut = reading.sentences[name.start] != name.start and reading.capital(before)
    return whole and subject and not cut and reading.lower(before) not in ("the", "a", "an")


def _is_body(reading: Reading, start: int) -> bool:
    phrase = reading.noun_phrase(start)
    word = reading.singular(phrase[-1]) if phrase else ""
    return _of_bodies(word) and word not in LANDS

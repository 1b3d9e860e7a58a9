"""Names with what somebody is called put into them: 'Omar "Momo" Dasa' is one person."""

from collections.abc import Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import CALENDAR, NAMES, Reading

CLOSING = {'"': '"', "“": "”", "‘": "’", "'": "'", "``": "''"}
NICKNAME = range(1, 3)  # words
BEFORE, AFTER = 3, 2  # words of the name at most


def nicknamed(reading: Reading) -> Iterator[Name]:
    """Yield each name of a person that has a nickname in quotation marks in it.

    What a capital begins is a given name or a letter before it, and one word at least after it.
    """
    for opening in range(1, len(reading) - 3):
        if reading.lower(opening) in CLOSING and reading.next_to(opening + 1):
            closing = _closing(reading, opening)
            around = _around(reading, opening, closing) if closing else None
            name = spelled(reading, around, "PER", found=True) if around else None
            if name and name.text.count(" ") > 1:
                yield name


def _closing(reading: Reading, opening: int) -> int | None:
    """Return the mark that ends the nickname, None where none is near or it is no name."""
    mark = CLOSING[reading.lower(opening)]
    for number in range(opening + 1, opening + NICKNAME.stop + 1):
        if reading.lower(number) == mark:
            return number if number > opening + 1 else None
        if not reading.capital(number) or reading.tag(number) not in NAMES | {"NN", "JJ"}:
            return None
    return None


def _around(reading: Reading, opening: int, closing: int) -> range | None:
    sentence = reading.sentence(opening)
    first = opening
    while first > max(sentence.start, opening - BEFORE) and _named(reading, first - 1):
        first -= 1
    last = closing + 1
    while last < min(sentence.stop, closing + 1 + AFTER) and _named(reading, last):
        last += 1
    whole = first < opening and last > closing + 1
    return range(first, last) if whole and not reading.next_to(opening) else None


def _named(reading: Reading, number: int) -> bool:
    word = reading.lower(number).rstrip(".")
    plain = reading.capital(number) and reading.tag(number) in NAMES
    other = is_body(word) or role_noun(reading, number) or word in CALENDAR
    other = other or word in vocabulary.HONORIFICS
    return plain and not other and reading.tokens[number].entity in ("", "PERSON", "ORG", "GPE")

"""Bodies named by plain words that a phrase beside tells: "the union, Unity at Work,"."""

from collections.abc import Iterator

from reportedly.resolve.beside import LANDS, called_body
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.phrases import is_body, is_role
from reportedly.resolve.reading import CALENDAR, HYPHENS, NAMES, Reading
from reportedly.resolve.spelling import fold
from reportedly.resolve.unmarked import UNSURE
from reportedly.resolve.whole import BODY_NOUNS

# What joins the words of such a name, and of no person's.
JOINTS = frozenset({"for", "at", "of", "against", "without", "and", "with", "no", "on", "in"})
LONGEST = 6  # words
DETERMINERS = frozenset({"the", "its", "their", "his", "her", "a", "an", "our"})
FURTHEST = 4  # words from a determiner to its noun: "the big nurses' union"


def apposed_bodies(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Parents for Safe Quays" of "Parents for Safe Quays, a local group, said"."""
    number = -1
    while (number := number + 1) < len(reading):
        if not _word(reading, number, taken) or _word(reading, number - 1, taken):
            continue
        stop = _end(reading, number, taken)
        joined = any(_joins(reading, n) for n in range(number, stop))
        joined = joined or _unmarked(reading, range(number, stop))
        if not joined or reading.lower(stop) not in (",", ".", "("):
            continue
        after = reading.lower(stop) == "," and called_body(reading, stop + 1)
        if after or (reading.lower(number - 1) == "," and _kind_before(reading, number - 2)):
            name = spelled(reading, range(number, stop), "ORG", found=True)
            yield from [name] if name else []
        number = stop - 1


def _unmarked(reading: Reading, name: range) -> bool:
    """Tell whether a name is one by its tags, and the parser marks none of it."""
    tokens = [reading.tokens[number] for number in name]
    return all(token.tag in NAMES and token.entity in UNSURE for token in tokens)


def _end(reading: Reading, first: int, taken: frozenset[int]) -> int:
    stop = first + 1
    while stop - first < LONGEST and stop < len(reading):
        if _word(reading, stop, taken):
            stop += 1
        elif _joins(reading, stop) and _ties(reading, stop, taken):
            stop += 2
        else:
            break
    return stop


def _joins(reading: Reading, number: int) -> bool:
    word = reading.lower(number)
    return (word in JOINTS and not reading.capital(number)) or (
        word in HYPHENS and reading.next_to(number) and reading.next_to(number + 1)
    )


def _ties(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    """Tell whether a word of the name comes next, a small one only after a hyphen: "Umi-no-"."""
    tied = reading.lower(number) in HYPHENS and reading.lower(number + 1).isalpha()
    return tied or _word(reading, number + 1, taken)


def _word(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    free = number >= 0 and number not in taken and reading.capital(number)
    return free and fold(reading.lower(number)) not in CALENDAR


def _kind_before(reading: Reading, noun: int) -> bool:
    """Tell whether "the nurses' union" or "her group" ends there, and is nobody's head's."""
    word = reading.singular(noun) if noun > 0 else ""
    kind = (is_body(word) or word in BODY_NOUNS) and word not in LANDS and not is_role(word)
    if not kind or reading.capital(noun):
        return False
    first = noun
    while first > noun - FURTHEST and reading.lower(first) not in DETERMINERS:
        first -= 1
    whose = reading.lower(first - 1) in ("of", "for", "at", "by", "with")
    return reading.lower(first) in DETERMINERS and not whose

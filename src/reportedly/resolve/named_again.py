"""Bodies that an article has named before, where a parser marks nothing: "Kellpak declined"."""

from collections.abc import Iterator, Sequence

from reportedly.resolve.kinds_before import is_kind_before
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import CALENDAR, NAMES, NOUNS, Reading
from reportedly.resolve.shapes import is_by_law
from reportedly.resolve.spelling import fold
from reportedly.resolve.unmarked import UNSURE

LEAST = 5  # letters of one word; a shorter one is a plain word too often
LONGER = 2  # words at least of a beginning that stands for a longer name
PIECE = UNSURE | {"ORG"}


def bodies_again(
    reading: Reading, taken: Sequence[Name], covered: frozenset[int]
) -> Iterator[Name]:
    """Yield the names of bodies, and their first two words or more, that no mention covers.

    One word must have been marked as a body's, or brought in as one.
    """
    known = _known(reading, taken)
    number = -1
    while (number := number + 1) < len(reading):
        if number in covered or not _named(reading, number) or reading.capital(number - 1):
            continue
        stop = number + 1
        while stop < len(reading) and stop not in covered and _goes_on(reading, stop):
            stop += 1
        if known.get(tuple(fold(reading.lower(n)) for n in range(number, stop))):
            alone = reading.tag(stop) not in NOUNS and stop not in covered
            name = spelled(reading, range(number, stop), "ORG", found=True)
            yield from [name] if name and alone else []
        number = stop - 1


def _known(reading: Reading, taken: Sequence[Name]) -> dict[tuple[str, ...], bool]:
    found: dict[tuple[str, ...], bool] = {}
    for name in taken:
        words = tuple(fold(word) for word in name.text.split())
        body = name.label == "ORG" or is_kind_before(reading, name.tokens)
        if not body or any(word.islower() for word in name.text.split()):
            continue
        if len(words) > 1 or (len(words[0]) >= LEAST and name.text.istitle()):
            found[words] = True
        for stop in range(1 if _firm(name) else LONGER, len(words)):
            found[words[:stop]] = not any(map(is_body, words[:stop]))
    return found


def _firm(name: Name) -> bool:
    """Tell whether the first word alone may stand for a firm: "Kellpak" for Kellpak Board SA."""
    first = name.text.split()[0]
    return is_by_law(name.text) and len(first) >= LEAST and first.istitle()


def _named(reading: Reading, number: int) -> bool:
    plain = reading.capital(number) and reading.tag(number) in NAMES
    return (
        plain and reading.tokens[number].entity in PIECE and reading.lower(number) not in CALENDAR
    )


def _goes_on(reading: Reading, number: int) -> bool:
    return reading.sentences[number] != number and _named(reading, number)

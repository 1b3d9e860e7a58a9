"""The office that a shortened title before a name states: "[Gov.] Ito", "[Maj. Gen.] Dasa"."""

from collections.abc import Iterator

from reportedly.model import Role
from reportedly.resolve.naming import Name
from reportedly.resolve.reading import LAND_LABELS, Reading
from reportedly.resolve.short_offices import IN_FULL

BEFORE = frozenset({"state", "former", "then", "acting", "ex", "retired"})


def titled_office(reading: Reading, name: Name) -> Iterator[Role]:
    """Yield the office of the title right before the name, with the land before that."""
    first = name.tokens.start
    opening = reading.sentences[first]
    while first > opening and _shortens(reading, first - 1):
        first -= 1
    title = range(first, name.tokens.start)
    if not title or reading.lower(title[0]) == ".":
        return
    spans, words, land = [reading.span(title)], reading.words(title), _land(reading, first, opening)
    before = (land.start if land else first) - 1
    if before >= opening and reading.lower(before) in BEFORE:
        words = f"{reading.words(range(before, before + 1))} {words}"
        spans.insert(0, reading.span(range(before, before + 1)))
    if land:
        spans.append(reading.span(land))
    yield Role(words, reading.words(land) if land else None, tuple(sorted(spans)))


def _shortens(reading: Reading, number: int) -> bool:
    """Tell whether the token is such a title, or the stop of one that stands by itself."""
    word = reading.lower(number)
    if word == "." and number and reading.next_to(number):
        return reading.lower(number - 1) in IN_FULL
    return reading.capital(number) and word.rstrip(".") in IN_FULL


def _land(reading: Reading, end: int, opening: int) -> range:
    """Return the name of a land right before the title: "U.S. Sen.", "New Kell Gov."."""
    start = end
    while start > opening and reading.tokens[start - 1].entity in LAND_LABELS:
        start -= 1
    return range(start, end)

"""The office that a shortened title before a name states: "[Gov.] Ito", "[Maj. Gen.] Dasa"."""

from collections.abc import Iterator

from reportedly.model import Role
from reportedly.resolve.naming import Name
from reportedly.resolve.reading import LAND_LABELS, Reading
from reportedly.words.titles import TITLES

BEFORE = frozenset({"state", "former", "then", "acting", "ex", "retired"})
# Before a title these say of which party somebody is, and not of where.
PARTIES = frozenset({"republican", "democratic", "democrat", "conservative", "liberal", "labour",
                     "socialist", "independent", "nationalist", "progressive", "centrist", "gop",
                     "communist", "green"})  # fmt: skip


def titled_office(reading: Reading, name: Name, after: range | None = None) -> Iterator[Role]:
    """Yield the office of the title right before the name, with the land before that, or else the
    one ``after`` the name: "Gov. Mara Ito of Ostmera"."""
    first = name.tokens.start
    opening = reading.sentences[first]
    while first > opening and _shortens(reading, first - 1):
        first -= 1
    title = range(first, name.tokens.start)
    if not title or reading.lower(title[0]) == ".":
        return
    land = _land(reading, first, opening)
    if len(land) == 1 and reading.lower(land[0]) in PARTIES:
        title, land = range(land.start, title.stop), range(0)
        first = title.start
    spans, words = [reading.span(title)], reading.words(title)
    before = (land.start if land else first) - 1
    if before >= opening and reading.lower(before) in BEFORE:
        words = f"{reading.words(range(before, before + 1))} {words}"
        spans.insert(0, reading.span(range(before, before + 1)))
    land = land or after or land
    if land:
        spans.append(reading.span(land))
    yield Role(words, reading.words(land) if land else None, tuple(sorted(spans)))


def _shortens(reading: Reading, number: int) -> bool:
    """Tell whether the token is such a title, or the stop of one that stands by itself."""
    word = reading.lower(number)
    if word == "." and number and reading.next_to(number):
        return reading.lower(number - 1) in TITLES
    return reading.capital(number) and word.rstrip(".") in TITLES


def _land(reading: Reading, end: int, opening: int) -> range:
    """Return the name of a land right before the title: "U.S. Sen.", "New Kell Gov."."""
    start = end
    while start > opening and reading.tokens[start - 1].entity in LAND_LABELS:
        start -= 1
    return range(start, end)

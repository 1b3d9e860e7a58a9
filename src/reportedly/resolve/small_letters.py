"""Bodies that an article names in small letters: "the central bank", "the municipal council".

Of each land or town there is one. Which it is, the article tells by the name of the body
elsewhere in it, or other articles do by the land or town that it names.
"""

from collections.abc import Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.reading import HYPHENS, NOUNS, POSSESSIVES, Reading

# The nouns, and the words of which one must stand before: of these a land or a town has one.
TOWN = frozenset({"city", "town", "borough", "municipal", "county", "district", "village",
                  "parish", "provincial", "regional"})  # fmt: skip
ORGANS = {
    "bank": frozenset({"central"}),
    "council": TOWN | {"royal", "tribal"},
    "government": TOWN,
    "court": frozenset({"supreme", "constitutional", "high", "appeal", "appeals"}),
    "commission": frozenset({"election", "electoral"}),
    "assembly": frozenset({"national", "federal"}),
    "forces": frozenset({"armed"}),
    "force": frozenset({"air"}),
    "guard": frozenset({"coast", "border", "presidential", "national"}),
    "service": frozenset({"intelligence", "security", "police", "fire", "weather"}),
    "department": frozenset({"police", "fire"}),
    "brigade": frozenset({"fire"}),
    "command": frozenset({"police"}),
    "police": frozenset({"state", "national", "federal", "city"}),
    "authority": frozenset({"port", "harbour", "airport", "health", "electoral"}),
    "board": frozenset({"school", "health", "port", "election"}),
    "cooperative": frozenset({"fishing", "farming"}),
    "federation": frozenset({"football"}),
    "prosecutor": frozenset({"state"}),
    "district": frozenset({"school", "water"}),
}  # fmt: skip
# Bodies of a trade: "the dockers' union".
OF_MEMBERS = frozenset({"union", "federation", "association", "congress", "league", "guild"})
MOST = 4  # words


def small_bodies(reading: Reading) -> Iterator[Name]:
    """Yield the names of bodies that stand in small letters after "the", and are the phrase's end.

    "The central bank governor" names no body, and "a city council" is any.
    """
    for number in range(2, len(reading)):
        first = _first(reading, number)
        if first is not None and _ends(reading, number):
            name = spelled(reading, range(first, _with_land(reading, number)), "ORG", found=True)
            yield from [name] if name else []


def _first(reading: Reading, number: int) -> int | None:
    """Return where the phrase begins that the noun there ends, right after "the"."""
    noun, before = reading.lower(number), number - 1
    if reading.capital(number):
        return None
    if reading.lower(before) in ORGANS.get(noun, ()) or _portfolio(reading, number):
        first = before
    elif noun in OF_MEMBERS and reading.lower(before) in POSSESSIVES:
        first = before - 1
        if reading.tag(first) != "NNS" or reading.capital(first):
            return None
    else:
        return None
    while number - first < MOST and _adds(reading, first - 1):
        first -= 1
    small = not any(reading.capital(at) for at in range(first, number))
    return first if small and reading.lower(first - 1) == "the" else None


def _portfolio(reading: Reading, number: int) -> bool:
    """Tell whether it is a ministry with what it is for: "the interior ministry"."""
    field = reading.lower(number - 1)
    known = field in vocabulary.ROLE_MODIFIERS and field not in vocabulary.RANKS
    return reading.lower(number) == "ministry" and (known or reading.tag(number - 1) == "NN")


def _adds(reading: Reading, number: int) -> bool:
    """Tell whether a noun goes on before: the "bank" of "the bank employees' union"."""
    return reading.tag(number) == "NN" and not reading.capital(number)


def _ends(reading: Reading, number: int) -> bool:
    after = number + 1
    other = reading.lower(after) == "of" and not reading.capital(after + 1)
    return not (reading.tag(after) in NOUNS or reading.lower(after) in HYPHENS or other)


def _with_land(reading: Reading, number: int) -> int:
    """Return where the name ends: with "of Ostmark" where that comes next, else with the noun.

    A ministry's name goes on with "in Ostmark" as well.
    """
    land = number + 2
    links = ("of", "in") if reading.lower(number) == "ministry" else ("of",)
    if reading.lower(number + 1) not in links or reading.tokens[land].entity != "GPE":
        return number + 1
    last = land
    while last < len(reading) and reading.tokens[last].entity == "GPE" and reading.capital(last):
        last += 1
    return last

"""Places of the gazetteer that a parser takes for bodies or people: "riots in Corvay"."""

from collections.abc import Iterator
from functools import lru_cache

from reportedly.model import EntityType
from reportedly.resolve.gazetteer import gazetteer
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import Reading
from reportedly.resolve.unmarked import is_acronym

# What stands before a place; a person, too, is one that something comes from.
WITHIN = frozenset({"in", "near", "across", "outside", "throughout"})
TOWARDS = WITHIN | {"from", "to", "into", "around", "towards", "toward", "via"}
# What comes after a place's name, in small letters: "the Corvay district".
CALLED = frozenset(
    {"state", "province", "region", "county", "district", "town", "village", "city", "governorate",
     "neighborhood", "neighbourhood", "area", "suburb", "island", "valley", "peninsula"}
)  # fmt: skip
OF_TOWNS = frozenset({"police", "residents", "mayor", "native", "firefighters", "courthouse"})
SEATS = frozenset({"capital", "city", "town", "port", "seat"})
LISTED = frozenset({"PER", "ORG", "NAME"})
MOST = 3  # words
TOWN = 3.5  # as the gazetteer ranks: some three thousand people
CITY = 5.0  # a hundred thousand: of smaller ones, many are called like people
LARGE = 6.0  # a million: nobody says where it is
SURE, LIKELY = 6, 3  # votes, as in kinds


def told_as_place(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what speaks for a place that the parser took for none, with its weight.

    It is one that the gazetteer has, and the words beside it say where something is, what it is
    ("the Corvay district") or where it lies ("Corvay, Ostmark"); or it is a great one.
    """
    if name.honorific or name.role or name.office:
        return
    words = name.words
    if (len(words) > 1 or not is_given_name(words[0])) and _is_country(
        name.text
    ):  # "Sri Lanka" opens like somebody's name
        yield "place", SURE
    if name.label not in LISTED:
        return
    if len(words) > MOST or any(map(is_body, words)):
        return
    if is_given_name(words[0]):
        yield "place", SURE if _is_seat(reading, name) else 0
        return
    if is_acronym(name.text) or "." in name.text[:2]:  # "U.N." sounds like a village
        return
    rank = _rank(name.text)
    if rank < TOWN:
        return
    after = name.tokens.stop
    before = reading.lower(name.tokens.start - (2 if name.before == "the" else 1))
    there = before in (WITHIN if name.label != "ORG" else TOWARDS)
    called = after < len(reading) and reading.singular(after) in CALLED
    called = called or (name.label == "ORG" and reading.lower(after) in OF_TOWNS)
    if _lies(reading, after) or ((called or there) and not reading.capital(after)):
        yield "place", SURE
    elif rank >= LARGE and name.before != "the":
        yield "place", LIKELY


def _is_seat(reading: Reading, name: Name) -> bool:
    """Tell a town that opens like somebody's name: "in Banda Port", "the capital Banda Port"."""
    before = reading.lower(name.tokens.start - 1)
    where = before in WITHIN or before in SEATS or reading.lower(name.tokens.start - 2) in SEATS
    return where and len(name.words) > 1 and _rank(name.text) >= CITY


def _lies(reading: Reading, after: int) -> bool:
    """Tell whether ", Ostmark" comes next, a land or one of its parts, also cut short."""
    if reading.lower(after) != "," or not reading.capital(after + 1):
        return False
    last = after + 1
    while reading.capital(last + 1) and last - after < MOST:
        last += 1
    return any(
        _is_division(reading.words(range(after + 1, at + 1))) for at in range(after + 1, last + 1)
    )


@lru_cache(maxsize=4096)
def _is_division(name: str) -> bool:
    if gazetteer().shortened(name):
        return True
    return any(each.kind in ("country", "adm1") for each in gazetteer().named(name))


def is_known_town(name: str) -> bool:
    """Tell whether the gazetteer has a town or land of the name that is no small one."""
    return _rank(name) >= CITY


@lru_cache(maxsize=4096)
def _is_country(name: str) -> bool:
    """Tell whether it is a land's name, or of several words and a great part of one."""
    kinds = ("country", "adm1") if " " in name and _rank(name) >= CITY else ("country",)
    return any(each.kind in kinds and each.match == "name" for each in gazetteer().named(name))


@lru_cache(maxsize=4096)
def _rank(name: str) -> float:
    """Return how well known the best known place of the name is, 0 where there is none."""
    found = (each.rank for each in gazetteer().named(name) if each.match == "name")
    return max(found, default=0.0)

"""Which of its namesakes a name means, by the other places of the article."""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.resolve.gazetteer import Entry, km_between
from reportedly.resolve.places.names import Named

# Between a place and what it lies in: "Lewes, Del.", "Tyre in Lebanon"; and the other way
# round: "Lebanon's Tyre", "the Lebanese city of Tyre".
SORT = "city|town|capital|village|province|region|port|district|outpost|settlement|hamlet"
INSIDE = re.compile(
    rf"(?:, an? (?:\w+ ){{0,2}}(?:{SORT}) (?=in ))?"
    r" ?,? ?(?<= )(?:\(|(?:in )?(?:the )?(?:(?:north|south|east|west|central)\w* )?)?"
)
AROUND = re.compile(
    rf"['’]s (?:\w+ ){{0,3}}| (?:\w+ ){{0,2}}(?:{SORT})"
    r"(?: city)?(?: of)? (?:\w{2,3}-)?"
)
# Americans so name a part of the state, and not of the city that is called like it.
PART_OF = re.compile(
    r"\b(?:upstate|(?:(?:north|south)(?:east|west)?|east|west)ern|central) \Z", re.IGNORECASE
)
PARTED = frozenset({"US", "CA"})
# In a row of names the first two need not lie in each other.
ROW = re.compile(r" ?,? (?:and|or) | ?, [A-Z]")
LISTED = re.compile(r" ?,? (?:and|or) | ?, ")
DIVISION = re.compile(r" (?:[Pp]rovince|[Gg]overnorate|[Oo]blast|[Rr]egion|[Ss]tate)\b")
# "U.S. officials", but not "in Rome, U.S., on Friday", "in Rome, U.S. and elsewhere".
INITIALS = frozenset({"US", "USA", "UK", "EU", "UN", "UAE"})
OTHERS = re.compile(
    r" (?!(?:on|in|at|and|or|for|said|says|was|were|is|are|has|had|to|by)\b)[a-zA-Z]"
)
THE = re.compile(r"\b[Tt]he \Z")
GREAT_KINDS = frozenset({"city", "adm1"})
TOWNS = frozenset({"city", "district", "adm2"})
WIDER = frozenset({"country", "adm1"})
AREAS = frozenset({"region", "sea", "strait", "river", "lake", "mountain", "island", "desert"})
WIDEST = AREAS | {"country", "continent"}
NEAR_KM = 200.0
NEAR_DEGREES = NEAR_KM / 110.0  # of latitude, each of which is 111 km
ROUNDS = 2
# Rounded from a fit to one half of TR-News (training/place_weights.py, 2026-11); what a text
# says outright ("in this", "sort") is held above what was fitted, there being few cases; so is
# a city of a country that is named ("great"): of namesakes far from it TR-News has many on purpose.
WEIGHTS: Mapping[str, float] = {
    "rank": 1.35, "country": 2.5, "continent": 1.8, "adm1": 1.2, "adm2": 0.2, "area": 0.5,
    "alias": -1.4, "in this": 5.0, "in this country": 3.0, "in this elsewhere": 2.0, "sort": 3.0,
    "division named": 2.5, "country named": 1.6, "near": 1.8, "share": 2.6, "great": 3.0,
    "of a city": -2.0,
}  # fmt: skip
GREAT = 5.5  # the rank (some 300,000 people) from which all know a city, once its country is named
RENOWNED, DWARFED = 5.8, 0.7  # the rank of a city of 600,000, five times the other


@dataclass(frozen=True)
class Context:
    """What the names of one article say of one another.

    ``around`` is what each is said to lie in, by number; those ``located`` are in no row of names,
    those of ``the`` have it before them.
    """

    around: Mapping[int, frozenset[tuple[str, str]]]
    divisions: frozenset[int]
    located: frozenset[int]
    the: frozenset[int]
    around_key: Mapping[str, frozenset[tuple[str, str]]]
    named: Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class Company:
    """The place that each distinct name of an article is taken for, by the name's key.

    ``lower`` are the latitudes and keys of those that are no countries, from the south.
    """

    places: Mapping[str, Entry]
    countries: Mapping[str, int]
    lower: Sequence[tuple[float, str]]

    def near(self, entry: Entry, key: str) -> int:
        """Return how many of the other names' places lie near ``entry``."""
        first = bisect_left(self.lower, (entry.lat - NEAR_DEGREES, ""))
        last = bisect_left(self.lower, (entry.lat + NEAR_DEGREES, ""))
        others = (self.places[other] for _, other in self.lower[first:last] if other != key)
        return sum(km_between(entry, other) < NEAR_KM for other in others)

    def has_town(self, entry: Entry, key: str) -> bool:
        """Tell whether another name is taken for a town near ``entry``."""
        towns = (self.places[name] for _, name in self.lower if name != key)
        return any(town.kind in TOWNS and km_between(entry, town) < NEAR_KM for town in towns)

    def share(self, country: str, key: str) -> float:
        """Return what share of the other names lies in ``country``."""
        own = self.places.get(key)
        count = self.countries.get(country, 0) - (own is not None and own.country == country)
        return count / (len(self.places) - (own is not None))


def context_of(text: str, names: Sequence[Named]) -> Context:
    """Return what each name is said to lie in, and how often each country is named."""
    around: dict[int, frozenset[tuple[str, str]]] = {}
    by_key: dict[str, frozenset[tuple[str, str]]] = defaultdict(frozenset)
    pairs = _pairs(text, names)
    for number, other in pairs:
        areas = _areas(names[other])
        around[number] = around.get(number, frozenset()) | areas
        by_key[names[number].key] |= areas
    named: Counter[tuple[str, str]] = Counter()
    for each in names:
        named.update(_areas(each))
    divisions = frozenset(
        number
        for number, each in enumerate(names)
        if DIVISION.match(text, each.span.end) or _is_part(text, each)
    )
    divisions |= {other for one, other in pairs if _may_hold(names[other], names[one])}
    divisions |= _listed_divisions(text, names)
    nested = {one: other for one, other in pairs if _is_in_land(names[one], names[other])}
    located = frozenset(
        one for one, other in pairs if other in nested or not ROW.match(text, names[other].span.end)
    )
    the = frozenset(
        number for number, each in enumerate(names) if THE.search(text[: each.span.start][-5:])
    )
    return Context(around, divisions, located, the, by_key, named)


def _is_in_land(name: Named, wider: Named) -> bool:
    """Tell a division with its country: "Ontario, Canada"."""
    lands = {each.country for each in wider.entries if each.kind == "country"}
    return any(each.kind == "adm1" and each.country in lands for each in name.entries)


def _may_hold(wider: Named, name: Named) -> bool:
    """Tell whether a place of that name lies in a division of the other: "Spokane, Washington"."""
    held = {(each.country, each.division) for each in name.entries if each.kind in TOWNS}
    return any(
        each.kind == "adm1" and (each.country, each.division) in held for each in wider.entries
    )


def _listed_divisions(text: str, names: Sequence[Named]) -> set[int]:
    """Return the names of divisions that another of their country stands beside: "Quebec and
    Ontario", where that is no city's name that anybody knows."""
    found = set()
    for number in range(len(names) - 1):
        if LISTED.fullmatch(text, names[number].span.end, names[number + 1].span.start):
            one, other = _divisions(names[number]), _divisions(names[number + 1])
            if one and one & other and (_is_plain(names[number]) or _is_plain(names[number + 1])):
                found |= {number, number + 1}
    return found


def _divisions(name: Named) -> set[str]:
    return {each.country for each in name.entries if each.kind == "adm1"}


def _is_plain(name: Named) -> bool:
    """Tell the name of a division that no town of any size shares."""
    towns = max((each.rank for each in name.entries if each.kind in TOWNS), default=0.0)
    return any(each.kind == "adm1" and each.rank - towns >= 1.0 for each in name.entries)


def _is_part(text: str, name: Named) -> bool:
    """Tell "western New York", which is no part of the city."""
    states = (each.country in PARTED for each in name.entries if each.kind == "adm1")
    return any(states) and PART_OF.search(text[: name.span.start][-14:]) is not None


def choose(names: Sequence[Named], context: Context) -> list[Entry]:
    """Return the likeliest place for each name."""
    chosen: list[Entry | None] = [None] * len(names)
    for _ in range(ROUNDS):
        company = company_of(names, chosen)
        chosen = [_best(number, names, context, company) for number in range(len(names))]
    return [entry for entry in chosen if entry is not None]


def company_of(names: Sequence[Named], chosen: Sequence[Entry | None]) -> Company:
    """Return the place each distinct name is taken for, adjectives and wide areas left out."""
    pairs = zip(names, chosen, strict=True)
    places = {
        name.key: entry for name, entry in pairs if entry and entry.kind not in ("continent",)
    }
    lower = [(entry.lat, key) for key, entry in places.items() if entry.kind != "country"]
    return Company(places, Counter(entry.country for entry in places.values()), sorted(lower))


def features(
    number: int, entry: Entry, names: Sequence[Named], context: Context, company: Company
) -> dict[str, float]:
    """Return what speaks for ``entry`` being meant by the name of that number."""
    name = names[number]
    found = {"rank": entry.rank, _kind(entry): 1.0, entry.match: 1.0}
    here = context.around.get(number, frozenset())
    same = context.around_key.get(name.key, frozenset())
    found |= _contained(entry, here, same)
    if number in context.divisions and entry.kind == "adm1":
        found["sort"] = 1.0
    if entry.rank >= GREAT and (entry.country, "") in context.named:
        found["great"] = 1.0
    if entry.kind == "adm1" and number not in context.divisions:
        found["of a city"] = float(_has_city(entry, name))
    if entry.kind not in WIDER:
        found["country named"] = math.log1p(context.named.get((entry.country, ""), 0))
    if entry.division and entry.kind != "adm1":
        division = context.named.get((entry.country, entry.division), 0)
        found["division named"] = math.log1p(division)
    if entry.kind not in ("country", "continent"):
        found["near"] = math.log1p(company.near(entry, name.key))
    if entry.country and len(company.places) > (name.key in company.places):
        found["share"] = company.share(entry.country, name.key)
    return found


def _has_city(division: Entry, name: Named) -> bool:
    """Tell a division of whose name one rather thinks of the city: Washington."""
    cities = (each for each in name.entries if each.kind == "city")
    return any(each.country == division.country and each.rank >= RENOWNED for each in cities)


def _contained(
    entry: Entry, here: frozenset[tuple[str, str]], same: frozenset[tuple[str, str]]
) -> dict[str, float]:
    found = {}
    if entry.kind != "country":
        if entry.division and entry.kind != "adm1" and (entry.country, entry.division) in here:
            found["in this"] = 1.0
        elif (entry.country, "") in here:
            found["in this country"] = 1.0
        elif _in_any(entry, same):
            found["in this elsewhere"] = 1.0
    return found


def _in_any(entry: Entry, areas: frozenset[tuple[str, str]]) -> bool:
    inside = entry.kind != "adm1" and entry.division and (entry.country, entry.division) in areas
    return bool(inside) or (entry.country, "") in areas


def _best(number: int, names: Sequence[Named], context: Context, company: Company) -> Entry:
    every = names[number].entries
    fit = [e for e in every if _is_eligible(number, e, names[number], context, company)]
    return max(fit, key=lambda entry: _score(number, entry, names, context, company))


def _is_eligible(
    number: int, entry: Entry, name: Named, context: Context, company: Company
) -> bool:
    """Tell a town called like a country, a sea or a wide region, which only its own area tells,
    and one called like a city that all the world knows, which its neighbours tell too."""
    if entry.kind in WIDEST or entry.kind == "adm1":
        return True
    if _is_dwarfed(entry, name) and not _is_at_home(entry, name.key, context, company):
        return False
    others = [other for other in name.entries if other.kind in WIDEST]
    # "The Pacific" is the ocean, though that is only another name of it.
    told = {"name", "adjective", "alias"} if number in context.the else {"name", "adjective"}
    if not any(other.match in told for other in others):
        return True
    return entry.match == "name" and _in_any(entry, context.around.get(number, frozenset()))


def _is_dwarfed(entry: Entry, name: Named) -> bool:
    """Tell a small namesake of a city that all the world knows."""
    known = (each for each in name.entries if each.kind in GREAT_KINDS and each.match == "name")
    if entry.rank >= RENOWNED:
        return False  # Washington, whatever the rank of the state
    return any(each.rank >= RENOWNED and each.rank - entry.rank >= DWARFED for each in known)


def _is_at_home(entry: Entry, key: str, context: Context, company: Company) -> bool:
    """Tell a town of whose neighbourhood an article tells.

    Its area is named beside it, or towns near it are; or its division is, oftener than any other
    land; or its land is, and no other, or it is a great one itself.
    """
    if _in_any(entry, context.around_key.get(key, frozenset())) or company.has_town(entry, key):
        return True
    abroad = [
        count
        for (land, division), count in context.named.items()
        if not division and land != entry.country
    ]
    if (entry.country, "") in context.named and (not abroad or entry.rank >= GREAT):
        return True
    return context.named.get((entry.country, entry.division), 0) > max(abroad, default=0)


def _score(
    number: int, entry: Entry, names: Sequence[Named], context: Context, company: Company
) -> float:
    found = features(number, entry, names, context, company)
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in found.items())


def _kind(entry: Entry) -> str:
    return "area" if entry.kind in AREAS else entry.kind


def _areas(name: Named) -> frozenset[tuple[str, str]]:
    """Return the countries and divisions that a name may mean, as (country, division)."""
    return frozenset(
        (entry.country, entry.division)
        for entry in name.entries
        if entry.kind in WIDER and entry.country
    )


def _tells_of_others(text: str, name: Named) -> bool:
    """Tell a land that a place does not lie in: "in Rome, U.S. officials said"."""
    if any(entry.match == "adjective" for entry in name.entries):
        return True
    return name.text.replace(".", "") in INITIALS and OTHERS.match(text, name.span.end) is not None


def _pairs(text: str, names: Sequence[Named]) -> list[tuple[int, int]]:
    """Return (place, what the text says it lies in), both by number."""
    found = []
    for number in range(len(names) - 1):
        between = text[names[number].span.end : names[number + 1].span.start]
        if INSIDE.fullmatch(between):
            if not _tells_of_others(text, names[number + 1]):
                found.append((number, number + 1))
        elif AROUND.fullmatch(between):
            found.append((number + 1, number))
    return found

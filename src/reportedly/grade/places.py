"""How well places are found and put on the map.

A predicted place and a gold one agree if their spans share a code point; each has one partner
at most, in text order. *Detection* counts all places, resolved or not. *End to end* (F1@161 km,
as the geoparsing literature reports it) counts only those with a point: a predicted place is
right if its gold partner's point lies within 161 km (100 miles) of its own. What has a point
and agrees only with gold that has none is neither right nor wrong. *Accuracy@161* is the share
of pairs with two points that lie so near; *country* the share of pairs whose predicted country
is that of the gazetteer's town nearest to the gold point (wide regions, that lie in no one
country, left out).
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import msgspec

from reportedly.errors import Unreadable
from reportedly.grade.lines import gold_lines, telling_file
from reportedly.model import Place

NEAR_KM = 161.0
EARTH_KM = 6371.0

CountryAt = Callable[[float, float], str | None]


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A place that people marked; without a point where they could give none."""

    start: int
    end: int
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class GoldMap:
    """A text and the places people marked in it."""

    id: str
    text: str
    places: tuple[GoldPlace, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    places: list[GoldPlace]
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceScores:
    """Counts of one or more documents; they add up."""

    documents: int = 0
    gold: int = 0
    claimed: int = 0
    agreed: int = 0
    gold_points: int = 0
    claimed_points: int = 0
    near: int = 0
    both_points: int = 0
    countries: int = 0
    countries_right: int = 0

    def __add__(self, other: "PlaceScores") -> "PlaceScores":
        return PlaceScores(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))


def read_gold_places(path: str) -> list[GoldMap]:
    """Return the texts of a JSON Lines file: ``text``, ``places`` (start, end, lat, lon), ``doc``.

    Raises Unreachable when there is no such file, and Unreadable, naming the line, for a line
    that is something else.
    """
    lines = gold_lines(Path(path))
    with telling_file(path):
        return [_gold(line, number) for number, line in enumerate(lines, start=1) if line.strip()]


def _gold(line: str, number: int) -> GoldMap:
    try:
        given = msgspec.json.decode(line, type=_Line)
    except msgspec.MsgspecError as error:
        raise Unreadable(f"gold line {number}: {error}") from error
    for place in given.places:
        if not 0 <= place.start < place.end <= len(given.text):
            raise Unreadable(f"gold line {number}: span {place.start}:{place.end} covers no words")
    return GoldMap(given.doc or f"line-{number}", given.text, tuple(given.places))


def grade_places(
    gold: Iterable[GoldMap], found: Mapping[str, Sequence[Place]], country_at: CountryAt
) -> PlaceScores:
    """Return the counts over all documents; one that is missing in ``found`` had none found."""
    scores = (_graded(document, found.get(document.id, ()), country_at) for document in gold)
    return sum(scores, start=PlaceScores())


def figures(scores: PlaceScores) -> dict[str, float]:
    """Return the scores as shares from 0 to 1, and the counts they are of."""
    detection = _prf(scores.agreed, scores.claimed, scores.gold)
    whole = _prf(scores.near, scores.claimed_points, scores.gold_points)
    return {
        "documents": scores.documents,
        "gold": scores.gold,
        "pred": scores.claimed,
        **{f"detection.{name}": value for name, value in detection.items()},
        **{f"end_to_end_161km.{name}": value for name, value in whole.items()},
        "accuracy_161km": _share(scores.near, scores.both_points),
        "country_right": _share(scores.countries_right, scores.countries),
    }


def _graded(gold: GoldMap, found: Sequence[Place], country_at: CountryAt) -> PlaceScores:
    pairs = _paired(gold.places, found)
    partners = [(gold.places[one], found[other]) for one, other in pairs]
    pointed = [pair for pair in partners if pair[0].lat is not None and pair[1].lat is not None]
    aside = sum(place.lat is None and own.lat is not None for place, own in partners)
    countries = [(place, own.country) for place, own in pointed if own.country]
    return PlaceScores(
        documents=1,
        gold=len(gold.places),
        claimed=len(found),
        agreed=len(pairs),
        gold_points=sum(place.lat is not None for place in gold.places),
        claimed_points=sum(place.lat is not None for place in found) - aside,
        near=sum(_km(*pair) <= NEAR_KM for pair in pointed),
        both_points=len(pointed),
        countries=len(countries),
        countries_right=sum(_country(place, country_at) == own for place, own in countries),
    )


def _paired(gold: Sequence[GoldPlace], found: Sequence[Place]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    taken: set[int] = set()
    for number, place in enumerate(gold):
        for other, own in enumerate(found):
            shares = place.start < own.span.end and own.span.start < place.end
            if shares and other not in taken:
                taken.add(other)
                pairs.append((number, other))
                break
    return pairs


def _country(place: GoldPlace, country_at: CountryAt) -> str | None:
    return None if place.lat is None or place.lon is None else country_at(place.lat, place.lon)


def _km(gold: GoldPlace, own: Place) -> float:
    """Return the great-circle distance, by the haversine formula."""
    degrees = (gold.lat or 0.0, gold.lon or 0.0, own.lat or 0.0, own.lon or 0.0)
    lat, lon, other_lat, other_lon = map(math.radians, degrees)
    up, across = math.sin((other_lat - lat) / 2) ** 2, math.sin((other_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(up + math.cos(lat) * math.cos(other_lat) * across))


def _prf(right: int, claimed: int, gold: int) -> dict[str, float]:
    shares = {"p": _share(right, claimed), "r": _share(right, gold)}
    return shares | {"f1": _share(2 * right, claimed + gold)}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0

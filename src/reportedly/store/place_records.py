"""What the ledger tells of places."""

from dataclasses import dataclass

from reportedly.model import Span


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """A place with how often it is named; without a point where it was not resolved."""

    name: str
    geonameid: int | None
    country: str | None
    precision: str
    lat: float | None
    lon: float | None
    articles: int
    mentions: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class PlaceNamed:
    """Where an article names a place, and why it is held to be this one."""

    name: str
    words: str
    span: Span
    precision: str
    geonameid: int | None
    country: str | None
    lat: float | None
    lon: float | None
    adjective: bool
    why: str
    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None

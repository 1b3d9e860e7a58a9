"""What goes out of a time, a place and a figure, beside where it stands."""

from typing import Any

from reportedly.model import Document, Figure, Place, TimeExpression

Json = dict[str, Any]


def time_values(item: TimeExpression) -> Json:
    """Return what is told of a time, beside its place."""
    return {
        "type": item.type,
        "value": item.value,
        "earliest": item.earliest.isoformat() if item.earliest else None,
        "latest": item.latest.isoformat() if item.latest else None,
        "rule": item.rule,
        "basis": item.basis,
    }


def place_values(item: Place) -> Json:
    """Return what is told of a place, beside its place in the text."""
    return {
        "name": item.name,
        "precision": item.precision,
        "geonameid": item.geonameid,
        "country": item.country,
        "lat": item.lat,
        "lon": item.lon,
        "adjective": item.adjective,
        "why": item.why,
    }


def figure_values(document: Document, item: Figure) -> Json:
    """Return what is told of a figure; words come with their spans."""
    told: Json = {
        "low": item.low,
        "high": item.high,
        "qualifier": item.qualifier,
        "unit": item.unit,
        "of": item.of,
    }
    for role, span in (("who", item.who), ("by", item.by), ("since", item.since)):
        told[role] = document.words(span) if span else None
        told[f"{role}_spans"] = [[span.start, span.end]] if span else []
    return told

"""The sentence of a figure, and the one day and the one place that it tells."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from reportedly.model import (
    Attribution,
    Document,
    Figure,
    Place,
    Precision,
    Sentence,
    Span,
    TimeExpression,
)

Json = dict[str, Any]
A = TypeVar("A", Place, TimeExpression)
POINTS = ("DATE", "TIME")
# What may hold another place of its country, the wider ones later.
WIDTHS: tuple[Precision, ...] = ("city", "adm2", "adm1", "country")
# Since when, and until when, is not when; where somebody sits or comes from is not where.
BOUNDS = re.compile(
    r"\b(?:(?:since|until|till|before)\b[^,;:()]{0,60}|by (?:the end of )?)\Z", re.IGNORECASE
)
ELSEWHERE = re.compile(r"\b(?:based in|from|into|to|reporters in|told [^,;]{1,30} in) (?:the )?\Z")
REACH = 80  # code points before a time or place
# Code points between it and the number: of 90 read in real news all eight that were wrong lay
# further off.
NEAR = 100


def whereabouts(document: Document, figure: Figure, said: Attribution | None) -> Json:
    """Return the sentence of a figure, with the only day and the only place that it tells.

    Neither the day nor the place of who says it counts, nor who did it, nor since when; of a town
    with its province and its land the town is the place. Where there are two, or the only one
    lies far off in a long sentence, there is none.
    """
    sentence = _around(document, figure)
    others = [span for span in (figure.by, figure.since) if span]
    if said is not None:
        others += [*said.source, *said.cue]
    day = place = None
    if sentence is not None:
        day = _only_day(_within(document, TimeExpression, sentence, others), said)
        place = _only_place(_within(document, Place, sentence, others))
    return {
        "sentence": document.words(sentence) if sentence else None,
        "sentence_spans": _spans(sentence),
        **_day(_near(day, figure)),
        **_place(_near(place, figure)),
    }


def _around(document: Document, figure: Figure) -> Span | None:
    if Sentence not in document:
        return None
    spans = (each.span for each in document[Sentence])
    return next((span for span in spans if span.covers(figure.span)), None)


def _within(
    document: Document, kind: type[A], sentence: Span, others: Sequence[Span]
) -> Iterator[A]:
    text, apart = document.article.text, BOUNDS if kind is TimeExpression else ELSEWHERE
    for each in document[kind].items if kind in document else ():
        touched = any(span.touches(each.span) for span in others)
        if sentence.covers(each.span) and not touched:
            before = text[max(sentence.start, each.span.start - REACH) : each.span.start]
            if not apart.search(before):
                yield each


def _only_day(found: Iterator[TimeExpression], said: Attribution | None) -> TimeExpression | None:
    """Return the one time with days that are known; within what is said, the one in there."""
    times = [each for each in found if each.type in POINTS]
    if said is not None:
        times = [each for each in times if any(span.covers(each.span) for span in said.content)]
    known = {(each.earliest, each.latest): each for each in reversed(times)}
    [only] = known.values() if len(known) == 1 else (None,)
    return only if only is not None and only.earliest is not None else None


def _only_place(found: Iterator[Place]) -> Place | None:
    """Return the narrowest place, if every other one may hold it."""
    places = {(each.name, each.country): each for each in found if not each.adjective}
    ranked = sorted(places.values(), key=_width)
    if not ranked:
        return None
    narrowest, *wider = ranked
    return narrowest if all(_holds(each, narrowest) for each in wider) else None


def _width(place: Place) -> int:
    return WIDTHS.index(place.precision) if place.precision in WIDTHS else 0


def _holds(wider: Place, place: Place) -> bool:
    is_wider = wider.precision in WIDTHS and _width(wider) > _width(place)
    return is_wider and wider.country is not None and wider.country == place.country


def _near(found: A | None, figure: Figure) -> A | None:
    if found is None:
        return None
    between = max(found.span.start - figure.span.end, figure.span.start - found.span.end)
    return found if between <= NEAR else None


def _day(time: TimeExpression | None) -> Json:
    return {
        "day": time.value if time else None,
        "day_earliest": time.earliest.isoformat() if time and time.earliest else None,
        "day_latest": time.latest.isoformat() if time and time.latest else None,
        "day_spans": _spans(time.span if time else None),
    }


def _place(place: Place | None) -> Json:
    return {
        "place": place.name if place else None,
        "place_precision": place.precision if place else None,
        "place_country": place.country if place else None,
        "place_geonameid": place.geonameid if place else None,
        "place_lat": place.lat if place else None,
        "place_lon": place.lon if place else None,
        "place_spans": _spans(place.span if place else None),
    }


def _spans(span: Span | None) -> list[list[int]]:
    return [[span.start, span.end]] if span else []

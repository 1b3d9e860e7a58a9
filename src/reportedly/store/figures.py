"""Find figures, with who claims them."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Figure, Span
from reportedly.store.across_tables import story_member
from reportedly.store.glances import FigureSpread
from reportedly.store.leafing import Along, Count, Leaf, Place, counted, leafed
from reportedly.store.records import ClaimedFigure, FigureQuery
from reportedly.store.tables import attribution, document, figure, figure_piece

SHARED = ("given_id", "uri", "title", "outlet", "published", "published_basis")
OWN = ("words", "who", "by", "since")
# Figures that are looked up one by one, with their articles; see stretches.FEW.
FEW = 2000
PARTS = {role: figure_piece.alias(role) for role in ("who", "by", "since")}


def find_figures(connection: Connection, query: FigureQuery) -> Iterator[ClaimedFigure]:
    """Yield what matches: by date (unknown last), address, document id, and place in the text."""
    order = (
        document.c.published_earliest.nulls_last(),
        document.c.published_latest,
        *(each.by for each in _order()[2:]),
    )
    yield from map(_claimed, connection.execute(_selected(query).order_by(*order)))


def leaf_figures(
    connection: Connection, query: FigureQuery, after: Place | None, size: int
) -> Leaf[ClaimedFigure]:
    """Return some of what ``find_figures`` yields, in its order.

    The dated part and then the undated, each along the index of dates.
    """
    rows: list[Any] = []
    some = _selected(query, few=_are_few(connection, query))
    day = document.c.published_earliest
    for dated in (True, False):
        if len(rows) > size or (dated and after is not None and after[0] is None):
            continue
        order = _order() if dated else _order()[1:]
        past = None if after is None or dated != (after[0] is not None) else after
        part = some.where(day.is_not(None) if dated else day.is_(None))
        past = past if past is None or dated else past[1:]
        rows += leafed(connection, part, order, past, size - len(rows))
    last = _place_of(rows[size - 1]) if len(rows) > size else None
    return Leaf(tuple(map(_claimed, rows[:size])), last)


def count_figures(connection: Connection, query: FigureQuery) -> Count:
    """Return how many match."""
    return counted(connection, _wanted(sa.select(figure.c.number), query), None)


def find_spreads(
    connection: Connection, query: FigureQuery, size: int
) -> tuple[list[FigureSpread], int]:
    """Return the stories whose figures lie apart, most figures first, and how many there are."""
    edges = (figure.c.low, figure.c.high)
    low = sa.func.min(sa.func.coalesce(*edges)).label("low")
    high = sa.func.max(sa.func.coalesce(*edges[::-1])).label("high")
    times = sa.func.count().label("times")
    some = (
        _wanted(sa.select(story_member.c.story_id, figure.c.of, low, high, times), query)
        .select_from(figure.join(story_member, story_member.c.document_id == figure.c.document_id))
        .where(figure.c.of.is_not(None), sa.or_(*(each.is_not(None) for each in edges)))
        .group_by(story_member.c.story_id, figure.c.of)
        .subquery()
    )
    apart = sa.select(some, sa.func.count().over().label("every")).where(some.c.low != some.c.high)
    order = (some.c.times.desc(), some.c.story_id, some.c.of)
    rows = connection.execute(apart.order_by(*order).limit(size)).all()
    found = [FigureSpread(row.story_id, row.of, row.times) for row in rows]
    return found, rows[0].every if rows else 0


def _claimed(row: Any) -> ClaimedFigure:
    return ClaimedFigure(
        figure=_figure(row),
        attribution=row.attribution_id,
        speaker=row.speaker,
        chain=row.chain,
        cue_class=row.cue_class,
        negated=row.negated,
        said_on=row.said_on,
        said_earliest=row.said_earliest,
        said_latest=row.said_latest,
        document=row.document_id,
        **{name: getattr(row, name) for name in (*OWN, *SHARED)},
    )


def _order() -> list[Along]:
    # A day that is known has a last one as a rule; where it has none that sorts first.
    last = sa.func.coalesce(document.c.published_latest, "")
    own = (document.c.uri, document.c.id, figure.c.number)
    return [Along(each) for each in (document.c.published_earliest, last, *own)]


def _place_of(row: Any) -> Place:
    day, last = row.published_earliest, row.published_latest or ""
    return (day, last, row.uri, row.document_id, row.number)


def _are_few(connection: Connection, query: FigureQuery) -> bool:
    """Tell whether so few match that they come first, and their articles after."""
    if query.document or query.story:
        return True
    return counted(connection, _wanted(sa.select(figure.c.number), query), FEW).whole


def _wanted(found: sa.Select[Any], query: FigureQuery) -> sa.Select[Any]:
    if query.document:
        found = found.where(figure.c.document_id == query.document)
    if query.story:
        told = sa.select(story_member.c.document_id).where(story_member.c.story_id == query.story)
        found = found.where(figure.c.document_id.in_(told))
    if query.of:
        return found.where(figure.c.of == query.of)
    return found if query.every else found.where(figure.c.of.is_not(None))


def _selected(query: FigureQuery, *, few: bool = True) -> sa.Select[Any]:
    """Return the query; where many match, articles come first, by their dates.

    Joined to nothing, an id is no column that an index knows: so SQLite goes that way.
    """
    own = document.c.id if few else document.c.id.concat("")
    columns = (
        *figure.c,
        attribution.c.speaker,
        attribution.c.chain,
        attribution.c.cue_class,
        attribution.c.negated,
        *(attribution.c[name] for name in ("said_on", "said_earliest", "said_latest")),
        *(document.c[name] for name in SHARED),
        document.c.published_earliest,
        document.c.published_latest,
        *(
            part.c[edge].label(f"{role}_{edge}")
            for role, part in PARTS.items()
            for edge in ("starts", "ends")
        ),
    )
    found = (
        sa.select(*columns)
        .select_from(figure)
        .join(document, own == figure.c.document_id)
        .outerjoin(attribution, attribution.c.id == figure.c.attribution_id)
    )
    for role, part in PARTS.items():
        same = (part.c.document_id == figure.c.document_id, part.c.number == figure.c.number)
        found = found.outerjoin(part, sa.and_(*same, part.c.role == role))
    return _wanted(found, query)


def _figure(row: Any) -> Figure:
    return Figure(
        span=Span(row.starts, row.ends),
        low=row.low,
        high=row.high,
        qualifier=row.qualifier,
        unit=row.unit,
        of=row.of,
        who=_part(row, "who"),
        by=_part(row, "by"),
        since=_part(row, "since"),
    )


def _part(row: Any, role: str) -> Span | None:
    start = row._mapping[f"{role}_starts"]
    return None if start is None else Span(start, row._mapping[f"{role}_ends"])

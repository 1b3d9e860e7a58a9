"""Find figures, with who claims them."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.model import Figure, Span
from reportedly.store.records import ClaimedFigure, FigureQuery
from reportedly.store.tables import attribution, document, figure, figure_piece

SHARED = ("given_id", "uri", "title", "outlet", "published", "published_basis")
OWN = ("words", "who", "by", "since")
PARTS = {role: figure_piece.alias(role) for role in ("who", "by", "since")}


def find_figures(connection: Connection, query: FigureQuery) -> Iterator[ClaimedFigure]:
    """Yield what matches: by date (unknown last), address, document id, and place in the text."""
    for row in connection.execute(_selected(query)):
        yield ClaimedFigure(
            figure=_figure(row),
            attribution=row.attribution_id,
            speaker=row.speaker,
            chain=row.chain,
            said_on=row.said_on,
            said_earliest=row.said_earliest,
            said_latest=row.said_latest,
            document=row.document_id,
            **{name: getattr(row, name) for name in (*OWN, *SHARED)},
        )


def _selected(query: FigureQuery) -> sa.Select[Any]:
    columns = (
        *figure.c,
        attribution.c.speaker,
        attribution.c.chain,
        *(attribution.c[name] for name in ("said_on", "said_earliest", "said_latest")),
        *(document.c[name] for name in SHARED),
        *(
            part.c[edge].label(f"{role}_{edge}")
            for role, part in PARTS.items()
            for edge in ("starts", "ends")
        ),
    )
    found = (
        sa.select(*columns)
        .select_from(figure)
        .join(document, document.c.id == figure.c.document_id)
        .outerjoin(attribution, attribution.c.id == figure.c.attribution_id)
        .order_by(
            document.c.published_earliest.nulls_last(),
            document.c.published_latest,
            document.c.uri,
            document.c.id,
            figure.c.number,
        )
    )
    for role, part in PARTS.items():
        same = (part.c.document_id == figure.c.document_id, part.c.number == figure.c.number)
        found = found.outerjoin(part, sa.and_(*same, part.c.role == role))
    if query.document:
        found = found.where(figure.c.document_id == query.document)
    if query.of:
        return found.where(figure.c.of == query.of)
    return found if query.every else found.where(figure.c.of.is_not(None))


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

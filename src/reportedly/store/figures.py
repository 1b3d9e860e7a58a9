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


def find_figures(connection: Connection, query: FigureQuery) -> Iterator[ClaimedFigure]:
    """Yield what matches: by date (unknown last), address, document id, and place in the text."""
    for row in connection.execute(_selected(query)):
        yield ClaimedFigure(
            figure=_figure(connection, row),
            attribution=row.attribution_id,
            speaker=row.speaker,
            chain=row.chain,
            document=row.document_id,
            **{name: getattr(row, name) for name in (*OWN, *SHARED)},
        )


def _selected(query: FigureQuery) -> sa.Select[Any]:
    columns = (
        *figure.c,
        attribution.c.speaker,
        attribution.c.chain,
        *(document.c[name] for name in SHARED),
    )
    found = (
        sa.select(*columns)
        .join(document, document.c.id == figure.c.document_id)
        .outerjoin(attribution, attribution.c.id == figure.c.attribution_id)
        .order_by(
            document.c.published_earliest.nulls_last(),
            document.c.published_latest,
            document.c.uri,
            document.c.id,
            figure.c.number,
        )
        .limit(query.limit)
    )
    if query.of:
        return found.where(figure.c.of == query.of)
    return found if query.every else found.where(figure.c.of.is_not(None))


def _figure(connection: Connection, row: Any) -> Figure:
    pieces = sa.select(figure_piece).where(
        figure_piece.c.document_id == row.document_id, figure_piece.c.number == row.number
    )
    parts = {each.role: Span(each.starts, each.ends) for each in connection.execute(pieces)}
    return Figure(
        span=Span(row.starts, row.ends),
        low=row.low,
        high=row.high,
        qualifier=row.qualifier,
        unit=row.unit,
        of=row.of,
        **parts,
    )

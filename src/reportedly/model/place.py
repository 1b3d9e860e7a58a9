"""Where a named place lies, as far as the article lets it be told."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span

Precision = Literal["city", "adm2", "adm1", "country", "region", "unresolved"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place named at ``span``; ``name`` is the gazetteer's, or the text's where it has none.

    ``country`` is an ISO 3166 code, ``None`` where it lies in several or nobody can tell.
    ``lat`` and ``lon`` are in degrees. An unresolved place has no point, and a country only
    where the article makes it plain. ``adjective``: the text names it by one ("Veldaran
    troops"). ``why`` says what it was told by, in words for a reader.
    """

    span: Span
    name: str
    precision: Precision
    why: str
    geonameid: int | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    adjective: bool = False

    def spans(self) -> tuple[Span, ...]:
        return (self.span,)

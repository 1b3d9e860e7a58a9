"""Records as JSON takes them, and as a row of a table does."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from reportedly.model import Citation, Span

GAP = " […] "


def plain(value: Any) -> Any:
    """Return the value as JSON takes it; words come with their places, in code points.

    >>> plain(Citation("art_1", "file:///a", Span(0, 4), "they"))
    {'start': 0, 'end': 4, 'text': 'they'}
    """
    if isinstance(value, Citation):
        return {"start": value.span.start, "end": value.span.end, "text": value.words}
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


def columns(record: type[Any]) -> list[str]:
    """Return the columns that ``cells`` of such records fill."""
    return [name for each in fields(record) for name in _columns(each.name, str(each.type))]


def cells(record: Any) -> dict[str, str | int | float | None]:
    """Return the record as one row: lists are joined, spans written 10-14."""
    row: dict[str, Any] = {}
    for each in fields(record):
        row |= _cells(each.name, str(each.type), getattr(record, each.name))
    return row


def _columns(name: str, kind: str) -> Iterator[str]:
    yield name
    if "Citation" in kind:
        yield f"{name}_span"


def _cells(name: str, kind: str, value: Any) -> dict[str, Any]:
    if "Citation" in kind:
        pieces = value if isinstance(value, tuple) else (value,) if value else ()
        spans = ";".join(_span(piece.span) for piece in pieces)
        return {name: GAP.join(piece.words for piece in pieces), f"{name}_span": spans}
    return {name: _cell(value)}


def _cell(value: Any) -> Any:
    if isinstance(value, Span):
        return _span(value)
    if isinstance(value, tuple | list):
        return " | ".join(str(_cell(each)) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        told = (_cell(getattr(value, each.name)) for each in fields(value))
        return " ".join(str(each) for each in told if each is not None)
    if isinstance(value, dict):
        return " ".join(f"{key}={each}" for key, each in value.items())
    return value.isoformat() if isinstance(value, date | datetime) else value


def _span(span: Span) -> str:
    return f"{span.start}-{span.end}"

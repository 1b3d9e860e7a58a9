"""Time expressions as trained people marked them, one document a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from reportedly.errors import Unreadable
from reportedly.grade.lines import gold_lines, telling_file
from reportedly.model import Span, TimeExpression


@dataclass(frozen=True, slots=True)
class MarkedTime:
    """A time expression by its words, type and TIMEX3 value; ``days`` where gold gives them."""

    span: Span
    type: str
    value: str
    days: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class TimesDocument:
    """A text, the day it was published, and the times people marked in it.

    A *case* has one time marked, and others may stand beside it, or none at all, and then
    nothing may be found.
    """

    id: str
    text: str
    published: date | None
    times: tuple[MarkedTime, ...]
    is_case: bool = False


@dataclass(frozen=True, slots=True)
class _Timex:
    start: int
    end: int
    value: str
    type: str


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    doc: str | None = None
    id: str | None = None
    dct: str | None = None
    timexes: list[_Timex] | None = None
    start: int | None = None
    end: int | None = None
    value: str = ""
    type: str = ""
    begin: date | None = None
    last: date | None = None
    none: bool = False


_DECODER = msgspec.json.Decoder(_Line)


def read_times_gold(source: str | Path | Iterable[str]) -> list[TimesDocument]:
    """Return the documents of a JSON Lines file (by its path) or of lines already at hand.

    A line holds ``doc`` or ``id``, ``dct``, ``text`` and ``timexes`` (start, end, value, type);
    or, for a case, one time (start, end, value, type, and ``begin`` and ``last`` for its days)
    or ``none``, for a text without times. Raises Unreachable when there is no such file, and
    Unreadable, naming the line, when a line is something else or a span lies outside its text.

    >>> [read] = read_times_gold(['{"id": "a", "dct": "2024-10-09", "text": "So.", "none": true}'])
    >>> read.published, read.times, read.is_case
    (datetime.date(2024, 10, 9), (), True)
    """
    lines = gold_lines(Path(source)) if isinstance(source, str | Path) else source
    with telling_file(source):
        return [_document(line, number) for number, line in enumerate(lines, 1) if line.strip()]


def marked_times(found: Iterable[TimeExpression]) -> list[MarkedTime]:
    """Return what was found in the shape of gold."""
    return [MarkedTime(each.span, each.type, each.value, _days(each)) for each in found]


def _days(found: TimeExpression) -> tuple[date, date] | None:
    return (found.earliest, found.latest) if found.earliest and found.latest else None


def _document(line: str, number: int) -> TimesDocument:
    try:
        given = _DECODER.decode(line)
        published = date.fromisoformat(given.dct[:10]) if given.dct else None
    except (msgspec.MsgspecError, UnicodeEncodeError, ValueError) as error:
        raise Unreadable(f"gold line {number}: {error}") from error
    times = tuple(_times(given))
    for time in times:
        if not 0 <= time.span.start < time.span.end <= len(given.text):
            raise Unreadable(f"gold line {number}: {time.span} covers no words")
    name = given.doc or given.id or str(number)
    return TimesDocument(name, given.text, published, times, is_case=given.timexes is None)


def _times(given: _Line) -> Iterable[MarkedTime]:
    for each in given.timexes or ():
        yield MarkedTime(Span(each.start, each.end), each.type, each.value)
    if given.start is not None and given.end is not None:
        days = (given.begin, given.last) if given.begin and given.last else None
        yield MarkedTime(Span(given.start, given.end), given.type, given.value, days)

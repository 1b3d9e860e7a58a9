"""When an article was published, and how that is known."""

import re
from dataclasses import dataclass

from reportedly.model import Moment, Span
from reportedly.read.computed import computed
from reportedly.read.date_lines import DateLine, date_line
from reportedly.read.dateline import Dateline, day_line
from reportedly.read.dates import dated, day_of, moment_at
from reportedly.read.layout import Layout
from reportedly.read.moments import at_time, moment_of, on_day, on_days
from reportedly.read.title import title_line

_IN_ADDRESS = re.compile(
    r"(?<![\d/])/(?P<year>(?:19|20)\d\d)[/-](?P<month>0?[1-9]|1[0-2])[/-](?P<day>[0-3]?\d)(?=[/._-]|$)"
)
# What comes out day by day or week by week has its own day in its title; news has the events'.
_ISSUE = re.compile(
    r"\b(?:briefing|bulletin|update|digest|roundup|round-up|sitrep|dispatch|newsletter|"
    r"(?:situation|daily|weekly|flash|field) (?:report|review|summary|update|note)|"
    r"press (?:release|review)|communiqu[eé])\b",
    re.IGNORECASE,
)
# What is signed, and dated below the signature.
_SIGNED = re.compile(
    r"\b(?:statement|communiqu[eé]|declaration|appeal|proclamation|(?:open )?letter|bulletin)\b",
    re.IGNORECASE,
)
_SIGNATURE = 8  # words of the line above the date
_BEFORE_DAY = re.compile(r"[,:|–—(-]\s*$")


@dataclass(frozen=True, slots=True)
class Published:
    """The moment, or None where it is unknown; and what a reader should know of that."""

    moment: Moment | None = None
    notes: tuple[str, ...] = ()


def given_date(words: str) -> Published:
    """Return what the input says of itself, or a note that it cannot be understood."""
    moment = moment_of(words, f"given with the item: “{words.strip()}”")
    if moment:
        return Published(moment)
    return Published(None, (f"published is given as “{words.strip()[:60]}”, which is no one date",))


def stated_date(layout: Layout, dateline: Dateline | None) -> Published:
    """Return the date that a line near the top, or the dateline, states with its year.

    One that contradicts itself or another line is none: the date is then unknown, and a
    note says so. Dates inside paragraphs are the news', not the page's, and never count.
    """
    found = _date_lines(layout)
    if not found:
        return _from_dateline(dateline)
    if len({line.days for line in found}) > 1:
        return Published(None, ("several lines look like the date of publication, unalike",))
    first = found[0]
    if not first.days:
        return Published(None, ("the date line contradicts itself: no such day",))
    return Published(_moment(first))


def title_date(text: str, layout: Layout) -> Moment | None:
    """Return the day that closes the title of an issue: "Flood bulletin: Port Sel, 3 May 2031".

    None when the title is not said to be of a bulletin or the like, has another date, or the
    text names a later day.
    """
    line = title_line(text, layout)
    found = list(dated(line.bare)) if line and _ISSUE.search(line.bare) else []
    if line is None or len(found) != 1 or not found[0].days:
        return None
    span, days = found[0].span, found[0].days
    if line.bare[span.end :].strip(" .)") or not _BEFORE_DAY.search(line.bare[: span.start]):
        return None
    if any(each.days and each.days[-1] > days[-1] for each in dated(text)):
        return None
    place = Span(line.bare_start + span.start, line.bare_start + span.end)
    return on_days(days, "stated", "the date that closes the title", (place,))


def signed_date(text: str, layout: Layout) -> Moment | None:
    """Return the day that closes a statement, below who signs it: "Port Council, 3 May 2031".

    None when the title does not say that it is one, or the text names a later day.
    """
    title = title_line(text, layout)
    last = date_line(layout.lines[-1]) if len(layout.lines) > 2 else None
    if not (title and last and last.days and _SIGNED.search(title.bare)):
        return None
    above = layout.lines[-2]
    days = last.days
    if above.ends or above.count > _SIGNATURE or last.updated:
        return None
    if any(each.days and each.days[-1] > days[-1] for each in dated(text)):
        return None
    return on_days(days, "stated", "the date below the signature", (last.span,))


def address_date(address: str) -> Moment | None:
    """Return the day that stands in the path of an address, as many outlets write it."""
    found = _IN_ADDRESS.search(address) if address.startswith(("http", "www", "<")) else None
    day = day_of(*(int(part) for part in found.groups())) if found else None
    if not found or not day:
        return None
    return on_day(day, "computed", f"the page's address has {found.group().strip('/')}")


def computed_date(text: str, layout: Layout, dateline: Dateline | None) -> Moment | None:
    """Return the day the text's own words fix, or None when they leave it open."""
    for line in layout.of("url"):
        moment = address_date(line.words)
        if moment:
            return Moment(
                moment.value, moment.earliest, moment.latest, "computed", moment.why, (line.span,)
            )
    return computed(text, dateline or _day_line(layout))


def _day_line(layout: Layout) -> Dateline | None:
    """Return a line such as "Thursday, February 15" near the top as the dateline it is."""
    found = (day_line(line.bare, line.bare_start) for line in layout.of("date"))
    return next((each for each in found if each), None)


def _date_lines(layout: Layout) -> list[DateLine]:
    """Return what dates the page: the labelled lines, or else the bare ones."""
    read = (date_line(line) for line in (*layout.of("date"), *layout.of("byline")))
    found = [line for line in read if line and not line.updated]
    return [line for line in found if line.labelled] or found


def _moment(line: DateLine) -> Moment | None:
    why, spans = "the text's own date line", (line.span,)
    time = moment_at(line.days[0], line.clock) if line.clock and len(line.days) == 1 else None
    return at_time(time, "stated", why, spans) if time else on_days(line.days, "stated", why, spans)


def _from_dateline(dateline: Dateline | None) -> Published:
    if dateline is None or not dateline.year or dateline.when is None:
        return Published()
    day = dateline.settled
    if day is None:
        return Published(None, ("the dateline's date contradicts itself: no such day",))
    spans: tuple[Span, ...] = (dateline.when,)
    return Published(on_day(day, "stated", "the dateline", spans))

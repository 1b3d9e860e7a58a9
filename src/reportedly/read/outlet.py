"""Who published an article."""

import re

from reportedly.model import Detail, Span
from reportedly.read.byline import house_in
from reportedly.read.date_lines import date_line
from reportedly.read.dateline import Dateline
from reportedly.read.layout import TOP_LINES, Layout
from reportedly.read.lines import Line
from reportedly.read.medium import names_medium

_HOST = re.compile(r"<?(?:https?://)?(?:[^/@\s]*@)?(?:www\d?\.)?(?P<host>[\w.-]+\.[a-z]{2,})", re.I)
_NAME = r"(?P<name>[A-Z][\w'’&-]*(?: (?:[A-Z][\w'’&-]*|of|and|the|de|al)){0,5})"
_YEARS = r"(?:\d{4}(?:\s?[-–]\s?\d{4})?,? ?)"
_COPYRIGHT = (
    re.compile(rf"(?i:©|\(c\)|copyright)(?i: ©| \(c\))? ?{_YEARS}?(?:by )?(?!All\b){_NAME}"),
    re.compile(rf"(?:The )?{_NAME}[,.]? (?i:all rights reserved)"),
)
_AGENCY = re.compile(r"[A-Z][A-Z&]+(?:-[A-Z]+)*")
_ZONE = re.compile(r"(?:GMT|UTC|[A-Z]{1,3}[SD]?T)")
_SMALL_WORDS = {"of", "for", "and", "the", "de", "al", "in"}
_EDGE = 3  # lines: a page's own address stands at its head or foot


def given_outlet(name: str, why: str, layout: Layout) -> Detail:
    """Return the outlet that the input names, with the lines of the text that are its name."""
    wanted = name.casefold().strip()
    spans = tuple(
        line.bare_span for line in layout.lines if line.short and line.bare.casefold() == wanted
    )
    return Detail(name.strip(), "stated", why, spans)


def outlet_of(
    text: str, layout: Layout, *, address: str, dateline: Dateline | None
) -> Detail | None:
    """Return who the text or its address shows to be the outlet, or None.

    In order: the name in bold that closes the text; the name above its headline; the name in a
    copyright line; the name beside the date or in the byline; the host of the address; the host
    of an address that stands at the head or foot of the text; the agency of the dateline.
    """
    if line := layout.sign_off:
        return Detail(line.bare, "stated", "the name that closes the text", (line.bare_span,))
    if line := layout.masthead:
        return Detail(line.bare, "stated", "the name above the headline", (line.bare_span,))
    if named := _from_copyright(layout) or _from_head(text, layout):
        return named
    host = _host(address) if address.startswith(("http://", "https://")) else None
    if host:
        return Detail(host, "computed", "the host of the address")
    return (
        _from_url_line(layout)
        or _from_dateline(text, layout, dateline)
        or _from_date_line(text, layout)
    )


def _from_copyright(layout: Layout) -> Detail | None:
    for line in layout.of("copyright"):
        for pattern in _COPYRIGHT:
            found = pattern.match(line.bare)
            if found:
                start = line.bare_start + found.start("name")
                span = Span(start, start + len(found["name"]))
                return Detail(found["name"], "stated", "the copyright line", (span,))
    return None


def _from_head(text: str, layout: Layout) -> Detail | None:
    """Return the medium whose name stands beside the date, or whose staff or desk wrote."""
    for line in (*layout.of("date"), *layout.of("byline")):
        found = house_in(line)
        if found:
            start = line.bare_start + found.start("name")
            return _stated(text, Span(start, start + len(found["name"])), "the byline")
        read = date_line(line)
        for name in (read.before, read.after) if read else ():
            if name and names_medium(name.of(text)):
                return _stated(text, name, "the name beside the date")
    return None


def _stated(text: str, span: Span, why: str) -> Detail:
    return Detail(span.of(text), "stated", why, (span,))


def _from_date_line(text: str, layout: Layout) -> Detail | None:
    """Return the agency of "PORT SEL, 3.5.2031, 16:45 — INFO-SEL": capitals after a place."""
    read = next((each for each in map(date_line, layout.of("date")) if each), None)
    if read is None or not (read.before and read.after):
        return None
    agency = read.after.of(text)
    if not _AGENCY.fullmatch(agency) or _ZONE.fullmatch(agency):
        return None
    return Detail(agency, "computed", "the agency beside place and date", (read.after,))


def _from_url_line(layout: Layout) -> Detail | None:
    edges = {line.span for line in (*layout.lines[:_EDGE], *layout.lines[-_EDGE:])}
    found = [line for line in layout.of("url") if line.span in edges]
    hosts = {_host(line.words) for line in found}
    return _from_host(found[0]) if len(hosts) == 1 else None


def _from_host(line: Line) -> Detail | None:
    host = _host(line.words)
    if not host:
        return None
    return Detail(host, "computed", "the host of the address in the text", (line.span,))


def _from_dateline(text: str, layout: Layout, dateline: Dateline | None) -> Detail | None:
    if dateline is None or dateline.agency is None:
        return None
    full = _spelled_out(dateline.agency.of(text), layout)
    if full:
        return Detail(full.bare, "computed", "the agency of the dateline", (full.bare_span,))
    agency = dateline.agency
    return Detail(agency.of(text), "computed", "the agency of the dateline", (agency,))


def _spelled_out(agency: str, layout: Layout) -> Line | None:
    """Return the line at the head or foot that is the name ``agency`` is short for, or None."""
    if len(agency) < 3 or not agency.isupper():
        return None
    edges = (*layout.lines[:TOP_LINES], *layout.lines[-_EDGE:])
    return next((line for line in edges if line.short and agency == _initials(line.bare)), None)


def _initials(words: str) -> str:
    """Return the capitals that the words of a name begin with; "" where it is no name."""
    parts = words.split()
    if any(not part[0].isupper() and part not in _SMALL_WORDS for part in parts):
        return ""
    return "".join(part[0] for part in parts if part[0].isupper())


def _host(address: str) -> str | None:
    found = _HOST.match(address)
    return found["host"].lower() if found else None

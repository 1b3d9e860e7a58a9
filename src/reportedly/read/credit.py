"""Whom an article itself credits with its report."""

import re
from collections.abc import Iterator

from reportedly.model import Detail, Span
from reportedly.read.dateline import WIRES, Dateline
from reportedly.read.layout import Layout
from reportedly.read.lines import Line

_NAME = r"[A-Z][\w.'’&-]*(?: (?:[A-Z][\w.'’&-]*|of|and|the|de|al|for|\d+)){0,6}"
_CITING = r",? (?:citing|quoting|with reference to|referring to) (?:the )?"
_IN_LINE = (
    re.compile(r"\(?(?:sources?|via|agency)\s?: ?(?P<names>[^)]{2,80})\)?", re.IGNORECASE),
    re.compile(rf"\((?P<names>{_NAME}(?: ?/ ?{_NAME})*)\)"),
    re.compile(
        r".*?\b(?:published|appeared|posted|ran) (?:by|in|on|at) "
        rf"(?:(?i:{{}})on )?(?P<names>{_NAME})".replace("{}", r"[\w ,]{0,30}")
    ),
    re.compile(rf"(?i:read the)\b.{{0,60}}? (?:at|on|in|from|via) (?P<names>{_NAME})"),
    re.compile(rf"\(?(?i:with )(?:[a-z]+ ){{1,3}}(?:from|by) (?P<names>{_NAME}(?:, {_NAME})*)"),
    re.compile(rf"(?P<names>{_NAME})$"),
)
# Only the present tense credits: "…, Press TV reports." says where this article is from;
# "…, Press TV reported." says who reported what happened.
_IN_LEAD = re.compile(
    rf"(?:, |— |– |-- )(?:the )?(?P<names>{_NAME}) reports(?=[.:]?\s*$|\.\s|{_CITING})",
    re.MULTILINE,
)
_CITED = re.compile(rf"(?:, |— |– |-- )(?:the )?{_NAME} reports{_CITING}(?P<names>{_NAME}(?<!\.))")
_AS_REPORTED = re.compile(rf"(?P<names>{_NAME}) reports:", re.MULTILINE)
_LEAD = 2  # paragraphs
# How old or which version a text is, in the place of a credit: "(Undated)", "(Update 2)".
_STATE = re.compile(
    r"(?:undated|updated?|updates|corrected|correction|repeat|refiled|refile|recasts|recap|"
    r"developing|breaking|continued|exclusive|opinion|analysis|advertisement|advance|embargoed|"
    r"file|files|draft|lead|writethru|urgent)(?: (?:no )?\d+)?",
    re.IGNORECASE,
)
_OF_A_CHART = re.compile(r"\(?sources?\s?:", re.IGNORECASE)
_NOBODY = {"agencies", "news agencies", "agency", "staff", "wires", "web desk", "our correspondent"}


def credited_in(text: str, layout: Layout, dateline: Dateline | None) -> tuple[Detail, ...]:
    """Return everyone the text credits, in order of first mention, with every place."""
    places: dict[str, list[Span]] = {}
    for span in sorted(set(_found(text, layout, dateline))):
        places.setdefault(span.of(text).casefold(), []).append(span)
    return tuple(
        Detail(spans[0].of(text), "stated", "credited in the text", tuple(spans))
        for spans in places.values()
    )


def _found(text: str, layout: Layout, dateline: Dateline | None) -> Iterator[Span]:
    for line in layout.of("credit"):
        if _below_a_chart(layout, line):
            continue
        yield from _in_credit_line(text, line)
    if dateline and dateline.agency and dateline.agency.of(text).casefold() in WIRES:
        yield dateline.agency
    prose = [line for line in layout.content[1:] if line.is_prose][:_LEAD]
    for line in (*layout.content[:1], *prose):
        yield from _in_paragraph(text, line)


def _below_a_chart(layout: Layout, line: Line) -> bool:
    """Tell whether "Source: …" stands in the middle of the report, and not under a paragraph.

    It says then where the figures or the picture above it are from, not the report.
    """
    at = layout.lines.index(line)
    above, below = layout.lines[:at], layout.lines[at + 1 :]
    told = any(each.is_prose for each in above) and any(each.is_prose for each in below)
    return told and not above[-1].is_prose and bool(_OF_A_CHART.match(line.bare))


def _in_credit_line(text: str, line: Line) -> Iterator[Span]:
    for pattern in _IN_LINE:
        found = pattern.match(line.bare)
        if found:
            start = line.bare_start + found.start("names")
            yield from _split(text, Span(start, start + len(found["names"])))
            return


def _split(text: str, names: Span) -> Iterator[Span]:
    """Yield each name of a list such as "Reuters, Coast Courier"."""
    for found in re.finditer(r"[^,;/]+", names.of(text)):
        words = found.group().strip(" .)*_").removeprefix("and ")
        if words and words.casefold() not in _NOBODY and not _STATE.fullmatch(words):
            start = names.start + found.start() + found.group().index(words)
            yield Span(start, start + len(words))


def _in_paragraph(text: str, line: Line) -> Iterator[Span]:
    end = min(line.span.end, line.span.start + 2_000)
    for pattern in (_IN_LEAD, _CITED, _AS_REPORTED):
        for found in pattern.finditer(text, line.span.start, end):
            yield Span(*found.span("names"))

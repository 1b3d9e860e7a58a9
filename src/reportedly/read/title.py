"""The headline of a text."""

import re

from reportedly.model import Detail
from reportedly.read.dateline import dateline_at
from reportedly.read.dates import dated
from reportedly.read.layout import Layout
from reportedly.read.lines import Line

LONGEST = 30  # words; of the 924 headlines of PolNeAR's train and dev parts 923 have at most 23
_BESIDE_DATE = 3  # words: with no more beside a date, a line is of the page ("Last updated …")
_KICKER = 6  # words
_ONE_LINE = 13  # words: a longer first line with no empty line below is a broken paragraph
_SENTENCE_END = re.compile(r"[.:;,…][\"'”’)\]]*$")
_OPEN_END = re.compile(
    r"\b(?:a|an|the|of|in|on|at|to|for|from|with|by|as|and|or|but|after|that|which|who|is|are|was|"
    r"were|be|been|has|have|had|his|her|their|its)$",
    re.IGNORECASE,
)
_CAPITAL_SHARE = 0.6  # of the longer words: from here on it is headline style


def title_of(text: str, layout: Layout) -> Detail | None:
    """Return the headline that opens ``text``, or None when it opens with the report."""
    line = title_line(text, layout)
    if line is None:
        return None
    return Detail(line.bare, "stated", "the headline that opens the text", (line.bare_span,))


def title_line(text: str, layout: Layout) -> Line | None:
    """Return the first line that is no furniture, if it looks like a headline.

    A line that ends as a sentence does must be in headline style (Most Words Capital) or
    stand right above the dateline; one that runs on into the next line is none.
    """
    content = layout.content
    if len(content) < 2 or not _may_be_headline(text, content[0]):
        return None
    line, following = content[:2]
    if line.bare.endswith(":") and line.count <= _KICKER:
        below = content[1:3]
        return following if len(below) == 2 and _is_below_kicker(text, *below) else None
    if line.words.startswith("#") or _in_headline_style(line.bare):
        return line
    if _SENTENCE_END.search(line.bare):
        above = line.breaks_after > 1 and dateline_at(text, following.bare_start)
        return line if above and not line.bare.endswith((":", ";", ",")) else None
    return None if _runs_on(line, following) else line


def _is_below_kicker(text: str, line: Line, following: Line) -> bool:
    """Tell whether a line is the headline below "Senior officer:", by what comes after it."""
    return (
        _may_be_headline(text, line)
        and not _SENTENCE_END.search(line.bare)
        and not _runs_on(line, following)
    )


def given_title(title: str, why: str, layout: Layout) -> Detail:
    """Return the title the input came with, and its place if a line of the text is it."""
    wanted = _folded(title)
    spans = tuple(
        line.bare_span for line in layout.content[:5] if line.short and _folded(line.bare) == wanted
    )
    return Detail(title, "stated", why, spans[:1])


def _may_be_headline(text: str, line: Line) -> bool:
    if not line.short or line.count > LONGEST or _is_handle(line) or _opens_dated(text, line):
        return False
    without_dates = line.bare
    for date in dated(line.bare):
        without_dates = without_dates.replace(date.span.of(line.bare), " ")
    words = re.findall(r"[^\W\d_]{3,}", without_dates)
    return bool(words) and (without_dates == line.bare or len(words) > _BESIDE_DATE)


def _is_handle(line: Line) -> bool:
    """Tell the name above a post: "@CorvayPolice", "Forwarded from: Corvay Police"."""
    return (line.bare.startswith("@") and line.count == 1) or line.bare.startswith("Forwarded from")


def _opens_dated(text: str, line: Line) -> bool:
    """Tell the first words of a report behind its dateline; "CHECK: Two claims" is a headline."""
    found = dateline_at(text, line.bare_start)
    return found is not None and (line.is_prose or not text.startswith(":", found.span.end))


def _runs_on(line: Line, following: Line) -> bool:
    """Tell whether a line is the first of a paragraph whose lines were broken by width."""
    if following.bare[:1].islower() or _OPEN_END.search(line.bare):
        return True
    return line.breaks_after == 1 and line.count > _ONE_LINE


def _in_headline_style(words: str) -> bool:
    longer = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) > 2 and capitals >= _CAPITAL_SHARE * len(longer)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")

"""How the pages say things: excerpts, dates, counts, citations, addresses that may be linked."""

import re
from collections.abc import Iterable
from itertools import groupby
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from reportedly.ask import Saying
from reportedly.model import Citation

GAP = " […] "
EXCERPT = 600  # code points of an excerpt; a sentence rarely has more than 400
TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)")
BLANKS = re.compile(r"\s+")
QUOTES = ("“", '"', "«", "„", "‘", "'")
# What was said is shown with its line breaks, and what could turn a line around is made visible.
TURNING = dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "�")


def line(words: str) -> str:
    """Return the words on one line, with nothing in them that could reorder what stands around."""
    return " ".join(words.split()).translate(TURNING)


def flowing(words: str) -> str:
    """Return a piece of a sentence on one line; blanks at its ends stay.

    >>> flowing("said\\n that ")
    'said that '
    """
    return BLANKS.sub(" ", words).translate(TURNING)


def joined(pieces: Iterable[Citation]) -> str:
    """Return the words of the pieces on one line."""
    return GAP.join(line(piece.words) for piece in pieces)


def excerpt(words: str | None, most: int = EXCERPT) -> str:
    """Return the beginning of the words, with a sign where something is left out.

    >>> excerpt("one two three", 8)
    'one two …'
    """
    whole = line(words or "")
    return whole if len(whole) <= most else whole[:most].rsplit(" ", 1)[0] + " …"


def clipped(words: str, most: int) -> str:
    """Return a name short enough for a picture, cut within a word if need be.

    >>> clipped("Ministry of Harbours", 12), clipped("Mara Ito", 12)
    ('Ministry of…', 'Mara Ito')
    """
    whole = line(words)
    return whole if len(whole) <= most else whole[: most - 1].rstrip() + "…"


def way(chain: Iterable[str] | None) -> list[str]:
    """Return the names of a chain, neighbours of one name once."""
    return [name for name, _ in groupby(chain or ())]


def many(number: int, thing: str, things: str | None = None) -> str:
    """Return so many things, as a person would say it.

    >>> many(1, "article"), many(2000, "article"), many(2, "story", "stories")
    ('1 article', '2,000 articles', '2 stories')
    """
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def days(earliest: str | None, latest: str | None) -> str:
    """Return the days that something may mean.

    >>> days("2024-01-02", "2024-01-02"), days("2024-01-01", "2024-01-31"), days(None, None)
    ('2024-01-02', '2024-01-01 to 2024-01-31', 'unknown')
    """
    if earliest is None:
        return "unknown"
    earliest, latest = moment(earliest), moment(latest) if latest else None
    return earliest if earliest == latest or latest is None else f"{earliest} to {latest}"


def moment(published: str) -> str:
    """Return a date or time as people write it.

    >>> moment("2023-03-06T15:45:00Z"), moment("2023-03")
    ('2023-03-06 15:45 UTC', '2023-03')
    """
    found = TIME.fullmatch(published)
    return f"{found[1]} {found[2]} {'UTC' if found[3] == 'Z' else found[3]}" if found else published


def bounds(low: float | None, high: float | None) -> str:
    """Return what the words state, and no more.

    >>> bounds(4, 4), bounds(30, None), bounds(None, 10), bounds(None, None)
    ('4', 'at least 30', 'at most 10', '–')
    """
    if low is None and high is None:
        return "–"
    if low == high:
        return f"{low:,.10g}"
    if high is None:
        return f"at least {low:,.10g}"
    return f"at most {high:,.10g}" if low is None else f"{low:,.10g} to {high:,.10g}"


def citation(saying: Saying) -> str:
    """Return who said it, through whom, where and when, and where the words stand."""
    who = saying.speaker or joined(saying.source) or "source not named"
    through = " → ".join(map(line, way(saying.chain)))
    told = f", according to {through}" if through else ""
    title, outlet = saying.title or "(no title)", saying.outlet or "outlet unknown"
    when = saying.published or "date unknown"
    spans = ", ".join(f"{each.span.start}–{each.span.end}" for each in saying.content)
    words = joined(saying.content)
    quoted = words if words.startswith(QUOTES) else f"“{words}”"
    at = f"{saying.uri}, code points {spans} ({saying.id})"
    return f"{line(who)}: {quoted}{told}. {outlet}, “{line(title)}”, {when}. {at}"


def linkable(uri: str) -> bool:
    """Tell whether an address may be a link: of the web, with a host, nothing odd in it.

    >>> linkable("https://example.org/a"), linkable("javascript:alert(1)"), linkable("http:///x")
    (True, False, False)
    """
    if re.search(r"[\s\x00-\x1f\"'<>\\]", uri):
        return False
    try:
        parts = urlsplit(uri)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def exactly(words: str) -> Markup:
    """Return the words for HTML, such that a browser has them to the letter.

    A browser takes a bare CR for LF; written as a reference it stays, and offsets hold.
    """
    return Markup(str(escape(words)).replace("\r", "&#13;"))

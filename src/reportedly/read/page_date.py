"""The date of publication that a page's own markup states."""

import logging
import re
from datetime import datetime

from htmldate import find_date
from lxml import etree, html

from reportedly.errors import Unreadable
from reportedly.model import Moment
from reportedly.read.date_lines import date_line
from reportedly.read.lines import lines
from reportedly.read.moments import moment_of

# htmldate drops what lies ahead of today, which would make the answer depend on the day it
# is asked; so it is told a fixed day that no page has reached.
_FIRST, _LAST = datetime(1900, 1, 1), datetime(2099, 12, 31)  # noqa: DTZ001 - it wants naive ones
_REVISED = re.compile(r"modif|updat|revis|expir|crawl|access|download", re.IGNORECASE)
_PUBLISHED = re.compile(r"publi|pubdate|posted|entry-date|issued|created|dateline", re.IGNORECASE)
_ELSEWHERE = (
    "ancestor::aside or ancestor::footer or ancestor::nav or "
    "ancestor::*[contains(@class, 'comment') or contains(@class, 'related')]"
)
_VALUE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')

logging.getLogger("htmldate").addHandler(logging.NullHandler())


def page_date(tree: html.HtmlElement) -> Moment | None:
    """Return when the page's markup says it was published; None where it does not say.

    Asks, in order, its metadata (``<meta>`` and JSON-LD, read by htmldate), its ``<time>``
    elements marked as publication, and elements named so that hold nothing but a date.
    When it was modified or fetched is not asked.
    """
    return _from_metadata(tree) or _from_times(tree) or _from_elements(tree)


def _from_metadata(tree: html.HtmlElement) -> Moment | None:
    metas = [meta for meta in tree.iter("meta") if not _REVISED.search(_names(meta))]
    scripts = [
        script
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "") and "datePublished" in (script.text or "")
    ]
    day = _asked(metas, scripts)
    if day is None:
        return None
    values = [meta.get("content") or "" for meta in metas]
    values += [value for script in scripts for value in _VALUE.findall(script.text or "")]
    for value in values:
        moment = moment_of(value, f"the page's metadata: {value.strip()}")
        if moment and value.strip().startswith(day):
            return moment
    return moment_of(day, f"the page's metadata: {day}")


def _asked(metas: list[html.HtmlElement], scripts: list[html.HtmlElement]) -> str | None:
    """Return the day htmldate reads out of nothing but these elements."""
    if not metas and not scripts:
        return None
    pieces = b"".join(etree.tostring(each, with_tail=False, method="html") for each in metas)
    pieces += b"".join(etree.tostring(each, with_tail=False, method="html") for each in scripts)
    page = b"<html><head>" + pieces + b"</head><body><p> </p></body></html>"
    try:
        found = find_date(
            page.decode("utf-8", "replace"),
            extensive_search=False,
            original_date=True,
            min_date=_FIRST,
            max_date=_LAST,
        )
    except (ValueError, TypeError, etree.LxmlError, RecursionError) as error:
        raise Unreadable(f"its metadata cannot be searched for a date: {error}") from error
    return str(found) if found else None


def _names(element: html.HtmlElement) -> str:
    return " ".join(
        element.get(name) or "" for name in ("name", "property", "itemprop", "http-equiv")
    )


def _from_times(tree: html.HtmlElement) -> Moment | None:
    """Return what the ``<time>`` elements say: the one marked so, or all if they agree."""
    times = [
        time
        for time in tree.xpath(f"//time[@datetime and not({_ELSEWHERE})]")
        if not _REVISED.search(_marks(time))
    ]
    marked = [time for time in times if _PUBLISHED.search(_marks(time)) or "pubdate" in time.attrib]
    stated = {time.get("datetime").strip() for time in (marked[:1] or times)}
    if len(stated) != 1:
        return None
    value = stated.pop()
    return moment_of(value, f"the page's <time> element: {value}")


def _from_elements(tree: html.HtmlElement) -> Moment | None:
    for element in tree.xpath(f"//*[(@class or @id or @itemprop) and not({_ELSEWHERE})]"):
        marks = _marks(element)
        if not re.search(r"date|time|publi|posted", marks) or _REVISED.search(marks):
            continue
        words = " ".join("".join(element.itertext()).split()) if len(element) < 10 else ""
        for line in lines(words[:200]):
            read = date_line(line)
            if read and not read.updated and len(read.days) == 1:
                return moment_of(words, f"the page's date element: {words}") or moment_of(
                    read.days[0].isoformat(), f"the page's date element: {words}"
                )
    return None


def _marks(element: html.HtmlElement) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop")).lower()

"""An article out of a page of HTML: its text, its map to the page, what its markup says."""

import logging
import re
from dataclasses import dataclass

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.metadata import extract_metadata
from trafilatura.utils import load_html

from reportedly.errors import Unreadable
from reportedly.model import Moment, Placement
from reportedly.read.joining import joined
from reportedly.read.page_date import page_date
from reportedly.read.placement import PageWords, placements

LONGEST = 10_000_000  # code points: 8 million took 8 s and 300 MB, and no news page is so long
# htmldate's own default for the last day is today; metadata is asked for no date at all.
_NO_DATE = {"max_date": "1995-01-02", "extensive_search": False, "original_date": True}
# A feed's entry or a record's field is often a fragment, which trafilatura takes for no page.
_WHOLE = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
# Of control characters XML has only TAB, LF and CR: at another's number its writer gives up.
_NUMBER = re.compile(
    r"&#(?:0*(?P<figures>\d{1,7})(?!\d)|x0*(?P<hex>[0-9a-f]{1,6})(?![0-9a-f]));?", re.IGNORECASE
)
_UNSEEN = {*range(1, 9), *range(0xE, 0x20), 0xFFFE, 0xFFFF}
_BLANK = {0xB, 0xC}  # vertical tab and form feed
# What trafilatura and lxml are known to raise on pages that are none.
_FAILURES = (
    etree.LxmlError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    AssertionError,
    RecursionError,
)

for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Page:
    """What was read out of a page; ``None`` where its markup is silent."""

    text: str
    placements: tuple[Placement, ...]
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    language: str | None = None
    published: Moment | None = None


def read_page(source: str) -> Page:
    """Return the article in ``source``, a decoded page.

    The text is the extracted paragraphs, an empty line between them; the headline leads
    them where the page shows one. Raises Unreadable when the page is too long or no
    article is found in it.
    """
    if len(source) > LONGEST:
        raise Unreadable(f"a page of {len(source):,} characters; {LONGEST:,} are read at most")
    page, words = _parsable(source), PageWords(source)
    tree = _tree(page)
    body = joined(_body(page), source, words)
    metadata = _metadata(page)
    headline = _headline(tree, metadata.title)
    text = _with_headline(body, headline)
    return Page(
        text=text,
        placements=placements(text, words),
        title=headline or metadata.title,
        outlet=metadata.sitename,
        byline=metadata.author,
        language=tree.get("lang"),
        published=page_date(tree),
    )


@dataclass(frozen=True, slots=True)
class _Metadata:
    title: str | None
    author: str | None
    sitename: str | None


def _parsable(source: str) -> str:
    """Return a whole page without the numbers of characters that XML has not."""
    page = _NUMBER.sub(_character, source)
    is_whole = _WHOLE.search(page)
    return page if is_whole else f"<html><body><article>{page}</article></body></html>"


def _character(number: re.Match[str]) -> str:
    code = int(number["hex"], 16) if number["hex"] else int(number["figures"])
    if code in _BLANK:
        return " "
    return "" if code in _UNSEEN else number.group()


def _tree(source: str) -> html.HtmlElement:
    try:
        tree = load_html(source)
    except _FAILURES as error:
        raise Unreadable(f"its HTML cannot be parsed: {_told(error)}") from error
    if tree is None:
        raise Unreadable("is no HTML page: no element could be parsed")
    return tree


def _body(source: str) -> list[str]:
    try:
        found = bare_extraction(source, include_comments=False)
    except _FAILURES as error:
        raise Unreadable(f"no article can be extracted: {_told(error)}") from error
    words = (found.text or "") if found and not isinstance(found, dict) else ""
    paragraphs = [line.strip() for line in words.splitlines()]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    if not paragraphs:
        raise Unreadable("no article text in the page: only scripts, menus, or too deep a nest")
    return paragraphs


def _metadata(source: str) -> _Metadata:
    try:
        found = extract_metadata(source, date_config=dict(_NO_DATE), extensive=False)
    except _FAILURES as error:
        raise Unreadable(f"its metadata cannot be read: {_told(error)}") from error
    return _Metadata(found.title or None, found.author or None, found.sitename or None)


def _told(error: Exception) -> str:
    words = str(error).splitlines()
    return f"{type(error).__name__} {words[0][:120] if words else ''}".strip()


def _headline(tree: html.HtmlElement, title: str | None) -> str | None:
    """Return the heading that the page shows as its title, or None if it shows none."""
    shown = [" ".join("".join(each.itertext()).split()) for each in tree.iter("h1")]
    shown = [words for words in shown if words]
    for words in shown:
        if title and (words.casefold() in title.casefold() or title.casefold() in words.casefold()):
            return words
    return shown[0] if len(shown) == 1 and not title else None


def _with_headline(body: list[str], headline: str | None) -> str:
    wanted = headline.casefold() if headline else None
    if wanted and wanted not in (" ".join(each.split()).casefold() for each in body[:3]):
        body = [headline or "", *body]
    return "\n\n".join(body)

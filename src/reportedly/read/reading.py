"""From the bytes that came to the article they hold."""

from dataclasses import dataclass

from reportedly.errors import Unreadable
from reportedly.model import Article, Capture, Detail, Given, Maker, Moment
from reportedly.read.byline import byline_of
from reportedly.read.charset import declared_in_page
from reportedly.read.credit import credited_in
from reportedly.read.dateline import Dateline, dateline_of
from reportedly.read.decode import Decoded, checked, decode
from reportedly.read.language import language_code, language_of
from reportedly.read.layout import Layout, lay_out
from reportedly.read.outlet import given_outlet, outlet_of
from reportedly.read.page import Page, read_page
from reportedly.read.publication import (
    Published,
    address_date,
    computed_date,
    given_date,
    signed_date,
    stated_date,
    title_date,
)
from reportedly.read.title import given_title, title_of

READER = Maker(name="reader", version="4")
_HTML = {"text/html", "application/xhtml+xml"}
_NO_TEXT = ("image/", "audio/", "video/", "font/", "application/pdf", "application/zip")
_METADATA = "the page's metadata"


@dataclass(frozen=True, slots=True)
class _Source:
    """An article's text with all that its details are looked for in."""

    capture: Capture
    decoded: Decoded
    page: Page | None
    text: str
    layout: Layout
    dateline: Dateline | None

    @property
    def given(self) -> Given:
        return self.capture.given


def read(capture: Capture) -> Article:
    """Return the article in ``capture``.

    The text of a plain file or record is what was decoded, to the letter; that of a page
    is its article's paragraphs. What the input gives of itself stands before what its
    text or markup shows. Raises Unreadable, naming the item, when there is no article.
    """
    try:
        source = _source(capture)
    except Unreadable as error:
        raise Unreadable(f"{capture.address}: {error}") from error
    published = _published(source)
    return Article(
        uri=capture.address,
        text=source.text,
        sha256=capture.sha256,
        media_type="text/html" if source.page else "text/plain",
        given_id=source.given.id,
        language=_language(source),
        encoding=source.decoded.encoding,
        title=_title(source),
        outlet=_outlet(source),
        byline=_byline(source),
        dateline=_dateline(source),
        credited=credited_in(source.text, source.layout, source.dateline),
        published=published.moment,
        placements=source.page.placements if source.page else (),
        notes=(*source.decoded.notes, *published.notes),
    )


def _source(capture: Capture) -> _Source:
    given = capture.given
    media_type = capture.media_type if given.text is None else given.text_type
    media_type = media_type.partition(";")[0].strip().lower()
    if media_type.startswith(_NO_TEXT):
        raise Unreadable(f"is {media_type}, not text or HTML; convert it first")
    is_page = media_type in _HTML
    if given.text is not None:
        decoded = checked(Decoded(given.text, None))
    else:
        inside = declared_in_page(capture.body) if is_page else None
        decoded = decode(capture.body, declared=given.charset or inside)
    page = read_page(decoded.text) if is_page else None
    text = page.text if page else decoded.text
    layout = lay_out(text)
    return _Source(capture, decoded, page, text, layout, dateline_of(text, layout))


def _title(source: _Source) -> Detail | None:
    if source.given.title:
        return given_title(source.given.title, "given with the item", source.layout)
    if source.page and source.page.title:
        return given_title(source.page.title, _METADATA, source.layout)
    return title_of(source.text, source.layout)


def _outlet(source: _Source) -> Detail | None:
    if source.given.outlet:
        return given_outlet(source.given.outlet, "given with the item", source.layout)
    if source.page and source.page.outlet:
        return given_outlet(source.page.outlet, _METADATA, source.layout)
    found = outlet_of(
        source.text,
        source.layout,
        address=source.capture.address,
        dateline=source.dateline,
    )
    default = source.given.default_outlet
    if default and (found is None or found.basis != "stated"):
        return given_outlet(default, "given for all that name none", source.layout)
    return found


def _byline(source: _Source) -> Detail | None:
    if source.given.byline:
        return Detail(source.given.byline, "stated", "given with the item")
    in_text = byline_of(source.layout.of("byline"))
    if in_text is None and source.page and source.page.byline:
        return Detail(source.page.byline, "stated", _METADATA)
    return in_text


def _dateline(source: _Source) -> Detail | None:
    if source.dateline is None:
        return None
    span = source.dateline.span
    return Detail(span.of(source.text), "stated", "the words that open the report", (span,))


def _language(source: _Source) -> str | None:
    given = language_code(source.given.language)
    marked = language_code(source.page.language) if source.page else None
    return given or language_of(source.text) or marked


def _published(source: _Source) -> Published:
    """Return the first that is known: given, in the markup, in the text, its title, computed."""
    notes: tuple[str, ...] = ()
    if source.given.published and source.given.published.strip():
        given = given_date(source.given.published)
        if given.moment:
            return given
        notes = given.notes
    if source.page and source.page.published:
        return Published(source.page.published, notes)
    stated = stated_date(source.layout, source.dateline)
    notes += stated.notes
    if stated.moment or stated.notes:
        return Published(stated.moment, notes)
    return Published(_last_resort(source), notes)


def _last_resort(source: _Source) -> Moment | None:
    address = source.capture.address
    return (
        title_date(source.text, source.layout)
        or signed_date(source.text, source.layout)
        or address_date(address)
        or computed_date(source.text, source.layout, source.dateline)
    )

"""An article as it was read."""

from dataclasses import dataclass, field

from reportedly.model.ids import content_id
from reportedly.model.moment import Basis, Moment
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing known of an article: its title, outlet, byline …

    ``spans`` are the words of the text that say so; what metadata say has none.
    """

    value: str
    basis: Basis
    why: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a stretch of the text stands in the page it was taken from.

    Both in code points: ``span`` in ``Article.text``, ``page`` in the decoded page.
    """

    span: Span
    page: Span


@dataclass(frozen=True, slots=True)
class Article:
    """The text as read, and what the input says of it.

    For plain text, ``text`` is the decoded file to the letter. ``None`` and ``()`` mean
    that it was looked for and not found. ``sha256`` is of the captured bytes;
    ``encoding`` is what they were decoded with, ``notes`` what a reader of the bytes
    should know (say, that the text is mojibake).
    """

    uri: str
    text: str = field(repr=False)
    sha256: str = ""
    media_type: str = "text/plain"
    given_id: str | None = None
    language: str | None = None
    encoding: str | None = None
    title: Detail | None = None
    outlet: Detail | None = None
    byline: Detail | None = None
    dateline: Detail | None = None
    credited: tuple[Detail, ...] = ()
    published: Moment | None = None
    placements: tuple[Placement, ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id that follows from address and text."""
        return content_id("art", self.uri, self.text)

    def spans(self) -> tuple[Span, ...]:
        """Return every span that says something of the article itself."""
        details = (self.title, self.outlet, self.byline, self.dateline, *self.credited)
        own = [span for detail in details if detail for span in detail.spans]
        if self.published:
            own.extend(self.published.spans)
        own.extend(placement.span for placement in self.placements)
        return tuple(own)

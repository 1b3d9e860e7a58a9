"""Make a capture of a record: find what is meant under the names that exports use."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reportedly.errors import Unreadable
from reportedly.ingest.options import IngestOptions, the_limit
from reportedly.ingest.pieces import Oversized
from reportedly.ingest.sniffing import is_markup
from reportedly.ingest.taking import Origin, one_line, set_aside, take
from reportedly.model import Capture, Given, Reject

# The names met in exports of Media Cloud, Nexis and news APIs, the surest first; compared
# without case, spaces and punctuation.
USUAL = {
    "id": ("id", "stories_id", "story_id", "article_id", "document_id", "guid", "accession number"),
    "url": ("url", "link", "web_url", "permalink", "uri"),
    "outlet": (
        "outlet",
        "media_name",
        "publication",
        "publisher",
        "newspaper",
        "source_name",
        "source",
    ),
    "published": (
        "published",
        "publish_date",
        "published_date",
        "published_at",
        "publication_date",
        "pub_date",
        "date_published",
        "date",
    ),
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors"),
    "language": ("language", "lang", "language_code"),
    "text": (
        "text",
        "body",
        "content",
        "story_text",
        "article_text",
        "full_text",
        "body_text",
        "article",
    ),
}
SHOWN = 20  # names of fields in a reason: enough to see what kind of file it is


class RecordTaker:
    """Takes the records of one stream, and remembers which named fields none of them had."""

    def __init__(self, origin: Origin, options: IngestOptions, media_type: str) -> None:
        self._origin = origin
        self._options = options
        self._media_type = media_type
        self._named = options.columns.named()
        self._unmet = dict(self._named)
        self._fields: dict[str, None] = {}

    def take(
        self,
        body: bytes,
        record: Mapping[str, object],
        *,
        charset: str | None = None,
        short: str | None = None,
    ) -> Capture | Reject:
        """Return the record's capture, or why it has none; ``body`` are its bytes as they came.

        ``short`` says what is wrong when the record breaks off before its text.
        """
        self._remember(record)
        try:
            given = self._given(record, charset)
        except Unreadable as error:
            return self.refuse(body, str(error))
        address = self._origin.part(body, given)
        capture = take(address, body, self._media_type, given)
        if given.text is None:
            return set_aside(address, short or self._textless(record, given), capture)
        return capture

    def refuse(self, body: bytes, reason: str) -> Reject:
        """Return the reject of a record that could not be understood, with its bytes."""
        address = self._origin.part(body, Given())
        return set_aside(address, reason, take(address, body, self._media_type, Given()))

    def refuse_oversized(self, piece: Oversized) -> Reject:
        """Return the reject of a record too long to keep."""
        limit = the_limit(self._options.max_bytes)
        reason = f"one record of {piece.size:,} bytes, longer than {limit}"
        return set_aside(self._origin.fragment(piece.digest), reason)

    def unmet(self) -> Iterator[Reject]:
        """Yield a reject for each field the caller named that no record had."""
        for what, name in self._unmet.items():
            # A record without its text was set aside for that already.
            if self._fields and what != "text":
                yield set_aside(self._origin.address, _missing(what, name, self._fields))

    def check_header(self, header: list[str]) -> None:
        """Raise Unreadable when a field the caller named, or any for the text, is no column."""
        columns = dict.fromkeys(header)
        for what, name in self._named.items():
            if not _candidates(columns, what, name):
                raise Unreadable(_missing(what, name, columns))
        if not _candidates(columns, "text", self._named.get("text")):
            raise Unreadable(_no_text(columns))

    def _remember(self, record: Mapping[str, object]) -> None:
        if len(self._fields) < SHOWN:
            self._fields.update(dict.fromkeys(record))
        for what, name in list(self._unmet.items()):
            if _candidates(record, what, name):
                del self._unmet[what]

    def _given(self, record: Mapping[str, object], charset: str | None) -> Given:
        known = {what: self._first(record, what) for what in USUAL if what != "text"}
        text = self._text(record)
        for what, value in {**known, "text": text}.items():
            if value is not None and "\x00" in value:
                raise Unreadable(f"has a NUL character in its {what}: no database keeps one")
        text_type = "text/html" if text is not None and is_markup(text) else "text/plain"
        return Given(
            **known,
            text=text,
            text_type=text_type,
            charset=charset,
            default_outlet=self._options.outlet,
        )

    def _first(self, record: Mapping[str, object], what: str) -> str | None:
        fields = _candidates(record, what, self._named.get(what))
        return next((words for field in fields if (words := _words(record[field]))), None)

    def _text(self, record: Mapping[str, object]) -> str | None:
        for field in _candidates(record, "text", self._named.get("text")):
            value = record[field]
            if isinstance(value, str) and value.strip():
                return value
            if value is not None and not isinstance(value, str):
                raise Unreadable(f"its text {field!r} is no string but {type(value).__name__}")
        return None

    def _textless(self, record: Mapping[str, object], given: Given) -> str:
        named = self._named.get("text")
        fields = _candidates(record, "text", named)
        if fields:
            return f"its text {fields[0]!r} is empty (fields: {_list(record)})"
        if named is not None:
            return _missing("text", named, record)
        fetch = "; or add its URL instead" if given.url else ""
        return _no_text(record) + fetch


def has_text_column(header: list[str], options: IngestOptions) -> bool:
    """Tell whether a row of names looks like the header of a table of articles."""
    columns = dict.fromkeys(header)
    named = options.columns.named()
    met = [what for what in USUAL if _candidates(columns, what, named.get(what))]
    return "text" in met and len(met) > 1


def _candidates(record: Mapping[str, object], what: str, named: str | None) -> list[str]:
    """Return the fields of ``record`` that may hold it, the surest first."""
    if named is not None:
        return [named] if named in record else [f for f in record if _bare(f) == _bare(named)]
    by_name: dict[str, list[str]] = {}
    for field in record:
        by_name.setdefault(_bare(field), []).append(field)
    return [field for usual in USUAL[what] for field in by_name.get(_bare(usual), ())]


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold()) or name


def _words(value: object) -> str | None:
    """Return a value of metadata as words: those of a list together, of an object its name."""
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("title") or value.get("id"))
    if isinstance(value, list):
        return "; ".join(words for each in value if (words := _words(each))) or None
    return None if value is None or isinstance(value, bool) else str(value).strip() or None


def _missing(what: str, name: str, fields: Mapping[str, object]) -> str:
    return f"no field {name!r}, named for {what} (fields: {_list(fields)})"


def _no_text(fields: Mapping[str, object]) -> str:
    return f"no field that holds the text (fields: {_list(fields)}); name it with --text"


def _list(fields: Mapping[str, object]) -> str:
    names = [one_line(field)[:40] for field in fields]
    more = ", …" if len(names) > SHOWN else ""
    return (", ".join(names[:SHOWN]) or "none") + more

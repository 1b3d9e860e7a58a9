"""What bytes are, by their content; a name or a server's word only tips the balance."""

import re
from pathlib import PurePosixPath

from reportedly.errors import Unreadable

GZIP = b"\x1f\x8b"
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
BINARY = (
    (0, b"%PDF-", "a PDF document"),
    (0, b"\x89PNG\r\n", "a PNG picture"),
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"GIF8", "a GIF picture"),
    (0, b"RIFF", "a RIFF sound, film or picture"),
    (0, b"OggS", "an Ogg sound or film"),
    (0, b"ID3", "an MP3 sound"),
    (4, b"ftyp", "an MP4 film"),
    (0, b"\x7fELF", "an ELF program"),
    (0, b"MZ\x90\x00", "a Windows program"),
    (0, b"PK\x03\x04", "a zip archive, or a docx, xlsx or epub in one"),
    (0, b"PK\x05\x06", "an empty zip archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (0, b"Rar!\x1a\x07", "a rar archive"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"\xfd7zXZ\x00", "an xz archive"),
    (0, b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
    (0, b"SQLite format 3\x00", "an SQLite database"),
    (0, b"PAR1", "a Parquet file"),
    (0, b"{\\rtf", "an RTF document"),
)
HINTS = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".tab": "text/tab-separated-values",
    ".json": "application/x-ndjson",
    ".jsonl": "application/x-ndjson",
    ".ndjson": "application/x-ndjson",
}
SERVED = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/csv": "text/csv",
    "text/tab-separated-values": "text/tab-separated-values",
    "application/json": "application/x-ndjson",
    "application/x-ndjson": "application/x-ndjson",
    "application/jsonl": "application/x-ndjson",
}

_PROLOGUE = r"(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)*"
_PAGE = re.compile(
    _PROLOGUE + r"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|div|article"
    r"|section|main|header|nav|table|center|form|span|p|h[1-6]|ul|ol|img|br|base)\b)",
    re.IGNORECASE,
)
# Tried once, from the start, and never at a second <html: so that no head makes it slow.
_PAGE_LATER = re.compile(r"(?>.*?<html\b).*?<(?:head|body)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.IGNORECASE)
_ROOT = re.compile(
    _PROLOGUE + r"(?:<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>" + _PROLOGUE + r")?<([\w:]+)"
)
_ARRAY = re.compile(r"\s*\[\s*(?:[{\"\[]|\]\s*\Z|\Z)")
_OBJECT = re.compile(r"\s*\{\s*(?:\"|\}|\Z)")
_MARKUP = re.compile(
    r"</(?:p|div|article|section|h[1-6]|ul|ol|table|blockquote|body)\s*>|<br\s*/?>"
)


def encoding(head: bytes) -> str | None:
    """Return the wide encoding that a byte order mark tells of, or None."""
    return next((name for mark, name in MARKS if head.startswith(mark)), None)


def hint_of_name(name: str) -> str:
    """Return the media type a file's name hints at, or ""; ".gz" is looked through."""
    path = PurePosixPath(name.lower())
    return HINTS.get(PurePosixPath(path.stem).suffix if path.suffix == ".gz" else path.suffix, "")


def hint_of_type(content_type: str) -> str:
    """Return the media type a server's Content-Type hints at, or ""."""
    return SERVED.get(content_type.partition(";")[0].strip().lower(), "")


def sniff(head: bytes, hint: str = "") -> str:
    """Return the media type of what begins with ``head``.

    Raises Unreadable when it is nothing that articles come in, with the word for it.
    """
    refuse_binary(head)
    if head.startswith(b"WARC/"):
        return "application/warc"
    if encoding(head) is None and _is_binary(head):
        raise Unreadable(
            "binary: has NUL or control characters where text has none; save text in UTF-8"
        )
    words = head.decode(encoding(head) or "utf-8", "replace").removeprefix("\ufeff")
    return _markup(words) or _json(words, hint) or _plain(words, hint)


def refuse_binary(head: bytes) -> None:
    """Raise Unreadable when ``head`` is that of a well-known binary format."""
    for at, magic, what in BINARY:
        if head.startswith(magic, at):
            raise Unreadable(f"is {what}, not text; turn it into text or HTML first")


def is_markup(words: str) -> bool:
    """Tell whether a text field clearly holds a page or a piece of one."""
    return bool(_PAGE.match(words) and _TAG.search(words)) or bool(_MARKUP.search(words.lower()))


def _is_binary(head: bytes) -> bool:
    control = sum(head.count(code) for code in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return b"\x00" in head or control * 20 > len(head)


def _markup(words: str) -> str | None:
    if _PAGE.match(words):
        return "text/html"
    root = _ROOT.match(words)
    name = root.group(1).rpartition(":")[2].lower() if root else ""
    if name in ("rss", "rdf"):
        return "application/rss+xml"
    if name == "feed":
        return "application/atom+xml"
    if words.lstrip().startswith("<?xml"):
        raise Unreadable(f"is XML that is no feed and no page (it begins with <{name}>)")
    return None


def _json(words: str, hint: str) -> str | None:
    if _ARRAY.match(words):
        return "application/json"
    lines = [line for line in words.split("\n") if line.strip()]
    begun = sum(line.startswith("{") for line in lines)
    if _OBJECT.match(words):
        return "application/json" if _is_spread(lines, begun) else "application/x-ndjson"
    hinted = hint == "application/x-ndjson"
    if begun and (hinted or begun * 2 > len(lines)):
        return "application/x-ndjson"
    if hinted and words.strip():
        raise Unreadable("is named or served as JSON, but no line of it begins like a JSON object")
    return None


def _is_spread(lines: list[str], begun: int) -> bool:
    """Tell whether one object is laid out over many lines."""
    first = lines[0].strip()
    return len(lines) > 1 and begun == 1 and (first == "{" or not first.endswith("}"))


def _plain(words: str, hint: str) -> str:
    if hint in ("text/csv", "text/tab-separated-values"):
        return hint
    is_page = _PAGE_LATER.match(words) or (hint == "text/html" and _TAG.search(words))
    return "text/html" if is_page else "text/plain"

"""A feed with no more than the characters that a parser can take."""

import re

from reportedly.ingest.sniffing import encoding

_HALF_PAIR = re.compile(r"[\ud800-\udfff]")
# In CDATA a reference is mere words.
_REFERENCE = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&#(?:[xX]0*(?P<hex>[0-9a-fA-F]+)|0*(?P<figures>[0-9]+));",
    re.DOTALL,
)
_LAST = 0x10FFFF
_FIGURES = 7  # of the last character's number, in tens; in sixteens it has fewer


def parsable(feed: bytes) -> bytes:
    """Return ``feed`` with U+FFFD for half surrogate pairs and numbers of no character.

    One of them in one title would else make its parser give up the whole feed.
    """
    name = encoding(feed) or "utf-8"
    try:
        words = feed.decode(name, "surrogatepass")
    except UnicodeDecodeError:
        # Whatever it is in, references are ASCII.
        name, words = "latin-1", feed.decode("latin-1")
    return _REFERENCE.sub(_character, _HALF_PAIR.sub("\ufffd", words)).encode(name)


def _character(reference: re.Match[str]) -> str:
    figures = reference["hex"] or reference["figures"]
    if figures is None or not _is_none(figures, 16 if reference["hex"] else 10):
        return reference.group()
    return "&#xFFFD;"


def _is_none(figures: str, base: int) -> bool:
    if len(figures) > _FIGURES:
        return True
    number = int(figures, base)
    return number > _LAST or 0xD800 <= number <= 0xDFFF

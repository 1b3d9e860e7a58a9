"""The charset that a page itself declares."""

import re

_REACH_BYTES = 4_096  # the HTML standard has the declaration within the first 1,024
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)


def declared_in_page(body: bytes) -> str | None:
    """Return the label in a page's ``<meta>`` or XML declaration, or None.

    >>> declared_in_page(b'<html><head><meta charset="windows-1251">')
    'windows-1251'
    """
    found = _DECLARED.search(body[:_REACH_BYTES])
    return (found.group(1) or found.group(2)).decode("ascii") if found else None

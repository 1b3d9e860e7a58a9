"""Whether a text names the outlet of another one as where it is from."""

import re
from collections.abc import Iterable
from functools import lru_cache

from reportedly.link.copies.texts import Text

_HEAD = 150  # code points: a dateline with two places, a date and an agency
_TAG = re.compile(r"\(\s*([A-Z][\w.&' -]{1,40})\s*\)")
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def names_of(outlet: str) -> frozenset[str]:
    """Return the ways in which a credit or a dateline writes an outlet's name.

    >>> sorted(names_of("The Veldara News Agency"))
    ['veldara', 'veldara news agency', 'vna']
    """
    parts = _WORD.findall(outlet.casefold())
    parts = parts[1:] if parts[:1] == ["the"] else parts
    if len(parts) < 2:
        return frozenset(parts)
    return frozenset((" ".join(parts), "".join(part[0] for part in parts), parts[0]))


def credits_of(text: Text) -> frozenset[str]:
    """Return the names, in small letters, that the text credits by itself or by its dateline.

    >>> sorted(credits_of(Text("1", "ORVIK (VNA) - It rained.", credited=("Coast Courier",))))
    ['coast courier', 'vna']
    """
    tags = _TAG.findall(text.text[:_HEAD])
    return frozenset(_plain(each) for each in (*tags, *text.credited))


def credits_outlet(credited: Iterable[str], outlet: str | None) -> bool:
    """Tell if one of the names is one of the outlet's."""
    return outlet is not None and not names_of(outlet).isdisjoint(credited)


def _plain(name: str) -> str:
    parts = _WORD.findall(name.casefold())
    return " ".join(parts[1:] if parts[:1] == ["the"] and len(parts) > 1 else parts)

"""What somebody asks of a page, as the address says it."""

import base64
import binascii
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import UnionType
from typing import TypeVar, cast
from urllib.parse import urlencode

from reportedly.errors import UsageError
from reportedly.store import View
from reportedly.web.remembering import Memory
from reportedly.web.who import Who

T = TypeVar("T")
LONGEST = 500  # characters of a question; the longest names of bodies have some 150
SIZE, MOST = 25, 200  # rows of a stretch: by default, and at most
CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


class NotThere(UsageError):
    """What the address names is not in the ledger."""


@dataclass(frozen=True)
class Asked:
    """One question: the view and the memory to answer from, the path's names, the parameters."""

    view: View
    memory: Memory
    path: str
    names: Mapping[str, str]
    parameters: Mapping[str, str]
    # Where decisions are taken: the token of their forms, and whose they are.
    token: str | None = None
    reviewer: str | None = None
    # Whose account asks, where there are any.
    who: Who | None = None
    # Of a published copy: which page of its list this is, from 0. Nobody can ask there for more
    # than is shown, so nothing is left out; what stands beside the rows is leafed with them.
    sheet: int | None = None

    def words(self, name: str) -> str | None:
        """Return the parameter, or None where it is absent or blank; raises UsageError."""
        value = self.parameters.get(name, "").strip()
        if len(value) > LONGEST:
            raise UsageError(f"{name}: {len(value)} characters are too long; {LONGEST} are allowed")
        if CONTROL.search(value):
            raise UsageError(f"{name}: there are characters in it that no text holds")
        return value or None

    def choice(self, name: str, choices: Sequence[str]) -> str | None:
        """Return the parameter, one of ``choices``, or None; raises UsageError."""
        value = self.words(name)
        if value is not None and value not in choices:
            raise UsageError(f"{name}: {value!r} is not one of {', '.join(choices)}")
        return value

    def number(self, name: str, *, default: int, most: int) -> int:
        """Return the parameter as a number from 1 to ``most``; raises UsageError."""
        value = self.words(name)
        if value is None:
            return default
        if not re.fullmatch(r"[0-9]{1,9}", value) or not 1 <= int(value) <= most:
            raise UsageError(f"{name}: {value!r} is no number from 1 to {most}")
        return int(value)

    @cached_property
    def size(self) -> int:
        """How many rows are asked for."""
        return self.number("size", default=SIZE, most=MOST)

    def leaf(self, items: Sequence[T]) -> tuple[Sequence[T], str | None]:
        """Return those of ``items`` that are asked for, and the cursor of what follows."""
        found = self.after(int)
        first = cast("int", found[0]) if found else 0
        last = max(0, first) + self.size
        return items[max(0, first) : last], packed(last) if last < len(items) else None

    @property
    def whole(self) -> bool:
        """Whether all there is must be shown, for nobody can ask for the rest."""
        return self.sheet is not None

    def some(self, items: Sequence[T], most: int) -> tuple[Sequence[T], int]:
        """Return the first of ``items`` and how many are left out; all where nothing may be."""
        shown = items if self.whole else items[:most]
        return shown, len(items) - len(shown)

    def beside(self, items: Sequence[T], most: int) -> tuple[Sequence[T], int]:
        """Return those of a second list that stand on this page, and how many nobody gets to."""
        first = (self.sheet or 0) * most
        return items[first : first + most], 0 if self.whole else max(0, len(items) - most)

    def after(self, *kinds: type | UnionType) -> list[object] | None:
        """Return what the cursor holds, one of each of ``kinds``; raises UsageError."""
        written = self.words("after")
        if written is None:
            return None
        found = unpacked(written)
        if len(found) != len(kinds) or not all(map(isinstance, found, kinds)):
            raise UsageError(NO_CURSOR)
        return found

    def again(self, **changes: str | int | None) -> str:
        """Return the address of this page with some parameters changed, others kept."""
        kept = {**self.parameters, **changes}
        return address(self.path, {name: value for name, value in kept.items() if value})

    def twin(self, form: str, **changes: str) -> str:
        """Return the address of the same answer as "json" or "csv"."""
        path = "/statements" if self.path == "/" else self.path
        kept = {name: value for name, value in {**self.parameters, **changes}.items() if value}
        return address(f"{path}.{form}", kept)


NO_CURSOR = "after: this is no place in the list; go back to its beginning"


def address(path: str, parameters: Mapping[str, object]) -> str:
    """Return path and parameters as an address.

    >>> address("/", {"q": "a b&c", "speaker": None})
    '/?q=a+b%26c'
    """
    told = urlencode({name: value for name, value in parameters.items() if value is not None})
    return f"{path}?{told}" if told else path


def packed(*values: object) -> str:
    """Return an opaque cursor that holds ``values``.

    >>> unpacked(packed("2024-01-01", "art_1", 3))
    ['2024-01-01', 'art_1', 3]
    """
    plain = json.dumps(values, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(plain).decode().rstrip("=")


def unpacked(cursor: str) -> list[object]:
    """Return what a cursor holds; raises UsageError for what is none."""
    try:
        plain = base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True)
        found = json.loads(plain)
    except (binascii.Error, ValueError, RecursionError) as error:
        raise UsageError(NO_CURSOR) from error
    if not isinstance(found, list) or any(_is_absurd(each) for each in found):
        raise UsageError(NO_CURSOR)
    return found


def _is_absurd(value: object) -> bool:
    """Tell whether no list is as long as that."""
    return isinstance(value, bool) or (isinstance(value, int) and not 0 <= value < 2**53)

"""What goes into a published copy, and what comes out of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class File:
    """A file of the copy: its path from the copy's folder, with slashes, and its bytes.

    ``links`` are the paths of files of the copy that it links to.
    """

    path: str
    body: bytes
    links: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Download:
    """Rows to keep: what they are, and of each form its name, path, and size in bytes."""

    kind: str
    title: str
    forms: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """What a copy is told of where it comes from.

    ``asked`` are the names and values by which articles were chosen; none: all are in it, of
    ``articles`` that there are. ``worked`` is when the ledger was last worked on, if it ever was.
    """

    articles: int
    asked: tuple[tuple[str, str], ...] = ()
    worked: datetime | None = None
    downloads: tuple[Download, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind, without words; each has every column."""

    kind: str
    columns: tuple[str, ...]
    rows: Iterable[Mapping[str, Any]]

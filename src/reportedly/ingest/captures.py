"""The one way in: whatever an address names, as captures and rejects."""

import io
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import SourceError
from reportedly.ingest.folders import Walk
from reportedly.ingest.options import IngestOptions
from reportedly.ingest.sniffing import hint_of_name
from reportedly.ingest.taking import Origin, set_aside
from reportedly.ingest.unfolding import unfold
from reportedly.ingest.web import Fetcher
from reportedly.model import Capture, Reject

DEFAULTS = IngestOptions()
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_USER = re.compile(r"(?<=://)[^/@?#]*@")


def captures(
    places: Iterable[str],
    options: IngestOptions = DEFAULTS,
    *,
    stdin: BinaryIO | None = None,
) -> Iterator[Capture | Reject]:
    """Yield what ``places`` hold, one item at a time, in the order of the places.

    A place is a file, a folder, an http or https address, or "-" for ``stdin``. A bad item
    is a Reject and never stops the rest. What an item's id follows from is the same in
    whatever order places and records come.
    """
    walk = Walk(options.glob)
    with ExitStack() as stack:
        fetcher: Fetcher | None = None
        for place in places:
            scheme = _SCHEME.match(place)
            if place == "-":
                source = sys.stdin.buffer if stdin is None else stdin
                yield from unfold(source, Origin("stdin:"), options)
            elif scheme:
                fetcher = fetcher or stack.enter_context(Fetcher(options))
                yield from _fetched(place, fetcher, options)
            else:
                yield from _files(place, walk, options)


def _fetched(url: str, fetcher: Fetcher, options: IngestOptions) -> Iterator[Capture | Reject]:
    try:
        page = fetcher.fetch(url)
    except SourceError as error:
        yield set_aside(_USER.sub("", url), str(error))
    else:
        yield from unfold(io.BytesIO(page.body), page.origin, options)


def _files(place: str, walk: Walk, options: IngestOptions) -> Iterator[Capture | Reject]:
    if not place:
        yield set_aside(place, "an empty address names nothing; give a file, folder, URL or -")
        return
    for path in walk.files(place):
        if isinstance(path, Reject):
            yield path
        else:
            yield from _file(path, options)


def _file(path: Path, options: IngestOptions) -> Iterator[Capture | Reject]:
    try:
        file = path.open("rb", buffering=0)
    except OSError as error:
        yield set_aside(path.as_uri(), f"cannot be opened: {error.strerror}")
        return
    with file:
        yield from unfold(file, Origin(path.as_uri(), hint_of_name(path.name)), options)

"""The gazetteer, from its compact file; training/gazetteer.py makes it and says of what."""

import hashlib
import math
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ContractError
from reportedly.resolve.gazetteer.entry import KINDS, MATCHES, Entry, Match
from reportedly.resolve.gazetteer.folding import bare, fold, rough

FILE = Path(__file__).parent / "places.bin"
MAGIC = b"reportedly places 1\n"
# A key is the first 40 bits of a name's digest: of a million names that are in no gazetteer,
# less than one meets somebody else's key.
KEY_BYTES = 5
MATCH_SHIFT = 28
NEWLINE = 10
REMEMBERED = 4096  # names, with a few places each: some 5 MB
COLUMNS = {
    "key_high": "<u4", "key_low": "u1", "target": "<u4", "lat": "<f4", "lon": "<f4",
    "rank": "u1", "kind": "u1", "country": "<u2", "division": "<u2", "geonameid": "<u4",
}  # fmt: skip


class Gazetteer:
    """Places by their names."""

    def __init__(self, columns: Mapping[str, NDArray[np.generic]], lists: "Lists") -> None:
        high = columns["key_high"].astype(np.uint64)
        keys = (high << np.uint64(8)) | columns["key_low"].astype(np.uint64)
        self._keys = array("Q", keys.tobytes())
        self._columns = columns
        self._countries, self._divisions = lists.countries, lists.divisions
        # Taken apart when asked: a quarter of a million strings would be 20 MB.
        self._names = lists.names.encode()
        self._ends = np.flatnonzero(np.frombuffer(self._names, dtype="u1") == NEWLINE)
        # A text names a place many times, and its neighbours in the news name it too.
        self._rows = lru_cache(maxsize=REMEMBERED)(self._looked_up)

    def __getstate__(self) -> dict[str, Any]:
        return {name: each for name, each in self.__dict__.items() if name != "_rows"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._rows = lru_cache(maxsize=REMEMBERED)(self._looked_up)

    def __len__(self) -> int:
        return len(self._ends)

    def named(self, name: str) -> list[Entry]:
        """Return the places of that name, a row each, in whatever spelling it is plain.

        With an Arabic article before it, the name may be known without.
        """
        folded = fold(name)
        return self._found(folded) or (self._found(bare(folded)) if bare(folded) != folded else [])

    def shortened(self, name: str) -> list[Entry]:
        """Return the divisions that are so cut short after a comma: "Lewes, Del.", "Lewes, DE"."""
        return self._found("," + fold(name))

    def sounding(self, name: str) -> list[Entry]:
        """Return the places whose name another romanisation may write like this."""
        return self._found("~" + rough(fold(name)))

    def country_at(self, lat: float, lon: float) -> str | None:
        """Return the country of the town nearest to a point in degrees."""
        lats, lons = np.radians(self._columns["lat"]), np.radians(self._columns["lon"])
        up = np.sin((lats - math.radians(lat)) / 2) ** 2
        across = np.sin((lons - math.radians(lon)) / 2) ** 2
        away = up + np.cos(lats) * math.cos(math.radians(lat)) * across
        away[self._columns["kind"] != KINDS.index("city")] = np.inf
        return self.entry(int(np.argmin(away))).country or None

    def entry(self, number: int, match: Match = "name") -> Entry:
        """Return the place of a row."""
        column = self._columns
        return Entry(
            number=number,
            name=self._name(number),
            kind=KINDS[int(column["kind"][number])],
            lat=round(float(column["lat"][number]), 5),
            lon=round(float(column["lon"][number]), 5),
            rank=int(column["rank"][number]) / 25,
            country=self._countries[int(column["country"][number])],
            division=self._divisions[int(column["division"][number])],
            geonameid=int(column["geonameid"][number]) or None,
            match=match,
        )

    def _name(self, number: int) -> str:
        start = int(self._ends[number - 1]) + 1 if number else 0
        return self._names[start : int(self._ends[number])].decode()

    def _found(self, folded: str) -> list[Entry]:
        return list(self._rows(folded))

    def _looked_up(self, folded: str) -> tuple[Entry, ...]:
        found: dict[int, Entry] = {}
        for target in self._targets(key_of(folded)):
            match, number = MATCHES[target >> MATCH_SHIFT], target & ((1 << MATCH_SHIFT) - 1)
            if number not in found:
                found[number] = self.entry(number, match)
        return tuple(found.values())

    def _targets(self, key: int) -> Iterator[int]:
        place = bisect_left(self._keys, key)
        while place < len(self._keys) and self._keys[place] == key:
            yield int(self._columns["target"][place])
            place += 1


class Lists(msgspec.Struct):
    """What the columns point at: names (each ends its line), country and division codes."""

    names: str
    countries: list[str]
    divisions: list[str]


def key_of(folded: str) -> int:
    """Return the number a folded name is looked up by."""
    digest = hashlib.blake2b(folded.encode(), digest_size=KEY_BYTES).digest()
    return int.from_bytes(digest, "big")


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer that comes with the program, read once."""
    return unpacked(FILE.read_bytes())


def packed(columns: Mapping[str, Sequence[float]], lists: Lists) -> bytes:
    """Return the bytes of a gazetteer whose columns and lists these are."""
    arrays = {name: np.asarray(columns[name], dtype=kind) for name, kind in COLUMNS.items()}
    blobs = [zlib.compress(array.tobytes(), 9) for array in arrays.values()]
    blobs.append(zlib.compress(msgspec.json.encode(lists), 9))
    sizes = msgspec.json.encode([len(blob) for blob in blobs])
    return MAGIC + sizes + b"\n" + b"".join(blobs)


def unpacked(data: bytes) -> Gazetteer:
    """Return the gazetteer of ``packed`` bytes; raises ContractError for any others."""
    if not data.startswith(MAGIC):
        raise ContractError(f"{FILE.name}: no gazetteer; make it with training/gazetteer.py")
    head, _, body = data[len(MAGIC) :].partition(b"\n")
    *blobs, lists = _pieces(body, msgspec.json.decode(head, type=list[int]))
    columns = {
        name: np.frombuffer(zlib.decompress(blob), dtype=kind)
        for (name, kind), blob in zip(COLUMNS.items(), blobs, strict=True)
    }
    return Gazetteer(columns, msgspec.json.decode(zlib.decompress(lists), type=Lists))


def _pieces(body: bytes, sizes: Iterable[int]) -> Iterator[bytes]:
    start = 0
    for size in sizes:
        yield body[start : start + size]
        start += size

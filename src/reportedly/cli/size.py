"""How much there is to take in, where that can be told without taking it in."""

from collections.abc import Iterator, Sequence
from pathlib import Path

PACKED = {".gz", ".warc", ".bz2", ".zip"}


def bytes_at(places: Sequence[str], glob: str | None = None) -> int | None:
    """Return how many bytes lie at ``places``, or None where only reading them could tell.

    It is for showing how long a job may take, and no more: a file that cannot be looked
    at counts as empty.
    """
    total = 0
    for place in places:
        if place == "-" or "://" in place:
            return None
        for path in _files(Path(place), glob):
            if path.suffix.lower() in PACKED:
                return None
            total += _bytes(path)
    return total


def _files(place: Path, glob: str | None) -> Iterator[Path]:
    return place.rglob(glob or "*") if place.is_dir() else iter([place])


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0

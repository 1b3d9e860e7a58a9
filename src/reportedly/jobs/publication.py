"""A folder that is written wholly or not at all, and that takes the place of nothing but its like.

A manifest in it has a digest of every file: by that a publication is known again, and known to be
as it was left.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import file_digest, sha256
from pathlib import Path

from reportedly.errors import FolderTaken, UsageError

MANIFEST = "publication.json"
MADE = "made_by"
FILES = "files"
MODE = 0o755  # a temporary folder is its maker's alone


@dataclass(frozen=True, slots=True)
class Publication:
    """A folder that is being written; digests and sizes in bytes are of its files, by path."""

    folder: Path
    digests: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def put(self, path: str, body: bytes) -> None:
        """Write a file."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)
        self.digests[path], self.sizes[path] = sha256(body).hexdigest(), len(body)

    def note(self, path: str) -> int:
        """Take a file that was written there into the manifest; return its size in bytes."""
        place = self.folder / path
        self.digests[path], self.sizes[path] = _digest(place), place.stat().st_size
        return self.sizes[path]


@contextmanager
def publication(path: Path, *, made_by: str) -> Iterator[Publication]:
    """Give a folder that takes the place of the path once the block has ended well.

    What is there stays until then, and for good if the block raises. Raises FolderTaken where
    the path holds anything but a publication as it was left, and UsageError where nothing can
    be written.
    """
    path = path.resolve()
    check(path)
    part = _sibling(path)
    try:
        made = Publication(part)
        yield made
        (part / MANIFEST).write_text(_manifest(made, made_by), encoding="utf-8")
        part.chmod(MODE)
        check(path)
        _swap(part, path)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def check(path: Path) -> None:
    """Raise FolderTaken unless the path is free, an empty folder, or a publication as left."""
    if not os.path.lexists(path):
        return
    if not path.is_dir():
        raise FolderTaken(f"{path}: is no folder; give a new one")
    found = [each for each in sorted(path.rglob("*")) if each.is_symlink() or not each.is_dir()]
    if not found:
        return
    known = _known(path / MANIFEST)
    if known is None:
        raise FolderTaken(f"{path}: is not empty, and no publication; give a new folder")
    for each in found:
        name = each.relative_to(path).as_posix()
        plain = each.is_file() and not each.is_symlink()
        if name != MANIFEST and not (plain and _digest(each) == known.get(name)):
            raise FolderTaken(f"{each}: was not published so; keep it elsewhere, or publish there")


def _known(manifest: Path) -> dict[str, str] | None:
    """Return the digests of the publication whose manifest it is, None where it is none."""
    try:
        told = json.loads(manifest.read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(told, dict) or not str(told.get(MADE)).startswith("reportedly "):
        return None
    files = told.get(FILES)
    return files if isinstance(files, dict) else None


def _manifest(made: Publication, made_by: str) -> str:
    told = {MADE: f"reportedly {made_by}", FILES: dict(sorted(made.digests.items()))}
    return json.dumps(told, indent=0) + "\n"


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _sibling(path: Path) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent))
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error


def _swap(part: Path, path: Path) -> None:
    """Put the one in the place of the other; a folder cannot be replaced while it holds files."""
    if not path.exists():
        part.rename(path)
        return
    old = part.with_suffix(".old")
    path.rename(old)
    try:
        part.rename(path)
    except OSError:
        old.rename(path)
        raise
    shutil.rmtree(old, ignore_errors=True)

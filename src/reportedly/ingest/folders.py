"""Files and folders: every file once, in an order that follows from the names."""

import os
import stat
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from reportedly.ingest.taking import set_aside
from reportedly.model import Reject


class Walk:
    """Finds files under places, each real file and folder once, whatever links lead there."""

    def __init__(self, glob: str | None) -> None:
        self._glob = glob
        self._seen: set[str] = set()

    def files(self, place: str) -> Iterator[Path | Reject]:
        """Yield the files at or under ``place`` by their real paths.

        Within a folder hidden files are left out and ``glob`` must match the name or the
        path below the folder. What is no file is a reject and is not opened: a FIFO
        would wait for ever. So is a folder without any file.
        """
        root = _real(place)
        if isinstance(root, Reject):
            yield root
        elif not root.is_dir():
            yield from self._file(root)
        elif self._is_new(root):
            yield from self._folder(root)

    def _folder(self, root: Path) -> Iterator[Path | Reject]:
        met, pending = False, self._entries(root)
        while pending:
            path = pending.pop()
            real = path if isinstance(path, Reject) else _real(str(path))
            if isinstance(real, Path) and real.is_dir():
                pending.extend(self._entries(real) if self._is_new(real) else [])
            elif isinstance(path, Reject) or self._matches(path, root):
                met = True
                yield from [real] if isinstance(real, Reject) else self._file(real)
        if not met:
            what = f"no file that matches {self._glob!r}" if self._glob else "no file"
            yield set_aside(root.as_uri(), f"{what} in this folder or below")

    def _entries(self, folder: Path) -> list[Path | Reject]:
        """Return what lies in ``folder``, last name first: a stack to take from."""
        try:
            paths = sorted(folder.iterdir(), reverse=True)
        except OSError as error:
            return [set_aside(folder.as_uri(), f"the folder cannot be read: {error.strerror}")]
        return [path for path in paths if not path.name.startswith(".")]

    def _file(self, path: Path) -> Iterator[Path | Reject]:
        if self._is_new(path):
            kind = _kind_of_no_file(path)
            yield set_aside(path.as_uri(), f"is {kind}; it was not opened") if kind else path

    def _is_new(self, path: Path) -> bool:
        is_new = str(path) not in self._seen
        self._seen.add(str(path))
        return is_new

    def _matches(self, path: Path, root: Path) -> bool:
        if self._glob is None:
            return True
        below = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        pattern = self._glob.removeprefix("**/")
        return fnmatchcase(path.name, pattern) or fnmatchcase(below, self._glob)


def _real(place: str) -> Path | Reject:
    """Return the real path, so that no detour over links gives an item another address."""
    try:
        return Path(os.path.realpath(place, strict=True))
    except OSError as error:
        return set_aside(_address(place), f"cannot be found: {error.strerror}")
    except ValueError as error:
        return set_aside(place, f"is no path: {error}")


def _address(place: str) -> str:
    return Path(os.path.abspath(place)).as_uri()  # noqa: PTH100 - resolve() fails on loops


def _kind_of_no_file(path: Path) -> str | None:
    try:
        mode = path.stat().st_mode
    except OSError:
        return None  # Opening it will say what is the matter.
    kinds = {
        stat.S_IFIFO: "a FIFO, not a file",
        stat.S_IFSOCK: "a socket, not a file",
        stat.S_IFCHR: "a device, not a file",
        stat.S_IFBLK: "a device, not a file",
    }
    return kinds.get(stat.S_IFMT(mode))

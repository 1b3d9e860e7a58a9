"""The lines of a file of gold."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.errors import Unreachable, Unreadable

A_FILE = "name a JSON Lines file of gold"
A_FOLDER = "name a folder with gold"


@contextmanager
def telling_file(source: str | Path | Iterable[str]) -> Iterator[None]:
    """Have what cannot be read inside told with its file, where ``source`` is one."""
    try:
        yield
    except Unreadable as error:
        if not isinstance(source, str | Path) or str(error).startswith(str(source)):
            raise
        raise Unreadable(f"{source}: {error}") from error


def gold_lines(path: Path, *, ask: str = A_FILE) -> list[str]:
    """Return the lines of a JSON Lines file, empty ones too, so that they can be numbered.

    Raises Unreachable when there is no such file, and Unreadable when it is no text or has
    nothing in it: figures of nothing would look like a failure of the program.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise Unreachable(f"{path}: {error.strerror}; {ask}") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: not UTF-8 at byte {error.start}; convert it first") from error
    if not text.strip():
        raise Unreadable(f"{path}: is empty; {ask}")
    return text.split("\n")

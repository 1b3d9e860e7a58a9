"""The lines of a file of gold."""

from pathlib import Path

from reportedly.errors import Unreachable, Unreadable


def gold_lines(path: Path) -> list[str]:
    """Return the lines of a JSON Lines file, empty ones too, so that they can be numbered.

    Raises Unreachable when there is no such file, and Unreadable when it is no text or has
    nothing in it: figures of nothing would look like a failure of the program.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise Unreachable(f"{path}: {error.strerror}; name a JSON Lines file of gold") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: not UTF-8 at byte {error.start}; convert it first") from error
    if not text.strip():
        raise Unreadable(f"{path}: is empty; name a JSON Lines file of gold")
    return text.split("\n")

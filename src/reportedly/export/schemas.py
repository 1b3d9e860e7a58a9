"""The JSON Schemas of what goes out, as files of this package."""

import json
from importlib.resources import files
from typing import Any

from reportedly.errors import UsageError
from reportedly.export.kinds import ACROSS, KINDS

NAMES = ("document", *KINDS, *ACROSS)


def schema(name: str) -> dict[str, Any]:
    """Return the schema (draft 2020-12) of a "document", or of the rows of a kind.

    Raises UsageError for a name that has none.
    """
    if name not in NAMES:
        raise UsageError(f"{name!r} has no schema: say one of {', '.join(NAMES)}")
    file = files("reportedly.export") / "schema" / f"{name}.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found

"""Records as JSON Schema, as ``plain`` writes them."""

import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from reportedly.model import Citation, Span

PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    Any: {},
    object: {},
    Span: {
        "type": "array",
        "description": "Start and end, in code points of the article's text.",
        "items": {"type": "integer"},
        "minItems": 2,
        "maxItems": 2,
    },
}
WORDS = {
    "type": "object",
    "description": "Words to the letter, with their place in code points of the article's text.",
    "required": ["start", "end", "text"],
    "properties": {
        "start": {"type": "integer"},
        "end": {"type": "integer"},
        "text": {"type": "string"},
    },
}


class Schemas:
    """Collects the schemas of records, each under its name."""

    def __init__(self) -> None:
        self.named: dict[str, Any] = {}

    def of(self, kind: Any) -> dict[str, Any]:
        """Return the schema of a type; records are referred to by name.

        >>> Schemas().of(tuple[str, ...] | None)
        {'anyOf': [{'type': 'array', 'items': {'type': 'string'}}, {'type': 'null'}]}
        """
        if kind in PLAIN:
            return PLAIN[kind]
        if kind is Citation or is_dataclass(kind):
            return self._record(kind)
        origin, inside = get_origin(kind), get_args(kind)
        if origin is Literal:
            return {"enum": list(inside)}
        if origin in (Union, UnionType):
            return {"anyOf": [self.of(each) for each in inside]}
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return {"type": "object", "additionalProperties": self.of(inside[1])}
        return self._array(inside)

    def _array(self, inside: tuple[Any, ...]) -> dict[str, Any]:
        if len(inside) == 1 or inside[1:] == (Ellipsis,):
            return {"type": "array", "items": self.of(inside[0])}
        return {
            "type": "array",
            "prefixItems": [self.of(each) for each in inside],
            "minItems": len(inside),
            "maxItems": len(inside),
        }

    def _record(self, kind: Any) -> dict[str, Any]:
        name = kind.__name__
        if name not in self.named:
            self.named[name] = WORDS  # also holds the place of one that is within itself
            if kind is not Citation:
                self.named[name] = self._fields(kind)
        return {"$ref": f"#/components/schemas/{name}"}

    def _fields(self, kind: Any) -> dict[str, Any]:
        hints = get_type_hints(kind, vars(sys.modules[kind.__module__]))
        names = [each.name for each in fields(kind)]
        told = {
            "type": "object",
            "required": names,
            "properties": {name: self.of(hints[name]) for name in names},
        }
        spoken = (kind.__doc__ or "").split("\n\n")[0]
        return {"description": " ".join(spoken.split())} | told

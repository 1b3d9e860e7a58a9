"""The OpenAPI document, made from the table of resources."""

from typing import Any

from reportedly import __version__
from reportedly.web.api.resources import HOME, RESOURCES, Parameter, Resource
from reportedly.web.api.schemas import Schemas
from reportedly.web.asked import LONGEST

JSON = "application/json"
ERRORS = {
    "400": "This cannot be asked; the message says why.",
    "401": "There are accounts here, and no token or session of one came along.",
    "403": "The account may not do that.",
    "404": "What the path names is not in the ledger.",
    "405": "Nothing can be changed here.",
    "503": "The ledger cannot be read now.",
}
ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["status", "message"],
            "properties": {"status": {"type": "integer"}, "message": {"type": "string"}},
        }
    },
}
SECURITY = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "Printed by `reportedly accounts token NAME`.",
    }
}
NAME = {
    "name": "name",
    "in": "path",
    "required": True,
    "description": "An id, or a name, as other answers give it.",
    "schema": {"type": "string", "minLength": 1},
}
TAG = {"ETag": {"description": "Send it back as If-None-Match.", "schema": {"type": "string"}}}


def openapi() -> dict[str, Any]:
    """Return the document: OpenAPI 3.1, every path with its parameters and its answers."""
    schemas = Schemas()
    paths = {each.path: {"get": _operation(each, schemas)} for each in RESOURCES}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "reportedly",
            "version": __version__,
            "summary": "Who said what, according to whom. Reads only.",
        },
        "servers": [{"url": HOME}],
        "paths": paths,
        # Nothing is asked for where there are no accounts; see docs/access.md.
        "security": [{}, {"token": []}],
        "components": {"schemas": {**schemas.named, "Error": ERROR}, "securitySchemes": SECURITY},
    }


def _operation(resource: Resource, schemas: Schemas) -> dict[str, Any]:
    wrong = {"description": "", "content": {JSON: {"schema": _to("Error")}}}
    gone = [] if resource.named else ["404"]
    errors = {
        status: wrong | {"description": told}
        for status, told in ERRORS.items()
        if status not in gone
    }
    return {
        "operationId": resource.path.strip("/").replace("/{name}", "_one").replace("/", "_"),
        "summary": resource.told,
        "parameters": [NAME] * resource.named + [_parameter(each) for each in resource.every],
        "responses": {
            "200": {
                "description": resource.told,
                "headers": TAG,
                "content": {JSON: {"schema": _answer(resource, schemas)}},
            },
            "304": {"description": "Nothing was written since.", "headers": TAG},
            **errors,
        },
    }


def _parameter(each: Parameter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "maxLength": LONGEST}
    if each.choices:
        schema = {"type": "string", "enum": list(each.choices)}
    elif each.most:
        schema = {"type": "integer", "minimum": 1, "maximum": each.most}
    told = {"name": each.name, "in": "query", "description": each.told, "schema": schema}
    return told | ({"required": True} if each.required else {})


def _answer(resource: Resource, schemas: Schemas) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["title", "total", "whole", "next", "rows"],
        "properties": {
            "title": {"type": "string"},
            "total": {"type": ["integer", "null"], "description": "Rows in all, as far as known."},
            "whole": {"type": "boolean", "description": "False: there are more than the total."},
            "next": {"type": ["string", "null"], "description": "The cursor of what follows."},
            "rows": {"type": "array", "items": schemas.of(resource.record)},
        },
    }


def _to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}

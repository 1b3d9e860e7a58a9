"""The same answers for programs, under /api/v1, and the document that describes them."""

from reportedly.web.api.openapi import openapi
from reportedly.web.api.resources import HOME, RESOURCES, Resource, asked_rightly

__all__ = ["HOME", "RESOURCES", "Resource", "asked_rightly", "openapi"]

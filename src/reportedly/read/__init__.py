"""The room that makes articles of captures, and marks the furniture in them."""

from reportedly.read.furniture import FurnitureMarker
from reportedly.read.reading import READER, read

__all__ = ["READER", "FurnitureMarker", "read"]

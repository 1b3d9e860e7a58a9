"""Where the places lie that an article names."""

from reportedly.resolve.places.stage import PlaceResolver

__all__ = ["PlaceResolver"]

"""Places of the world by name, in a compact index."""

from reportedly.resolve.gazetteer.entry import Entry, Kind, km_between, km_between_points
from reportedly.resolve.gazetteer.folding import bare, fold, rough
from reportedly.resolve.gazetteer.index import Gazetteer, gazetteer

__all__ = [
    "Entry",
    "Gazetteer",
    "Kind",
    "bare",
    "fold",
    "gazetteer",
    "km_between",
    "km_between_points",
    "rough",
]

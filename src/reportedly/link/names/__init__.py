"""Names of persons and bodies, held against each other across spellings and romanisations."""

from reportedly.link.names.blocking import keys, word_keys
from reportedly.link.names.judging import THRESHOLD, Judged, Kind, compare

__all__ = ["THRESHOLD", "Judged", "Kind", "compare", "keys", "word_keys"]

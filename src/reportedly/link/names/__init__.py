"""Names of persons and bodies, held against each other across spellings and romanisations."""

from reportedly.link.names.blocking import keys, word_keys
from reportedly.link.names.judging import THRESHOLD, Judged, Kind, compare
from reportedly.link.names.recalling import Compared, recalling, rules

__all__ = [
    "THRESHOLD",
    "Compared",
    "Judged",
    "Kind",
    "compare",
    "keys",
    "recalling",
    "rules",
    "word_keys",
]

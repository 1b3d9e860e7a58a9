"""Names of persons and bodies, held against each other across spellings and romanisations."""

from reportedly.link.names.blocking import keys, part_keys
from reportedly.link.names.judging import THRESHOLD, Judged, Kind, compare
from reportedly.link.names.nearby import MANY_NAMES, Names, Search, near_among, near_between
from reportedly.link.names.recalling import Found, recalling, rules
from reportedly.link.names.small_letters import is_small, why_within, words_said

__all__ = [
    "MANY_NAMES",
    "THRESHOLD",
    "Found",
    "Judged",
    "Kind",
    "Names",
    "Search",
    "compare",
    "is_small",
    "keys",
    "near_among",
    "near_between",
    "part_keys",
    "recalling",
    "rules",
    "why_within",
    "words_said",
]

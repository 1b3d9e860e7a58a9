"""Who said what, a stretch at a time, with how many there are of each sort."""

from dataclasses import dataclass

from reportedly.ask.said import Saying, saying_of
from reportedly.store import Standing, StretchQuery, View

# Counting goes on so far and then says "more than": a count must not hold up the page.
# In a ledger of 6 GB, 10,000 statements took a second, for they lie far apart.
COUNTED = 2_000
# Statements that are looked at to tell of which sort they are, the newest: 2,000 took 16 ms of
# the 30 ms in which a search should be answered (22 November 2026, two million statements).
SORTED = 300


@dataclass(frozen=True, slots=True)
class SayingsStretch:
    """Some sayings in order, and where the last of them stands if there are more."""

    sayings: tuple[Saying, ...]
    after: Standing | None


def stretch(view: View, query: StretchQuery) -> SayingsStretch:
    """Return the sayings of one stretch; raises UsageError for what cannot be asked."""
    found = view.stretch(query)
    return SayingsStretch(tuple(map(saying_of, found.statements)), found.after)

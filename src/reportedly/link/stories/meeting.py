"""Whom a key leads to, and when it leads elsewhere because more articles have it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.link.stories.blocking import keys_of, window_of
from reportedly.link.stories.gist import Gist
from reportedly.link.stories.shelf import Place, Shelf

# A key of more articles than this says nothing of one happening; so the cost stays linear.
MOST_HOLDERS = 400
# Where articles are dated, such a key still says something within a window of days and the next.
MOST_IN_WINDOW = 200


@dataclass(frozen=True, slots=True)
class Leads:
    """Whom keys lead to: all who have them, or where too many do, those near by day.

    Whom a key leads to, it leads back from.
    """

    holders: Mapping[str, Collection[str]]
    windows: Mapping[Place, Collection[str]]

    def to(self, key: str, window: int | None) -> Iterator[str]:
        """Yield the holders of a key that it leads an article of that window to.

        Of a key that too many have, those of its own window and the two beside, unless a window
        itself has too many.
        """
        if key in self.holders:
            yield from self.holders[key]
        elif window is not None and self._is_open(key, window):
            for near in _beside(window):
                if self._is_open(key, near):
                    yield from self.windows.get((key, near), ())

    def _is_open(self, key: str, window: int) -> bool:
        return len(self.windows.get((key, window), ())) <= MOST_IN_WINDOW


def leads_of(shelf: Shelf, gists: Sequence[Gist]) -> Leads:
    """Return whom the keys of these articles lead to; all is asked for together."""
    held = {(key, window_of(gist)) for gist in gists for key in keys_of(gist)}
    crowds = shelf.crowds({key for key, _ in held})
    few = {key for key, count in crowds.items() if count <= MOST_HOLDERS}
    dated = ((key, window) for key, window in held if window is not None)
    places = {
        (key, near)
        for key, window in dated
        if key in crowds and key not in few
        for near in _beside(window)
    }
    return Leads(shelf.holders(few), shelf.holders_in(places))


def _beside(window: int) -> tuple[int, int, int]:
    return window - 1, window, window + 1


def led_elsewhere(shelf: Shelf, keys: Mapping[str, Iterable[int | None]]) -> Iterator[str]:
    """Yield the kept articles that keys lead elsewhere when more articles have them.

    ``keys`` has the window of each article that has the key and is not kept.
    """
    crowds = shelf.crowds(keys.keys())
    filled: set[str] = set()
    added: dict[Place, int] = {}
    for key, windows in keys.items():
        before, coming = crowds.get(key, 0), Counter(windows)
        if before + coming.total() <= MOST_HOLDERS:
            continue
        if before <= MOST_HOLDERS:
            filled.add(key)
            continue
        added |= {(key, each): count for each, count in coming.items() if each is not None}
    for holders in shelf.holders(filled).values():
        yield from holders
    for place, holders in shelf.holders_in(added.keys()).items():
        if len(holders) <= MOST_IN_WINDOW < len(holders) + added[place]:
            yield from holders

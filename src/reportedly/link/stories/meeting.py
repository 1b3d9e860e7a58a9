"""Whom a key leads to, and when it leads elsewhere because more articles have it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reportedly.link.stories.shelf import Shelf

# A key of more articles than this says nothing of one happening; so the cost stays linear.
MOST_HOLDERS = 400
# Where articles are dated, such a key still says something within a window of days and the next.
MOST_IN_WINDOW = 200


def meeting(shelf: Shelf, key: str, window: int | None) -> Iterator[str]:
    """Yield the holders of a key that it leads an article of that window to.

    All of them; of a key that too many have, those of its own window and the two beside, unless
    a window itself has too many. Whom it leads to, it leads back from.
    """
    if shelf.crowd(key) <= MOST_HOLDERS:
        yield from shelf.holders(key)
    elif window is not None and len(shelf.holders_in(key, window)) <= MOST_IN_WINDOW:
        for near in (window - 1, window, window + 1):
            holders = shelf.holders_in(key, near)
            if len(holders) <= MOST_IN_WINDOW:
                yield from holders


def led_elsewhere(shelf: Shelf, keys: Mapping[str, Iterable[int | None]]) -> Iterator[str]:
    """Yield the kept articles that keys lead elsewhere when more articles have them.

    ``keys`` has the window of each article that has the key and is not kept.
    """
    for key, windows in keys.items():
        before, added = shelf.crowd(key), Counter(windows)
        if before + added.total() <= MOST_HOLDERS:
            continue
        if before <= MOST_HOLDERS:
            yield from shelf.holders(key)
            continue
        for window, count in added.items():
            holders = shelf.holders_in(key, window) if window is not None else ()
            if len(holders) <= MOST_IN_WINDOW < len(holders) + count:
                yield from holders

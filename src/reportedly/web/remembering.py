"""Answers that cost much, kept as long as nothing was written to the ledger."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

from reportedly.store import View

T = TypeVar("T")
KEPT = 64  # answers; the largest, a list of all actors of 100,000 articles, takes some 30 MB


class Memory:
    """Keeps what was worked out from a view until the view's stamp changes."""

    def __init__(self, view: View, kept: int = KEPT) -> None:
        self._view = view
        self._most = kept
        self._stamp = ""
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()
        self._turns: dict[tuple[str, Hashable], Lock] = {}

    @property
    def stamp(self) -> str:
        """What changes whenever something was written."""
        return self._view.stamp()

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return what ``work`` gives, from memory if it was done for ``key`` before.

        Of two that ask at once one does the work, and the other waits for it: twenty counts of
        the same list, side by side, would take as long as twenty lists.
        """
        stamp = self._view.stamp()
        with self._lock:
            if stamp != self._stamp:
                self._kept.clear()
                self._stamp = stamp
            if key in self._kept:
                return cast("T", self._remembered(key))
            turn = self._turns.setdefault((stamp, key), Lock())
        with turn:
            with self._lock:
                if stamp == self._stamp and key in self._kept:
                    return cast("T", self._remembered(key))
            try:
                done = work()
                self._keep(stamp, key, done)
            finally:
                with self._lock:
                    self._turns.pop((stamp, key), None)
        return done

    def _remembered(self, key: Hashable) -> object:
        self._kept.move_to_end(key)
        return self._kept[key]

    def _keep(self, stamp: str, key: Hashable, done: object) -> None:
        with self._lock:
            if stamp == self._stamp:
                self._kept[key] = done
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)

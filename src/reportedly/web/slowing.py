"""Guesses at passwords are slowed down, by the name they are of and by where they come from."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from threading import Lock

from reportedly.access import folded

QUIET_S = 60 * 60  # after so long without a guess, all is forgotten
KEPT = 20_000  # names and addresses, some 4 MB
HOME_BITS = 64  # of an IPv6 address: what one customer has all of
LONGEST = 100
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Limit:
    """How many guesses are free; each one after that waits twice as long, up to ``most_s``."""

    free: int
    most_s: int

    def delay_s(self, guesses: int) -> int:
        """Return how long to wait after so many wrong guesses.

        >>> [Limit(2, 5).delay_s(guesses) for guesses in range(7)]
        [0, 0, 1, 2, 4, 5, 5]
        """
        return min(self.most_s, 1 << min(guesses - self.free, 30)) if guesses >= self.free else 0


# A name waits a minute at most, so that a stranger cannot lock its owner out for long: 1,440
# guesses a day find no password of twelve characters. A house shares an address, and may err
# more often; who goes on erring from there waits a quarter of an hour.
LIMITS = {"name": Limit(4, 60), "address": Limit(10, 900)}


class Slowing:
    """Counts wrong guesses, and says how long to wait until the next."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._made: OrderedDict[Key, tuple[int, float]] = OrderedDict()
        self._lock = Lock()

    def wait_s(self, keys: tuple[Key, ...]) -> float:
        """Return how long to wait until a guess is taken; 0: it is taken now."""
        now = self._now()
        with self._lock:
            return max(self._left(key, now) for key in keys)

    def guessed(self, keys: tuple[Key, ...]) -> None:
        """Count a guess, before it is known to be wrong: many at once are counted so too."""
        now = self._now()
        with self._lock:
            for key in keys:
                self._made[key] = (self._count(key, now) + 1, now)
                self._made.move_to_end(key)
            while len(self._made) > KEPT:
                self._made.popitem(last=False)

    def was_right(self, keys: tuple[Key, ...]) -> None:
        """Forget what was guessed of the name; of the address, only this guess."""
        with self._lock:
            for key in keys:
                count, last = self._made.pop(key, (1, 0.0))
                if key[0] == "address" and count > 1:
                    self._made[key] = (count - 1, last)

    def _left(self, key: Key, now: float) -> float:
        _, last = self._made.get(key, (0, now))
        return max(0.0, last + LIMITS[key[0]].delay_s(self._count(key, now)) - now)

    def _count(self, key: Key, now: float) -> int:
        count, last = self._made.get(key, (0, now))
        return 0 if now - last >= QUIET_S else count


def keys_of(name: str, address: str) -> tuple[Key, ...]:
    """Return what a guess is counted by.

    >>> keys_of("Noor", "2001:db8::1:2")
    (('name', 'noor'), ('address', '2001:db8::'))
    """
    # An account's name has a hundred signs at most; of what is longer, no more is kept.
    return ("name", folded(name[:LONGEST])), ("address", _house(address))


def _house(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address) and not found.ipv4_mapped:
        return str(IPv6Address(int(found) >> HOME_BITS << HOME_BITS))
    return address

"""Who is logged in: sessions in memory, which end by themselves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from secrets import token_hex
from threading import Lock

IDLE_S = 60 * 60  # a long lunch; decisions are kept one by one, so that nothing much is lost
WHOLE_S = 12 * 60 * 60  # a long day of work
MOST = 20  # sessions of one account; then the one that has rested longest ends
SHOWN = 16  # digits of a session's id


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who logged in: from where, when, and when they were last seen, in seconds.

    ``proof`` is the digest of the password they proved; ``form`` the token of their forms.
    """

    id: str
    name: str
    proof: str = field(repr=False)
    form: str = field(repr=False)
    address: str
    begun: float
    seen: float


class Sessions:
    """Keeps sessions by the digest of their token, so that what is kept opens nothing."""

    def __init__(
        self, now: Callable[[], float], *, idle_s: float = IDLE_S, whole_s: float = WHOLE_S
    ) -> None:
        self._now, self._idle_s, self._whole_s = now, idle_s, whole_s
        self._held: dict[str, Session] = {}
        self._lock = Lock()

    def begin(self, name: str, proof: str, address: str) -> str:
        """Return the token of a new session: 256 bits that were never used before."""
        token, now = token_hex(32), self._now()
        digest = _digest(token)
        with self._lock:
            self._forget(now)
            own = [each for each, held in self._held.items() if held.name == name]
            if len(own) >= MOST:
                del self._held[min(own, key=lambda each: self._held[each].seen)]
            self._held[digest] = Session(
                digest[:SHOWN], name, proof, token_hex(24), address, now, now
            )
        return token

    def held(self, token: str) -> Session | None:
        """Return the session of that token, which was seen just now; None: there is none."""
        digest, now = _digest(token), self._now()
        with self._lock:
            found = self._held.get(digest)
            if found is None or self._is_over(found, now):
                self._held.pop(digest, None)
                return None
            self._held[digest] = found = replace(found, seen=now)
            return found

    def end(self, session: str) -> bool:
        """End the session of that id; tell whether there was one."""
        with self._lock:
            ended = [digest for digest, held in self._held.items() if held.id == session]
            for digest in ended:
                del self._held[digest]
        return bool(ended)

    def __iter__(self) -> Iterator[Session]:
        with self._lock:
            self._forget(self._now())
            found = sorted(self._held.values(), key=lambda each: each.seen, reverse=True)
        return iter(found)

    def _is_over(self, session: Session, now: float) -> bool:
        return now - session.seen >= self._idle_s or now - session.begun >= self._whole_s

    def _forget(self, now: float) -> None:
        for digest in [each for each, held in self._held.items() if self._is_over(held, now)]:
            del self._held[digest]


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "backslashreplace")).hexdigest()

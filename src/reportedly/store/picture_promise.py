"""What a ledger promises whoever draws it: places, ties between actors, months, roles."""

from collections.abc import Iterator
from typing import Protocol

from reportedly.store.network import Network, NetworkQuery
from reportedly.store.place_records import PlaceNamed, PlaceSeen
from reportedly.store.role_records import RoleStated
from reportedly.store.stretches import Months, StretchQuery


class PictureView(Protocol):
    """Knows where, between whom and when."""

    def places(self) -> Iterator[PlaceSeen]:
        """Yield every place with counts, those of most articles first."""
        ...

    def place(self, name: str) -> Iterator[PlaceNamed]:
        """Yield where a place of that name is named: by date (unknown last) and address."""
        ...

    def network(self, query: NetworkQuery) -> Network:
        """Return who speaks of whom, most statements first.

        Raises UsageError as ``statements`` does.
        """
        ...

    def months(self, query: StretchQuery) -> Iterator[Months]:
        """Yield how many match of each month of their article's date, unknown last.

        ``after`` and ``size`` aside. Raises UsageError as ``statements`` does.
        """
        ...

    def roles_stated(self, actor_id: str, *, most: int = 3) -> Iterator[RoleStated]:
        """Yield where articles state the actor's roles, by role, ``most`` places of each."""
        ...

"""Look up what pictures of a ledger are drawn from."""

from collections.abc import Iterator

from reportedly.store.database import Database
from reportedly.store.network import Network, NetworkQuery, find_network
from reportedly.store.place_records import PlaceNamed, PlaceSeen
from reportedly.store.places import find_place, find_places
from reportedly.store.role_records import RoleStated
from reportedly.store.roles import find_roles_stated
from reportedly.store.stretches import Months, StretchQuery, find_months


class SqlPictureView:
    """Looks up places, ties, months and roles in an SQL database."""

    _database: Database

    def places(self) -> Iterator[PlaceSeen]:
        with self._database.reading() as connection:
            yield from find_places(connection)

    def place(self, name: str) -> Iterator[PlaceNamed]:
        with self._database.reading() as connection:
            yield from find_place(connection, name)

    def network(self, query: NetworkQuery) -> Network:
        with self._database.reading() as connection:
            return find_network(connection, self._database.dialect, query)

    def months(self, query: StretchQuery) -> Iterator[Months]:
        with self._database.reading() as connection:
            yield from find_months(connection, self._database.dialect, query)

    def roles_stated(self, actor_id: str, *, most: int = 3) -> Iterator[RoleStated]:
        with self._database.reading() as connection:
            yield from find_roles_stated(connection, actor_id, most)

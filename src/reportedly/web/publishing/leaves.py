"""A list on as many pages as it takes, each with the way to the others."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.store import View
from reportedly.web.answer import Answer, sheets
from reportedly.web.asked import Asked
from reportedly.web.pages import PAGES
from reportedly.web.publishing.places import Places, numbered
from reportedly.web.remembering import Memory

SIZE = 100  # rows of a page: some 100 kB of statements, which a telephone still shows at once


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a list: which of how many, and where the others are."""

    path: str
    number: int
    last: int
    places: Places

    @property
    def turns(self) -> list[tuple[str, int]]:
        """Where one can turn to from here, and what that is called."""
        wanted = [("First", 1), ("Previous", self.number - 1), ("Next", self.number + 1),
                  ("Last", self.last)]  # fmt: skip
        there = [each for each in wanted if 1 <= each[1] <= self.last and each[1] != self.number]
        return list({number: (label, number) for label, number in reversed(there)}.values())[::-1]

    def href(self, number: int) -> str:
        """Return the address of another page of the list."""
        return self.places.to(numbered(self.path, number))

    @property
    def file(self) -> str:
        """The path of this page."""
        return numbered(self.path, self.number)


@dataclass(frozen=True, slots=True)
class Asking:
    """Asks the pages of the reading room for all they have."""

    view: View
    memory: Memory
    places: Places
    size: int = SIZE

    def one(
        self, room: str, path: str, name: str | None = None, **parameters: str
    ) -> tuple[Answer, Asked, Leaf]:
        """Return the only page of a room."""
        asked = self._asked(room, name, parameters, 0)
        return PAGES[room](asked), asked, Leaf(path, 1, 1, self.places)

    def every(
        self, room: str, path: str, name: str | None = None, **parameters: str
    ) -> Iterator[tuple[Answer, Asked, Leaf]]:
        """Yield every page of a room whose rows go over several."""
        here = {"size": str(self.size), "count": "all", **parameters}
        asked = self._asked(room, name, here, 0)
        answer = PAGES[room](asked)
        yield self._leafed(answer, asked, path)
        number = 1
        while answer.more is not None or number < answer.sheets:
            here |= {"after": answer.more} if answer.more else {}
            asked = self._asked(room, name, here, number)
            found = PAGES[room](asked)
            # What stands beside the rows may go on when there are no rows any more.
            answer = found if answer.more else replace(found, rows=(), more=None)
            yield self._leafed(answer, asked, path)
            number += 1

    def _leafed(self, answer: Answer, asked: Asked, path: str) -> tuple[Answer, Asked, Leaf]:
        number = (asked.sheet or 0) + 1
        known = sheets(answer.total or 0, self.size)
        last = max(known, answer.sheets, number + (answer.more is not None))
        return answer, asked, Leaf(path, number, last, self.places)

    def _asked(self, room: str, name: str | None, parameters: dict[str, str], number: int) -> Asked:
        names = {} if name is None else {"name": name}
        return Asked(self.view, self.memory, room, names, parameters, sheet=number)

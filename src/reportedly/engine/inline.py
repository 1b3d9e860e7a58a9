"""The engine that works here, in this process."""

from collections.abc import Callable, Iterable, Iterator

from reportedly.engine.promise import Result, Task


class Inline:
    """Maps in this very process, one task at a time, with no look-ahead."""

    def map(self, function: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        return map(function, tasks)

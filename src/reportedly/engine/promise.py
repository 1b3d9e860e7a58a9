"""The promise of an engine."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost(Generic[Task]):
    """Stands where a result should be: the process that worked on ``task`` died of it."""

    task: Task
    reason: str


class Engine(Protocol):
    """Maps a function over tasks.

    Results come in the order of the tasks, whoever finishes first. Tasks are taken as they
    are needed, with a bounded look-ahead. What the function raises is raised here, in the
    task's turn. A process that dies costs only the task that killed it, as a ``Lost``.
    """

    def map(
        self, function: Callable[[Task], Result], tasks: Iterable[Task]
    ) -> Iterator[Result | Lost[Task]]:
        """Yield ``function(task)`` for each task, in their order."""
        ...

"""Run a function over tasks: here, or in several processes. Knows nothing of articles."""

from reportedly.engine.inline import Inline
from reportedly.engine.processes import Processes
from reportedly.engine.promise import Engine, Lost

__all__ = ["Engine", "Inline", "Lost", "Processes", "engine"]


def engine(workers: int) -> Engine:
    """Return the engine for so many workers: one works here, more in processes."""
    return Inline() if workers < 2 else Processes(workers)

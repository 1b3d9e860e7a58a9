"""Exit statuses: whose move it is, as a number."""

from enum import IntEnum


class Ending(IntEnum):
    """What the exit status says."""

    WELL = 0
    FAULTY = 1  # a check was made, and found faults
    USAGE = 2  # the caller's move
    SOURCE = 3  # the world's: items could not be had or read
    STORE = 4  # the operator's: the ledger cannot be used as it stands
    TAKEN = 5  # the caller's: a folder holds what nobody may overwrite
    UNGUARDED = 6  # the operator's: it would be open to whoever comes
    OURS = 70  # ours: a promise inside the program was broken (EX_SOFTWARE)
    INTERRUPTED = 130  # by SIGINT, as a shell says it
    PIPE_CLOSED = 141  # by SIGPIPE, as a shell says it


def ending_of(*, set_aside: int, faults: int = 0) -> Ending:
    """Return how a job ends that set so many items aside, so many of them by our fault."""
    if faults:
        return Ending.OURS
    return Ending.SOURCE if set_aside else Ending.WELL

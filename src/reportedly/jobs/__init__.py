"""The long jobs: add to a ledger, catch up on annotation, annotate without a ledger."""

from reportedly.jobs.add import add, annotate_waiting
from reportedly.jobs.annotate import annotate
from reportedly.jobs.progress import Progress

__all__ = ["Progress", "add", "annotate", "annotate_waiting"]

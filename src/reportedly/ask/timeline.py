"""What is dated, in the order of the days and not of the pages."""

from collections.abc import Iterator

from reportedly.ask.actors import the_actor
from reportedly.ask.question import between
from reportedly.store import Dated, TimelineQuery, View


def timeline(
    view: View, *, actor: str | None = None, since: str | None = None, until: str | None = None
) -> tuple[Iterator[Dated], int]:
    """Return what is dated, by day, and how many sayings are not.

    ``actor`` is a name or id; ``since`` and ``until`` are a year, month or day, both included.
    Raises UsageError for an actor or date that is none.
    """
    query = timeline_query(view, actor=actor, since=since, until=until)
    return view.timeline(query), view.unsaid_when(query)


def timeline_query(
    view: View, *, actor: str | None = None, since: str | None = None, until: str | None = None
) -> TimelineQuery:
    """Return the question as the store understands it; raises UsageError as ``timeline`` does."""
    first, last = between(since, until)
    return TimelineQuery(
        actor=the_actor(view, actor).id if actor else None, since=first, until=last
    )

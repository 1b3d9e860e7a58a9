"""What is dated, by the day of the saying or the happening; what is not is counted apart."""

from typing import Any, cast

from reportedly.ask import COUNTED, timeline_query
from reportedly.store import Dated, Place, TimelineQuery, Which
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, packed

KINDS: tuple[Which, ...] = ("said", "told of")


def timeline_page(asked: Asked) -> Answer:
    """Return the days that texts state, in their order, as intervals."""
    actor, since, until = (asked.words(name) for name in ("actor", "since", "until"))
    kind = cast("Which | None", asked.choice("kind", KINDS))
    query = timeline_query(asked.view, actor=actor, since=since, until=until)
    found = asked.view.some_dated(query, kind=kind, after=_after(asked), size=asked.size)
    most = None if asked.words("count") == "all" else COUNTED
    count = asked.memory.once(
        ("dated", query, kind, most),
        lambda: asked.view.count_dated(query, kind=kind, most=most),
    )
    whose = TimelineQuery(actor=query.actor)
    undated = asked.memory.once(("no day", whose), lambda: asked.view.unsaid_when(whose))
    return Answer(
        "timeline",
        "Timeline",
        Dated,
        rows=found.rows,
        told={"undated": undated},
        drawn={
            "values": {"actor": actor or "", "since": since or "", "until": until or ""},
            "kind": kind,
            "kinds": KINDS,
            "undated": undated,
        },
        total=count.total,
        whole=count.whole,
        more=packed(*found.after) if found.after else None,
    )


def _after(asked: Asked) -> Place | None:
    found = asked.after(str, str, str, int, int, str, str, str, int)
    return cast("Any", tuple(found)) if found else None

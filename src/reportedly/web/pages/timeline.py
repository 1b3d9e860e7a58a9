"""What is dated, by the day of the saying or the happening; what is not is counted apart."""

from reportedly.ask import timeline
from reportedly.store import Dated
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked

KINDS = ("said", "told of")


def timeline_page(asked: Asked) -> Answer:
    """Return the days that texts state, in their order, as intervals."""
    actor, since, until = (asked.words(name) for name in ("actor", "since", "until"))
    kind = asked.choice("kind", KINDS)
    whole, undated = asked.memory.once(
        ("timeline", actor, since, until), lambda: _dated(asked, actor, since, until)
    )
    found = [each for each in whole if kind is None or each.kind == kind]
    rows, more = asked.leaf(found)
    return Answer(
        "timeline",
        "Timeline",
        Dated,
        rows=rows,
        told={"undated": undated},
        drawn={
            "values": {"actor": actor or "", "since": since or "", "until": until or ""},
            "kind": kind,
            "kinds": KINDS,
            "undated": undated,
        },
        total=len(found),
        more=more,
    )


def _dated(
    asked: Asked, actor: str | None, since: str | None, until: str | None
) -> tuple[tuple[Dated, ...], int]:
    found, undated = timeline(asked.view, actor=actor, since=since, until=until)
    return tuple(found), undated

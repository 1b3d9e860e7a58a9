"""What is dated, by the day of the saying or the happening; what is not is counted apart."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from reportedly.ask import (
    COUNTED,
    Question,
    Saying,
    SayingsStretch,
    stretch,
    the_actor,
    timeline_query,
)
from reportedly.ask.question import days
from reportedly.errors import UsageError
from reportedly.store import Dated, Place, StretchQuery, Tally, TimelineQuery, Which
from reportedly.web.answer import Answer
from reportedly.web.asked import LONGEST, Asked, packed
from reportedly.web.drawing.days import Days
from reportedly.web.drawing.timeline import Timeline, drawn
from reportedly.web.pages.ledger import standing

KINDS: tuple[Which, ...] = ("said", "told of")
# What lanes may stand for, and by which parameter one of them is chosen to the letter.
LANES = {"speaker": "speaker_is", "outlet": "outlet_is", "story": "story"}
ASKED = ("actor", "since", "until", "kind", "by", "on", "without", *LANES.values())
BELOW = 8  # statements without a day that are shown below what is dated
ON = re.compile(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?")
Titles = dict[str, tuple[str, str]]  # of each article: its story, and what that is called


def timeline_page(asked: Asked) -> Answer:
    """Return the days that texts state, in their order, as intervals; or what has none."""
    if asked.choice("undated", ("yes",)):
        return _undated_page(asked)
    kind = cast("Which | None", asked.choice("kind", KINDS))
    by = asked.choice("by", tuple(LANES)) or "speaker"
    query = _query(asked)
    found = asked.view.some_dated(query, kind=kind, after=_after(asked), size=asked.size)
    most = None if asked.words("count") == "all" else COUNTED
    count = asked.memory.once(
        ("dated", query, kind, most),
        lambda: asked.view.count_dated(query, kind=kind, most=most),
    )
    whose = TimelineQuery(actor=query.actor)
    undated = asked.memory.once(("no day", whose), lambda: asked.view.unsaid_when(whose))
    stories = (
        _stories(asked) if "story" in (by, asked.words("without")) or asked.words("story") else {}
    )
    apart = _apart(asked)
    several = count.total > COUNTED or not count.whole
    return Answer(
        "timeline",
        "Timeline",
        Dated,
        rows=found.rows,
        told={"undated": undated},
        drawn={
            "values": {name: asked.words(name) or "" for name in ASKED},
            "kind": kind,
            "kinds": KINDS,
            "by": by,
            "lanes": tuple(LANES),
            "longest": LONGEST,
            "lane_by": LANES[by],
            "picture": None if several else _picture(asked, query, kind, by, stories),
            "drawn_at_most": COUNTED if several else None,
            "called": dict(stories.values()),
            "chosen": _chosen(asked, dict(stories.values())),
            "apart": apart.sayings,
            "undated": undated,
        },
        total=count.total,
        whole=count.whole,
        more=packed(*found.after) if found.after else None,
    )


def _query(asked: Asked) -> TimelineQuery:
    actor, since, until = (asked.words(name) for name in ("actor", "since", "until"))
    return replace(
        timeline_query(asked.view, actor=actor, since=since, until=until),
        on=_on(asked),
        speaker=asked.words("speaker_is"),
        outlet=asked.words("outlet_is"),
        story=asked.words("story"),
        without=asked.choice("without", tuple(LANES)),
    )


def _after(asked: Asked) -> Place | None:
    found = asked.after(str, str, str, int, int, str, str, str, int)
    return cast("Any", tuple(found)) if found else None


def _stories(asked: Asked) -> Titles:
    """Return the story that each article tells, and the title of the first one that tells it."""

    def work() -> Titles:
        found: Titles = {}
        titles: dict[str, str] = {}
        for row in asked.view.stories():
            title = titles.setdefault(row.story, row.title or "(no title)")
            found[row.document] = (row.story, title)
        return found

    return asked.memory.once("titles of stories", work)


def _lane_of(by: str, stories: Titles) -> Callable[[Dated], str | None]:
    if by == "story":
        return lambda each: stories.get(each.document, (None, ""))[0]
    return lambda each: each.speaker if by == "speaker" else each.outlet


def _on(asked: Asked) -> tuple[str, str] | None:
    """Return the days asked for to the letter, as EDTF writes them; raises UsageError."""
    written = asked.words("on")
    if written is None:
        return None
    found = ON.fullmatch(written)
    if not found:
        raise UsageError(f"on: {written!r} is neither a day nor two with a stroke between them")
    return found[1], found[2] or found[1]


def _picture(
    asked: Asked, query: TimelineQuery, kind: Which | None, by: str, stories: Titles
) -> Timeline | None:
    """Return the picture of all that was found, up to COUNTED things."""
    since, until = asked.words("since"), asked.words("until")
    line: Days | None = (days(since)[0], days(until)[1]) if since and until else None
    if line and line[1] < line[0]:
        return None
    found = asked.memory.once(
        ("drawn", query, kind),
        lambda: asked.view.some_dated(query, kind=kind, after=None, size=COUNTED),
    )
    return drawn(found.rows, _lane_of(by, stories), line)


def _chosen(asked: Asked, called: dict[str, str]) -> list[tuple[str, str]]:
    """Return what narrows the page down beside its form, each with what leaves it."""
    labels = {"on": "on", "speaker_is": "speaker", "outlet_is": "outlet", "story": "story"}
    told = [
        (f"{label} {called.get(value, value)}", name)
        for name, label in labels.items()
        if (value := asked.words(name))
    ]
    if without := asked.words("without"):
        told.append((f"{without} unknown", "without"))
    return [(label, asked.again(after=None, **{name: None})) for label, name in told]


def _apart(asked: Asked) -> SayingsStretch:
    """Return some statements without a day; none where the question cannot be put to them."""
    if any(asked.words(name) for name in ("on", "without", "story", "kind")):
        return SayingsStretch((), None)
    query = _unplaced(asked, BELOW)
    return asked.memory.once(("apart", query), lambda: stretch(asked.view, query))


def _unplaced(asked: Asked, size: int) -> StretchQuery:
    actor = asked.words("actor")
    own = the_actor(asked.view, actor).id if actor else None
    wanted = Question(actor=own, unsaid_when=True).query()
    exact: dict[str, Any] = {
        "speaker": asked.words("speaker_is"),
        "outlet": asked.words("outlet_is"),
    }
    return StretchQuery(wanted, size=size, **exact)


def _undated_page(asked: Asked) -> Answer:
    """Return the statements of which no text tells the day, by the day of their article."""
    query = _unplaced(asked, asked.size)
    most = None if asked.choice("count", ("all",)) else COUNTED
    tally: Tally = asked.memory.once(
        ("undated", query, most), lambda: asked.view.tally(query, most=most)
    )
    at = StretchQuery(
        query.wanted, query.speaker, query.outlet, after=standing(asked), size=asked.size
    )
    found = stretch(asked.view, at)
    after = found.after
    return Answer(
        "undated",
        "Statements without a day",
        Saying,
        rows=found.sayings,
        drawn={"chosen": _chosen(asked, {})},
        total=tally.total,
        whole=tally.whole,
        more=packed(after.day, after.document, after.number) if after else None,
    )

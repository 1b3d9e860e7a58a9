"""The same happening as several articles tell it."""

from dataclasses import dataclass
from typing import Any, cast

from reportedly.ask import SharedText, StoryTold, copies_of, told_story
from reportedly.model import Link
from reportedly.store import Heading, StoryRow, StorySeen
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, NotThere, packed

COPIED = 12  # articles of a story whose copies are shown with their passages
PASSAGES = 6  # of a pair


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, and why they are held to tell one happening, or two."""

    left: Heading
    right: Heading
    score: float
    why: str


def stories_page(asked: Asked) -> Answer:
    """Return the stories that several articles tell, those of most articles first."""
    least = asked.number("least", default=2, most=1000)
    after = asked.after(int, str)
    found = asked.view.some_stories(
        least=least, after=cast("Any", tuple(after)) if after else None, size=asked.size
    )
    total = asked.memory.once(("stories", least), lambda: asked.view.count_stories(least=least))
    return Answer(
        "stories",
        "Stories",
        StorySeen,
        rows=found.rows,
        drawn={"least": least},
        total=total,
        more=packed(*found.after) if found.after else None,
    )


def one_story(asked: Asked) -> Answer:
    """Return one story: its reports by date, the copies among them, why joined, near misses."""
    name = asked.names["name"]
    own = told_story(asked.view, name)
    if own is None:
        raise NotThere(f"{name}: the ledger has no such story")
    linked = {name for link in (*own.links, *own.near) for name in (link.left, link.right)}
    called = {each.document: each for each in asked.view.headings(sorted(linked))}
    joined, near = _pairs(own.links, called), _pairs(own.near, called)
    return Answer(
        "story",
        own.title,
        StoryRow,
        rows=own.articles,
        told={"story": _glance(own), "joined": joined, "near": near},
        drawn={
            "own": _glance(own),
            "copies": _copies(asked, own),
            "passages": None if asked.whole else PASSAGES,
        },
        total=len(own.articles),
    )


def _glance(each: StoryTold) -> StorySeen:
    days = [row.published for row in each.articles if row.published]
    return StorySeen(
        each.id,
        each.title,
        len(each.articles),
        each.outlets,
        each.copies,
        min(days, default=None),
        max(days, default=None),
    )


def _pairs(links: tuple[Link, ...], called: dict[str, Heading]) -> list[Pair]:
    return [
        Pair(called[link.left], called[link.right], link.score, link.why)
        for link in links
        if link.left in called and link.right in called
    ]


def _copies(asked: Asked, own: StoryTold) -> list[tuple[StoryRow, SharedText]]:
    """Return the pairs of the story's articles that share a text, each once, with passages."""
    inside = {row.document for row in own.articles}
    found = []
    for row in asked.some(own.articles, COPIED)[0]:
        shared = copies_of(asked.view, row.document).shared
        found += [(row, each) for each in shared if row.document < each.other.document]
    return [(row, each) for row, each in found if each.other.document in inside]

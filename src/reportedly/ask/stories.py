"""The same happening, as several articles tell it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportedly.errors import UsageError
from reportedly.model import Link
from reportedly.store import Place, StoryRow, View, story_title

AT_ONCE = 100  # stories in memory where all are asked for


@dataclass(frozen=True, slots=True)
class StoryTold:
    """A story: its articles by date (unknown last), and why they are held to tell one happening.

    ``near`` are articles of other stories that came near one of its own, and why they are not in
    it. ``copies`` are the pairs of its articles that share a text: they are one report less.
    """

    id: str
    articles: tuple[StoryRow, ...]
    links: tuple[Link, ...]
    near: tuple[Link, ...]
    copies: int

    @property
    def title(self) -> str:
        """The title of its first article that has one, or how its first article begins."""
        return story_title(self.articles)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that tell it, by name."""
        return tuple(sorted({each.outlet for each in self.articles if each.outlet}))


def stories(view: View, *, least: int = 2) -> Iterator[StoryTold]:
    """Yield the stories that so many articles tell at least, those of most articles first."""
    after: Place | None = None
    while True:
        leaf = view.some_stories(least=least, after=after, size=AT_ONCE)
        yield from _told(view, [each.id for each in leaf.rows])
        if leaf.after is None:
            return
        after = leaf.after


def told_story(view: View, story: str) -> StoryTold | None:
    """Return the story of exactly that id, None for none."""
    return next((each for each in _told(view, [story]) if each.articles), None)


def the_story(view: View, name: str) -> StoryTold:
    """Return the story of that id or opening of one, or the one that a document tells.

    Raises UsageError for none, or several.
    """
    found = list(view.stories_named(name))
    if not found:
        own = view.story_of(view.document(name).article.id)
        found = [own] if own else []
    if len(found) != 1:
        many = f"{len(found)} stories open so" if found else "it is linked to none yet"
        raise UsageError(f"{name}: {many}; see them with: reportedly stories")
    return next(_told(view, found))


def _told(view: View, ids: Sequence[str]) -> Iterator[StoryTold]:
    """Yield these stories in this order, with what links their articles."""
    rows = {
        story: tuple(told) for story, told in groupby(view.stories(ids), key=lambda row: row.story)
    }
    of = {row.document: story for story, told in rows.items() for row in told}
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for link in view.story_links(ids):
        for story in dict.fromkeys(of[name] for name in (link.left, link.right) if name in of):
            links[story].append(link)
    copies = view.copies_within(ids)
    for story in ids:
        yield StoryTold(
            story,
            rows.get(story, ()),
            tuple(link for link in links[story] if link.kind == "story"),
            tuple(link for link in links[story] if link.kind != "story"),
            copies[story],
        )

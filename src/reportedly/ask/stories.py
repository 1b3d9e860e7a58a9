"""The same happening, as several articles tell it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from reportedly.errors import UsageError
from reportedly.model import Link
from reportedly.store import StoryRow, View


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
        """The title of its first article that has one."""
        return next((each.title for each in self.articles if each.title), "(no title)")

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that tell it, by name."""
        return tuple(sorted({each.outlet for each in self.articles if each.outlet}))


def stories(view: View, *, least: int = 2) -> Iterator[StoryTold]:
    """Yield the stories that so many articles tell at least, those of most articles first."""
    links = list(view.story_links())
    pairs = [(each.a, each.b) for each in view.copies() if each.kind != "partial"]
    found = [
        _told(story, tuple(rows), links, pairs)
        for story, rows in groupby(view.stories(), key=lambda row: row.story)
    ]
    some = (each for each in found if len(each.articles) >= least)
    yield from sorted(some, key=lambda each: (-len(each.articles), each.id))


def the_story(view: View, name: str) -> StoryTold:
    """Return the story of that id or opening of one, or the one that a document tells.

    Raises UsageError for none, or several.
    """
    known = {each.id: each for each in stories(view, least=1)}
    found = [each for story, each in known.items() if story.startswith(name)]
    if not found:
        own = view.document(name).article.id
        found = [each for each in known.values() if own in {row.document for row in each.articles}]
    if len(found) != 1:
        many = f"{len(found)} stories open so" if found else "it is linked to none yet"
        raise UsageError(f"{name}: {many}; see them with: reportedly stories")
    return found[0]


def _told(
    story: str, rows: tuple[StoryRow, ...], links: list[Link], pairs: list[tuple[str, str]]
) -> StoryTold:
    own = {row.document for row in rows}
    touching = [link for link in links if link.left in own or link.right in own]
    return StoryTold(
        story,
        rows,
        tuple(link for link in touching if link.kind == "story"),
        tuple(link for link in touching if link.kind != "story"),
        sum(own.issuperset(pair) for pair in pairs),
    )

"""Stories out of articles, all at once or a few more at a time: the outcome is the same."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from reportedly.link.stories.blocking import keys_of, window_of
from reportedly.link.stories.gist import Gist
from reportedly.link.stories.judged import NOBODY, Judged, held_together
from reportedly.link.stories.meeting import led_elsewhere
from reportedly.link.stories.parting import families, look_alikes
from reportedly.link.stories.shelf import Memory, Shelf
from reportedly.link.stories.telling import Story, Told, singles, told
from reportedly.link.stories.tying import ties_of
from reportedly.model import Link


def link(gists: Iterable[Gist], judged: Judged = NOBODY) -> Told:
    """Return the stories of articles, and why; the order in which they come is of no matter."""
    return add(Memory(), list(gists), judged)


def add(shelf: Shelf, gists: Sequence[Gist], judged: Judged = NOBODY) -> Told:
    """Keep articles, and return the stories of all whom that concerns.

    Those are the new articles, all that are or were tied to one of them, and whoever is tied to
    these in turn: what was told of their stories before is to be forgotten. Everybody else's
    stories are what they would be had all articles been linked at once. ``judged`` is what
    people judged, each pair from both ends.
    """
    kept = {gist.article for gist in shelf.gists(gist.article for gist in gists)}
    new = [gist for gist in gists if gist.article not in kept]
    again = set(led_elsewhere(shelf, _windows(_held(new))))
    shelf.keep(gists)
    again.update(gist.article for gist in gists)
    return _linked(shelf, shelf.gists(sorted(again)), judged)


def told_again(shelf: Shelf, articles: Iterable[str], judged: Judged) -> Told:
    """Return the stories of kept articles of which people judged otherwise by now."""
    return _told(shelf, set(articles), judged)


def remove(shelf: Shelf, articles: Sequence[str], judged: Judged = NOBODY) -> Told:
    """Forget articles, and return the stories of all whom that concerns: as ``add`` does."""
    gone = sorted(set(articles))
    again: set[str] = set()
    for article in gone:
        again.update(shelf.ties(article))
        shelf.tie(article, {})
    held = [each for article in gone for each in shelf.keys(article)]
    for article in gone:
        shelf.forget(article)
    again.update(led_elsewhere(shelf, _windows(held)))
    return _linked(shelf, shelf.gists(sorted(again.difference(gone))), judged)


def _windows(held: Iterable[tuple[str, int | None]]) -> Mapping[str, Sequence[int | None]]:
    """Return each key with the windows of all that have it."""
    found: dict[str, list[int | None]] = {}
    for key, window in held:
        found.setdefault(key, []).append(window)
    return found


def _held(gists: Iterable[Gist]) -> Iterator[tuple[str, int | None]]:
    for gist in {gist.article: gist for gist in gists}.values():
        yield from ((key, window_of(gist)) for key in keys_of(gist))


def _linked(shelf: Shelf, gists: Sequence[Gist], judged: Judged) -> Told:
    """Tie the articles anew, and return the stories of whom they are or were tied to."""
    concerned = {gist.article for gist in gists}
    for article, ties in ties_of(shelf, gists):
        concerned.update(shelf.ties(article), ties)
        shelf.tie(article, ties)
    return _told(shelf, concerned, judged)


def _told(shelf: Shelf, articles: Collection[str], judged: Judged) -> Told:
    whole = _reached(shelf, articles, judged)
    stories: list[Story] = []
    links: list[Link] = []
    for part in look_alikes(whole, whole):
        gists = shelf.gists(part)
        if len(gists) < 2:
            stories += singles(gists)
            continue
        for family in families(gists, judged):
            found = told(family, judged)
            stories += found.stories
            links += found.links
    stories.sort(key=lambda story: story.articles)
    links.sort(key=lambda link: (link.kind, link.left, link.right))
    return Told(tuple(stories), tuple(links))


def _reached(
    shelf: Shelf, articles: Collection[str], judged: Judged
) -> dict[str, dict[str, float]]:
    """Return the articles and all whom ties lead to from them, each with its ties."""
    found: dict[str, dict[str, float]] = {}
    waiting = sorted(articles)
    while waiting:
        article = waiting.pop()
        if article not in found:
            found[article] = {**shelf.ties(article), **held_together(article, judged)}
            waiting += sorted(found[article].keys() - found.keys())
    return found

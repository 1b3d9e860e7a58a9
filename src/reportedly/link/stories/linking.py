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
    sure = {gist.article for gist in gists}
    return _linked(shelf, shelf.gists(sorted(again | sure)), sure, judged)


def told_again(shelf: Shelf, articles: Iterable[str], judged: Judged) -> Told:
    """Return the stories of kept articles of which people judged otherwise by now."""
    return _told(shelf, set(articles), judged)


def remove(shelf: Shelf, articles: Sequence[str], judged: Judged = NOBODY) -> Told:
    """Forget articles, and return the stories of all whom that concerns: as ``add`` does."""
    gone = sorted(set(articles))
    bereft = {other for others in shelf.ties(gone).values() for other in others}.difference(gone)
    for article in gone:
        shelf.tie(article, {})
    held = [each for article in gone for each in shelf.keys(article)]
    for article in gone:
        shelf.forget(article)
    again = {*led_elsewhere(shelf, _windows(held))}.difference(gone)
    return _linked(shelf, shelf.gists(sorted(again | bereft)), bereft, judged)


def _windows(held: Iterable[tuple[str, int | None]]) -> Mapping[str, Sequence[int | None]]:
    """Return each key with the windows of all that have it."""
    found: dict[str, list[int | None]] = {}
    for key, window in held:
        found.setdefault(key, []).append(window)
    return found


def _held(gists: Iterable[Gist]) -> Iterator[tuple[str, int | None]]:
    for gist in {gist.article: gist for gist in gists}.values():
        yield from ((key, window_of(gist)) for key in keys_of(gist))


def _linked(shelf: Shelf, gists: Sequence[Gist], sure: Collection[str], judged: Judged) -> Told:
    """Tie the articles anew, and return the stories of whom they are or were tied to.

    Those whose ties come out as they were concern nobody, unless they are ``sure`` to.
    """
    concerned = set(sure)
    before = {article: dict(ties) for article, ties in shelf.ties(_names(gists)).items()}
    for article, ties in ties_of(shelf, gists):
        if article in concerned or ties != before[article]:
            concerned.update({article}, before[article], ties)
        if ties != before[article]:
            shelf.tie(article, ties)
    return _told(shelf, concerned, judged)


def _names(gists: Iterable[Gist]) -> list[str]:
    return [gist.article for gist in gists]


def _told(shelf: Shelf, articles: Collection[str], judged: Judged) -> Told:
    whole = _reached(shelf, articles, judged)
    known = {gist.article: gist for gist in shelf.gists(sorted(whole))}
    stories: list[Story] = []
    links: list[Link] = []
    for part in look_alikes(whole, whole):
        gists = [known[article] for article in part if article in known]
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
    waiting = set(articles)
    while waiting:
        for article, ties in shelf.ties(waiting).items():
            found[article] = {**ties, **held_together(article, judged)}
        waiting = {other for each in waiting for other in found[each]} - found.keys()
    return found

"""What linking stories goes by, kept in a ledger."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from reportedly.link.stories import Gist, keys_of, window_of
from reportedly.store import StoryShelf

Place = tuple[str, int]
Fetch = Callable[[StoryShelf, Sequence[str]], Iterable[Gist]]


class LedgerShelf:
    """A shelf for `link.stories` whose gists are the extracts that the ledger has anyway."""

    def __init__(self, shelf: StoryShelf, fetch: Fetch) -> None:
        self._shelf = shelf
        self._fetch = fetch
        self._gists: dict[str, Gist] = {}  # those that were asked for, most more than once

    def unpacked(self, articles: Sequence[str]) -> list[Gist]:
        """Return the gists of articles, kept on the shelf or not, in their order."""
        missing = [name for name in articles if name not in self._gists]
        self._gists.update((gist.article, gist) for gist in self._fetch(self._shelf, missing))
        return [self._gists[name] for name in articles if name in self._gists]

    def keep(self, gists: Sequence[Gist]) -> None:
        kept = self._shelf.kept([gist.article for gist in gists])
        new = [gist for gist in gists if gist.article not in kept]
        held = [(gist.article, (key, window_of(gist))) for gist in new for key in keys_of(gist)]
        self._shelf.keep([gist.article for gist in new], held)

    def forget(self, article: str) -> None:
        self._shelf.forget(article)

    def keys(self, article: str) -> Sequence[tuple[str, int | None]]:
        return self._shelf.keys(article)

    def gists(self, articles: Iterable[str]) -> Sequence[Gist]:
        names = list(articles)
        kept = self._shelf.kept(names)
        return self.unpacked([name for name in names if name in kept])

    def crowds(self, keys: Collection[str]) -> Mapping[str, int]:
        return self._shelf.crowds(sorted(keys))

    def holders(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        return self._shelf.holders(sorted(keys))

    def holders_in(self, places: Collection[Place]) -> Mapping[Place, Collection[str]]:
        return self._shelf.holders_in(places)

    def ties(self, articles: Collection[str]) -> Mapping[str, Mapping[str, float]]:
        return self._shelf.ties(sorted(articles))

    def tie(self, article: str, ties: Mapping[str, float]) -> None:
        self._shelf.tie(article, ties)

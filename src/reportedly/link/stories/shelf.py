"""What is kept between one linking of stories and the next."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reportedly.link.stories.blocking import keys_of, window_of
from reportedly.link.stories.gist import Gist

Place = tuple[str, int]  # a key, and a window of days


class Shelf(Protocol):
    """Where gists, their keys and the ties between them are kept: a store, or memory."""

    def keep(self, gists: Sequence[Gist]) -> None:
        """Keep gists and their keys; one that is kept already stays as it is."""
        ...

    def forget(self, article: str) -> None:
        """Forget an article with its keys; its ties are gone by then."""
        ...

    def keys(self, article: str) -> Sequence[tuple[str, int | None]]:
        """Return the keys of an article, each with the window of days it was published in."""
        ...

    def gists(self, articles: Iterable[str]) -> Sequence[Gist]:
        """Return the gists of those of the articles that are kept, in their order."""
        ...

    def crowds(self, keys: Collection[str]) -> Mapping[str, int]:
        """Return how many of the kept articles have each of these keys, as far as any has."""
        ...

    def holders(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """Return the articles that have each of these keys, as far as any has."""
        ...

    def holders_in(self, places: Collection[Place]) -> Mapping[Place, Collection[str]]:
        """Return who has these keys in these windows of days, as far as anybody has."""
        ...

    def ties(self, articles: Collection[str]) -> Mapping[str, Mapping[str, float]]:
        """Return whom each of these articles is tied to, and how closely; all of them are told."""
        ...

    def tie(self, article: str, ties: Mapping[str, float]) -> None:
        """Tie an article to these and to no others; a tie has two ends, and both are kept."""
        ...


@dataclass(slots=True)
class Memory:
    """A shelf in memory, for one run."""

    _gists: dict[str, Gist] = field(default_factory=dict)
    _holders: dict[str, dict[str, int | None]] = field(default_factory=dict)
    # Only of keys that were asked for by window: they are few, and have many holders.
    _windows: dict[str, dict[int | None, dict[str, None]]] = field(default_factory=dict)
    _ties: dict[str, dict[str, float]] = field(default_factory=dict)

    def keep(self, gists: Sequence[Gist]) -> None:
        for gist in gists:
            if gist.article not in self._gists:
                self._gists[gist.article] = gist
                window = window_of(gist)
                for key in keys_of(gist):
                    self._holders.setdefault(key, {})[gist.article] = window
                    if key in self._windows:
                        self._windows[key].setdefault(window, {})[gist.article] = None

    def forget(self, article: str) -> None:
        gist = self._gists.pop(article, None)
        for key in keys_of(gist) if gist else ():
            window = self._holders[key].pop(article)
            if key in self._windows:
                del self._windows[key][window][article]

    def keys(self, article: str) -> Sequence[tuple[str, int | None]]:
        gist = self._gists.get(article)
        return [(key, window_of(gist)) for key in keys_of(gist)] if gist else []

    def held(self) -> Iterator[tuple[str, tuple[str, int | None]]]:
        """Yield every article with each of its keys and its window of days."""
        for key, articles in self._holders.items():
            for article, window in articles.items():
                yield article, (key, window)

    def tied(self) -> Iterator[tuple[str, str, float]]:
        """Yield every tie once, with how close it is."""
        for article, others in self._ties.items():
            for other, odds in others.items():
                if article < other:
                    yield article, other, odds

    def gists(self, articles: Iterable[str]) -> Sequence[Gist]:
        return [self._gists[article] for article in articles if article in self._gists]

    def crowds(self, keys: Collection[str]) -> Mapping[str, int]:
        return {key: len(self._holders[key]) for key in keys if key in self._holders}

    def holders(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        return {key: self._holders[key] for key in keys if key in self._holders}

    def holders_in(self, places: Collection[Place]) -> Mapping[Place, Collection[str]]:
        return {(key, window): self._within(key).get(window, ()) for key, window in places}

    def _within(self, key: str) -> Mapping[int | None, Collection[str]]:
        if key not in self._windows:
            found = self._windows[key] = {}
            for article, window in self._holders.get(key, {}).items():
                found.setdefault(window, {})[article] = None
        return self._windows[key]

    def ties(self, articles: Collection[str]) -> Mapping[str, Mapping[str, float]]:
        return {article: self._ties.get(article, {}) for article in articles}

    def tie(self, article: str, ties: Mapping[str, float]) -> None:
        for other in self._ties.pop(article, {}):
            del self._ties[other][article]
        for other, odds in ties.items():
            self._ties.setdefault(article, {})[other] = odds
            self._ties.setdefault(other, {})[article] = odds

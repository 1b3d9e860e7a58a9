"""Which country an article, or a sentence of it, is about."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Span
from reportedly.resolve.gazetteer import Entry
from reportedly.resolve.places.choosing import AROUND, INSIDE
from reportedly.resolve.places.names import Named

PLAIN = 0.6  # of the places an article names must lie in one country to make it plain
ENOUGH = 2  # names, for a share to say anything


@dataclass(frozen=True)
class Found:
    """The names that mean places, and the place that each means."""

    names: Sequence[Named]
    entries: Sequence[Entry]

    def countries(self) -> Counter[str]:
        """Count how many distinct names lie in each country."""
        pairs = {(name.key, entry.country) for name, entry in self._pairs() if entry.country}
        return Counter(country for _, country in pairs)

    def country(self) -> str | None:
        """Return the country that the article is plainly about, ``None`` where none is plain."""
        counted = self.countries()
        for country, count in counted.most_common(1):
            if count >= ENOUGH and count / counted.total() >= PLAIN:
                return country
        return None

    def country_of(self, span: Span, text: str) -> str | None:
        """Return the country that the words next to ``span`` put it in, or else the article's."""
        for name, entry in self._pairs():
            if entry.country and _lies_in(span, name.span, text):
                return entry.country
        return self.country()

    def _pairs(self) -> Iterator[tuple[Named, Entry]]:
        return zip(self.names, self.entries, strict=True)


def _lies_in(span: Span, wider: Span, text: str) -> bool:
    """Tell whether the text says so: "Tall Aru in Lebanon", "the Lebanese village of Tall Aru"."""
    if wider.start >= span.end:
        return INSIDE.fullmatch(text, span.end, wider.start) is not None
    return AROUND.fullmatch(text, wider.end, span.start) is not None

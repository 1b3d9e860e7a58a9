"""What of an article tells which happening it reports: all that the linking of stories looks at."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from reportedly.link.stories.background import weight
from reportedly.link.stories.days import Days, days_of
from reportedly.link.stories.layers import actors_of, figures_of, places_of
from reportedly.link.stories.words import Word, words_of
from reportedly.model import Article, Document, Furniture, Span

# A gist stays small however long its article is: the most telling words and pairs of words.
MOST_WORDS = 240
MOST_PAIRS = 160
LEAD_WORDS = 60  # the title and the first two or three sentences say what happened
COMMON = 0.5  # words of three in five articles and more ("the", "said") are not kept
TELLING = 2.3  # a word of a telling pair stands in less than one of ten
NAME, LEAD = 1, 2
MOST_TIMES = 255  # a count is one byte


@dataclass(frozen=True, slots=True)
class Gist:
    """What an article tells, as the linking of stories sees it; the same article, the same gist.

    About 2 kB, so that a ledger can keep it. ``words`` are folded, between blanks, in the order
    of the alphabet; ``counts`` and ``marks`` have a byte for each: how often it stands there,
    and whether it is written like a name (NAME) or stands at the beginning (LEAD). ``pairs`` are
    words that follow one another, between bars. ``published`` and each of ``days`` (that the
    article speaks of) are the first and last day it may be. ``places``, ``actors`` and
    ``figures`` come from layers, and are empty where nobody looked.
    """

    article: str
    words: str
    counts: bytes
    marks: bytes
    pairs: str
    pair_counts: bytes
    published: Days | None = None
    days: tuple[Days, ...] = ()
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()

    def told(self) -> Iterator[tuple[str, int, int]]:
        """Yield each word with its count and its marks."""
        if self.words:
            yield from zip(self.words.split(" "), self.counts, self.marks, strict=True)

    def told_pairs(self) -> Iterator[tuple[str, int]]:
        """Yield each pair of words with its count."""
        if self.pairs:
            yield from zip(self.pairs.split("|"), self.pair_counts, strict=True)


def gist_of(told: Document | Article) -> Gist:
    """Return the gist of an article, better where the document has layers.

    >>> article = Article(uri="a", text="Ministers met Mara Ito in Orlu. They signed in Orlu.")
    >>> gist = gist_of(article)
    >>> gist.words, gist.pairs
    ('ito mara met minister orlu signed', 'mara ito|met mara|minister met')
    """
    document = told if isinstance(told, Document) else Document(told)
    words = list(words_of(_report(document)))
    forms = [word.form for word in words if word]
    kept = _most(Counter(form for form in forms if weight(form) > COMMON), MOST_WORDS, weight)
    pairs = _most(Counter(_pairs(words)), MOST_PAIRS, pair_weight)
    return Gist(
        article=document.article.id,
        words=" ".join(kept),
        counts=_counts(kept),
        marks=_marks(kept, words, frozenset(forms[:LEAD_WORDS])),
        pairs="|".join(pairs),
        pair_counts=_counts(pairs),
        published=_published(document.article),
        days=days_of(document),
        places=places_of(document),
        actors=actors_of(document),
        figures=figures_of(document),
    )


def _report(document: Document) -> str:
    """Return the text without its furniture, the title first where the text lacks it."""
    article = document.article
    spans = [item.span for item in document[Furniture]] if Furniture in document else []
    text = _without(article.text, spans)
    if article.title and not article.title.spans:
        return f"{article.title.value}\n{text}"
    return text


def _without(text: str, spans: Iterable[Span]) -> str:
    kept, at = [], 0
    for span in sorted(spans):
        kept.append(text[at : max(span.start, at)])
        at = max(at, span.end)
    return "\n".join([*kept, text[at:]])


def _most(counts: Counter[str], most: int, of: Callable[[str], float]) -> dict[str, int]:
    """Return the most telling, in the order of the alphabet."""
    told = list(counts.items())
    if len(told) > most:
        told.sort(key=lambda item: (-of(item[0]) * item[1] ** 0.5, item[0]))
    return dict(sorted(told[:most]))


def pair_weight(words: str, of: Callable[[str], float] = weight) -> float:
    """Return how much words that follow one another tell: the mean of what each does."""
    one, _, other = words.partition(" ")
    return (of(one) + of(other)) / 2


def _counts(kept: dict[str, int]) -> bytes:
    return bytes(min(count, MOST_TIMES) for count in kept.values())


def _marks(kept: Iterable[str], words: Sequence[Word | None], lead: frozenset[str]) -> bytes:
    names = {word.form for word in words if word and word.capital}
    return bytes(NAME * (form in names) + LEAD * (form in lead) for form in kept)


def _pairs(words: Sequence[Word | None]) -> Iterator[str]:
    for one, other in pairwise(words):
        if one and other and min(weight(one.form), weight(other.form)) >= TELLING:
            yield f"{one.form} {other.form}"


def _published(article: Article) -> tuple[date, date] | None:
    moment = article.published
    return (moment.earliest, moment.latest) if moment else None

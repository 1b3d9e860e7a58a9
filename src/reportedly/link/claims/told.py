"""A saying made ready to be held against others, and how much two share."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from reportedly.link.claims.days import When
from reportedly.link.claims.forms import stem
from reportedly.link.claims.meaning import Vector, nearness_of, turned_by_not
from reportedly.link.claims.nouns import Manner, Number, Place, Saying, Wording
from reportedly.link.claims.voices import Person
from reportedly.link.claims.wording import DENIES
from reportedly.link.stories.words import CALENDAR

ALIKE = 0.5  # from which nearness on two words count as meaning alike
# March is no other word for January, nor Monday for Tuesday.
DATES = frozenset(map(stem, CALENDAR))
TELLING = 0.9  # what a word tells at least to be held against others by its meaning


@dataclass(frozen=True, slots=True)
class Told:
    """A saying of one document, made ready to be held against others.

    ``beside`` are all who speak in its article, ``said`` how much its speaker says there, ``named``
    the actors whom it names as people, ``elsewhere`` how many of its other sayings have a stem.
    """

    document: str
    saying: Saying
    person: Person
    when: When
    outlet: str | None
    sources: frozenset[str]
    weights: Mapping[str, float]
    numbers: frozenset[str]
    sides: Mapping[str, int]
    written: Mapping[str, str]
    names: frozenset[str]
    sense: Vector
    opening: Mapping[str, float]
    beside: frozenset[Person] = frozenset()
    said: int = 1
    named: frozenset[str] = frozenset()
    elsewhere: Mapping[str, int] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, int]:
        """What tells it from every other, whatever came first."""
        return self.document, self.saying.attribution, self.saying.number

    @property
    def spans(self) -> tuple[Place, ...]:
        return self.saying.spans

    @property
    def manner(self) -> Manner:
        """How it was introduced."""
        return self.saying.manner

    @property
    def attribution(self) -> str | None:
        """The id of the saying that reports it, if one does."""
        return self.saying.attribution

    @property
    def words(self) -> str:
        """Its words."""
        return self.saying.words

    @property
    def direct(self) -> bool:
        """Whether it is quoted."""
        return self.saying.direct

    @property
    def figure(self) -> Number | None:
        """The figure that it is, if it is one."""
        return None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of the words two sayings share, each word by what it tells.

    ``jaccard`` is of the words of both, ``contained`` of those of the shorter; ``mass`` is what
    the shared words tell, ``exact`` without those that only mean alike, ``words`` the stems that
    are the same and ``shown`` all of them as written; ``meaning`` is how near all the words
    together are in meaning, from 0 to 1; ``beside_names`` is what is shared beside names, and
    ``exact_beside_names`` what of it is the same; ``sizes`` is what the words of the shorter and of
    the longer tell;
    ``own`` is what of the shared words tells beside names and beside words that other sayings of
    the articles have too; ``turned`` tells that a "not" makes of a word of one what the other says:
    "not leave ~ stay".
    """

    jaccard: float
    contained: float
    mass: float
    words: tuple[str, ...]
    exact: float
    shown: tuple[str, ...]
    meaning: float
    beside_names: float
    exact_beside_names: float = 0.0
    sizes: tuple[float, float] = (0.0, 0.0)
    turned: bool = False
    own: float = 0.0


def told(
    document: str,
    saying: Saying,
    wording: Wording,
    person: Person,
    when: When,
    outlet: str | None,
    sources: frozenset[str],
    sense: Vector,
    opening: Mapping[str, float],
    beside: frozenset[Person] = frozenset(),
    said: int = 1,
    named: frozenset[str] = frozenset(),
) -> Told:
    """Return the saying, made ready.

    ``sense`` is where its words point together, ``opening`` the stems of what its article is of,
    ``beside`` all who speak in it, ``said`` how many sayings of the speaker it has, ``named`` the
    actors whom it names as people.
    """
    weights = dict(zip(wording.stems, wording.weights, strict=True))
    sides = dict(zip(wording.stems, wording.sides, strict=True))
    written = {
        stem: word or stem for stem, word in zip(wording.stems, wording.written, strict=True)
    }
    numbers, names = frozenset(wording.numbers), frozenset(wording.names)
    known = (weights, numbers, sides, written, names, sense, opening, beside, said, named)
    return Told(document, saying, person, when, outlet, sources, *known)


def denied_share(one: Told, other: Told, common: Iterable[str]) -> float:
    """Return which share of the common words, by what they tell, one denies and the other not."""
    whole = against = 0.0
    for word in common:
        told = min(one.weights[word], other.weights[word])
        whole += told
        if not one.sides[word] & other.sides[word]:
            against += told
    return against / whole if whole else 0.0


def likeness(one: Told, other: Told) -> Likeness:
    """Return what the words of two sayings share."""
    common = (one.weights.keys() & other.weights.keys()) - {"not"}
    # In order: rounding goes by it, and the order of a set is another one in each process.
    exact = sum(min(one.weights[word], other.weights[word]) for word in sorted(common))
    turned = _turned(one, other, common)
    exact += sum(told for _, told in turned)
    near = [] if turned else _near(one, other, common)
    mass = exact + sum(told for _, told in near)
    sizes = sorted((sum(one.weights.values()), sum(other.weights.values())))
    whole = sum(sizes) - mass
    beside = _beside_names(one, other, common) + sum(told for _, told in turned)
    return Likeness(
        mass / whole if whole else 0.0,
        mass / sizes[0] if sizes[0] else 0.0,
        mass,
        tuple(sorted(common)),
        exact,
        (
            *sorted(one.written[word] for word in common),
            *(words for words, _ in (*turned, *near)),
        ),
        _meaning(one, other),
        beside + sum(told for _, told in near),
        beside,
        (sizes[0], sizes[1]),
        bool(turned),
        _own(one, other, common) + sum(told for _, told in turned),
    )


def _own(one: Told, other: Told, common: Collection[str]) -> float:
    """Return what the shared words tell that stand in these two sayings alone, and in no name."""
    names = one.names | other.names
    rest = [w for w in sorted(common) if w not in names and not _is_of_all(w, one, other)]
    return sum(min(one.weights[word], other.weights[word]) for word in rest)


def _is_of_all(word: str, one: Told, other: Told) -> bool:
    """Tell whether both articles have a word in another saying, or one in two others."""
    left, right = one.elsewhere.get(word, 0), other.elsewhere.get(word, 0)
    return bool(left and right) or max(left, right) > 1


def _beside_names(one: Told, other: Told, common: Collection[str]) -> float:
    """Return what the shared words tell that are of no name: two may speak of one person."""
    names = one.names | other.names
    rest = [word for word in sorted(common) if word not in names]
    return sum(min(one.weights[word], other.weights[word]) for word in rest)


def _near(one: Told, other: Told, common: Collection[str]) -> list[tuple[str, float]]:
    """Return words of the two that are near in meaning, two and two, and what they tell."""
    left, right = (_open(each, common) for each in (one, other))
    if not left or not right:
        return []
    how_near = nearness_of([one.written[a] for a in left], [other.written[b] for b in right])
    ranked = sorted(
        (-round(float(how_near[row, column]), 5), left[row], right[column])
        for row, column in np.argwhere(how_near >= ALIKE).tolist()
    )
    taken: set[tuple[int, str]] = set()
    found = []
    for how, a, b in ranked:
        if (0, a) not in taken and (1, b) not in taken:
            taken |= {(0, a), (1, b)}
            told = -how * min(one.weights[a], other.weights[b])
            found.append((f"{one.written[a]} ~ {other.written[b]}", told))
    return found


def _turned(one: Told, other: Told, common: Collection[str]) -> list[tuple[str, float]]:
    """Return words of which one says with a "not" what the other says without, and what they tell.

    At most one of the two sayings has a "not" then: "will not leave" and "are here to stay".
    """
    if _denies(one) == _denies(other):
        return []
    return [
        (f"not {one.written[a]} ~ {other.written[b]}", min(one.weights[a], other.weights[b]))
        for a in one.weights
        if a not in common
        for b in sorted(turned_by_not(a))
        if b in other.weights and b not in common and not one.sides[a] & other.sides[b]
    ]


def _denies(item: Told) -> bool:
    return any(side & DENIES for side in item.sides.values())


def _open(item: Told, common: Collection[str]) -> list[str]:
    return [
        word
        for word, told in item.weights.items()
        if word not in common and word not in item.numbers | DATES and told >= TELLING
    ]


def _meaning(one: Told, other: Told) -> float:
    return max(0.0, float(one.sense @ other.sense))

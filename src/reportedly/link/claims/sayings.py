"""Do two sayings assert the same? A judgement on a pair, with its score and reason."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from reportedly.link.claims.accounts import Manner, Number, Place, Saying
from reportedly.link.claims.days import Apart, When, apart
from reportedly.link.claims.forms import Form, forms_of, words_in
from reportedly.link.claims.meaning import Vector, direction, has_opposite, nearness, opposed
from reportedly.link.claims.voices import LIKELY, ORGAN, OTHER, UNKNOWN, Alike, Person, alike

# Where one clause ends and another begins: a "not" reaches no further.
CLAUSE = re.compile(r"[,;:…–—]|\.\.\.|\b(?:and|but|while|though|although|because|so)\b", re.I)
NO_SIDE = frozenset({False})
ALIKE = 0.5  # from which nearness on two words count as meaning alike
TELLING = 0.9  # what a word tells at least to be held against others by its meaning
# From which nearness in meaning on, with what the shared words tell at least, a saying may be
# another in other words: by how surely the speakers are one.
LOOSE = ((LIKELY, 0.5, 3.5), (ORGAN, 0.6, 5.0), (UNKNOWN, 0.75, 8.0))
BESIDE_NAMES = 1.5  # what must be shared beside names: a name alone is no assertion
LEAST = 0.35  # nearness in meaning below which shared words are there by chance
CUT = re.compile(r"…|\.\.\.")
BESIDE = "one article tells both, side by side"
NEAR, RECENT = 3, 10  # days between articles that may still tell of one occasion
IDIOM = re.compile(
    r"\b(?:no|not) (?:more|less|fewer|later|earlier|sooner|only|just|merely|least) ?(?:than)?\b"
    r"|\band no (?:longer|more)\s*\Z",
    re.I,
)
TWICE = 0.5  # how alike two sayings of one article must be to be one, told twice
LONG_RUN = 6  # words in a row that two speakers, or one on two days, hardly hit on by chance


@dataclass(frozen=True, slots=True)
class Told:
    """A saying of one document, made ready to be held against others."""

    document: str
    saying: Saying
    person: Person
    when: When
    outlet: str | None
    sources: frozenset[str]
    forms: tuple[Form, ...]
    weights: Mapping[str, float]
    numbers: frozenset[str]
    sides: Mapping[str, frozenset[bool]]
    written: Mapping[str, str]
    names: frozenset[str]
    sense: Vector | None

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
    together are in meaning, from 0 to 1; ``beside_names`` is what is shared beside names.
    """

    jaccard: float
    contained: float
    mass: float
    words: tuple[str, ...]
    exact: float
    shown: tuple[str, ...]
    meaning: float
    beside_names: float


@dataclass(frozen=True, slots=True)
class Traits:
    """What besides words speaks for a pair: the longest run of the same words, one way that both
    came, a number that both have, and that both deny something.
    """

    run: int
    way: str | None
    number: bool
    denied: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two reports are of one claim, how surely, and why.

    ``needs_best`` is one that holds only if neither is liker to another of the same document.
    ``veto`` is one that keeps two groups apart, whatever else joins them.
    """

    same: bool
    score: float
    why: str
    needs_best: bool = False
    veto: bool = False
    likeness: float = 0.0


def told(
    document: str,
    saying: Saying,
    person: Person,
    when: When,
    outlet: str | None,
    sources: frozenset[str],
) -> Told:
    """Return the saying, made ready."""
    forms = forms_of(saying.words)
    weights: dict[str, float] = {}
    for form in forms:
        weights[form.stem] = max(form.weight, weights.get(form.stem, 0.0))
    numbers = frozenset(form.stem for form in forms if form.number)
    sides = _sides(saying)
    written = {form.stem: form.word or form.stem for form in forms}
    sense = direction((form.word, form.weight) for form in forms if form.word)
    names = frozenset(form.stem for form in forms if form.named)
    known = (forms, weights, numbers, sides, written, names, sense)
    return Told(document, saying, person, when, outlet, sources, *known)


def _sides(saying: Saying) -> dict[str, frozenset[bool]]:
    """Return for each word whether it stands in a clause that denies, that does not, or in both."""
    found: dict[str, frozenset[bool]] = {}
    for clause in CLAUSE.split(IDIOM.sub(" ", saying.words)):
        forms = forms_of(clause)
        denies = any(form.negative for form in forms) != saying.denied
        for form in forms:
            found[form.stem] = found.get(form.stem, frozenset()) | {denies}
    return found


def denied_share(one: Told, other: Told, common: Iterable[str]) -> float:
    """Return which share of the common words, by what they tell, one denies and the other not."""
    whole = against = 0.0
    for word in common:
        told = min(one.weights[word], other.weights[word])
        whole += told
        if one.sides.get(word, NO_SIDE).isdisjoint(other.sides.get(word, NO_SIDE)):
            against += told
    return against / whole if whole else 0.0


def likeness(one: Told, other: Told) -> Likeness:
    """Return what the words of two sayings share."""
    common = (one.weights.keys() & other.weights.keys()) - {"not"}
    exact = sum(min(one.weights[word], other.weights[word]) for word in common)
    near = _near(one, other, common)
    mass = exact + sum(told for _, told in near)
    sizes = sorted((sum(one.weights.values()), sum(other.weights.values())))
    whole = sum(sizes) - mass
    return Likeness(
        mass / whole if whole else 0.0,
        mass / sizes[0] if sizes[0] else 0.0,
        mass,
        tuple(sorted(common)),
        exact,
        (*sorted(one.written[word] for word in common), *(words for words, _ in near)),
        _meaning(one, other),
        _beside_names(one, other, common) + sum(told for _, told in near),
    )


def _beside_names(one: Told, other: Told, common: Collection[str]) -> float:
    """Return what the shared words tell that are of no name: two may speak of one person."""
    rest = [word for word in common if word not in one.names and word not in other.names]
    return sum(min(one.weights[word], other.weights[word]) for word in rest)


def _near(one: Told, other: Told, common: Collection[str]) -> list[tuple[str, float]]:
    """Return words of the two that are near in meaning, two and two, and what they tell."""
    left, right = (_open(each, common) for each in (one, other))
    ranked = sorted(
        (-nearness(one.written[a], other.written[b]), a, b)
        for a in left
        for b in right
        if nearness(one.written[a], other.written[b]) >= ALIKE
    )
    taken: set[tuple[int, str]] = set()
    found = []
    for how, a, b in ranked:
        if (0, a) not in taken and (1, b) not in taken:
            taken |= {(0, a), (1, b)}
            told = -how * min(one.weights[a], other.weights[b])
            found.append((f"{one.written[a]} ~ {other.written[b]}", told))
    return found


def _open(item: Told, common: Collection[str]) -> list[str]:
    return [
        word
        for word, told in item.weights.items()
        if word not in common and word not in item.numbers and told >= TELLING
    ]


def _meaning(one: Told, other: Told) -> float:
    if one.sense is None or other.sense is None:
        return 0.0
    return max(0.0, float(one.sense @ other.sense))


def judge(one: Told, other: Told) -> Verdict | None:
    """Return the verdict on a pair; None where they have too little in common to speak of.

    The order of the two makes no difference.
    """
    if other.key < one.key:
        one, other = other, one
    voices = _voices(one, other)
    between = apart(one.when, other.when)
    if voices.level == OTHER:
        return Verdict(same=False, score=0.0, why=f"another speaker: {voices.why}")
    like = likeness(one, other)
    if clash := _clash(one, other, like, between):
        return Verdict(same=False, score=0.0, why=clash, likeness=like.jaccard)
    if one.document == other.document and like.jaccard < TWICE:
        return Verdict(same=False, score=0.0, why=BESIDE, veto=True)
    run = shared_run(one.saying.words, other.saying.words) if like.contained >= 0.5 else 0
    shared = one_way(one.outlet, one.sources, other.outlet, other.sources)
    number = bool(one.numbers & other.numbers)
    denied = _denies(one) and _denies(other)
    return _weighed(like, voices, between, Traits(run, shared, number=number, denied=denied))


def _denies(item: Told) -> bool:
    return any(True in sides for sides in item.sides.values())


def _voices(one: Told, other: Told) -> Alike:
    """Return how alike the speakers are; an outlet in the speaker's place tells of none."""
    found = alike(one.person, other.person)
    if found.level != UNKNOWN:
        return found
    shared = one_way(one.outlet, one.sources, other.outlet, other.sources)
    return Alike(ORGAN, f"{found.why}, but {shared}") if shared else found


def one_way(
    outlet: str | None, sources: frozenset[str], other: str | None, others: frozenset[str]
) -> str | None:
    """Return through which outlet both came, if the articles tell of one."""
    for here, there in ((outlet, others), (other, sources)):
        if here and here in there:
            return f"one stands in {here}, the other goes back to it"
    both = sorted(sources & others)
    return f"both go back to {both[0]}" if both else None


def _clash(one: Told, other: Told, like: Likeness, between: Apart) -> str | None:
    """Return what makes them two claims, however alike their words are."""
    if between.clash:
        return "another occasion: the days on which they were said do not meet"
    if one.numbers and other.numbers and not (one.numbers & other.numbers):
        return "other numbers: " + _listed(one.numbers ^ other.numbers)
    if turned := _opposites(one, other, like):
        return f"opposites: {turned}"
    if denied_share(one, other, like.words) > 0.5 and not _cut_so(one, other, like):
        return "one denies what the other says"
    return None


def _opposites(one: Told, other: Told, like: Likeness) -> str | None:
    """Return words of which one says the contrary of the other, if either lacks the other's."""
    left = [word for word in one.weights if word not in like.words and has_opposite(word)]
    right = [word for word in other.weights if word not in like.words and has_opposite(word)]
    return next(
        (
            f"{one.written[a]} and {other.written[b]}"
            for a in left
            for b in right
            if opposed(a, b) and one.sides[a] & other.sides[b]
        ),
        None,
    )


def _cut_so(one: Told, other: Told, like: Likeness) -> bool:
    """Tell whether it is only by what was left out that one seems to deny what the other says."""
    cut = CUT.search(one.saying.words) or CUT.search(other.saying.words)
    if cut and like.contained >= 0.8:
        return True
    both = "not" in one.weights and "not" in other.weights
    return both and one.saying.denied == other.saying.denied and like.jaccard >= 0.8


def _listed(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))


def _weighed(like: Likeness, voices: Alike, between: Apart, traits: Traits) -> Verdict | None:
    run = traits.run
    near = between.days is not None and between.days <= NEAR
    recent = near or (between.days is not None and between.days <= RECENT)
    close = like.jaccard >= 0.5 or (like.contained >= 0.75 and like.mass >= 6)
    if near and voices.level >= ORGAN and traits.denied and len(like.words) > 1:
        close = close or (like.jaccard >= 0.5 and like.mass >= 2.5)
    if voices.level >= LIKELY:
        same = _one_speaker(like, run, near=near, recent=recent)
        same = same or (near and traits.denied and close and len(like.words) > 1)
    elif voices.level == ORGAN:
        close = close or bool(traits.way and like.jaccard >= 0.4)
        same = near and close and like.mass >= (2.5 if traits.denied else 4)
    elif voices.level == UNKNOWN:
        same = near and close and like.mass >= 8 and len(like.words) >= 3
    else:
        same = near and like.jaccard >= 0.65 and like.mass >= 8 and run >= LONG_RUN
    loose = near and not same and _loosely(like, traits, voices.level)
    if not (same or loose) or like.beside_names < BESIDE_NAMES:
        return None
    return _joined(like, voices, between, run, loose=loose)


def _one_speaker(like: Likeness, run: int, *, near: bool, recent: bool) -> bool:
    if near:
        trimmed = like.contained >= 0.75 and like.mass >= 5 and len(like.words) > 1
        return trimmed or (like.jaccard >= 0.5 and like.mass >= 3)
    if recent:
        return like.mass >= 6 and (
            like.jaccard >= 0.7
            or (like.contained >= 0.8 and run >= LONG_RUN)
            or (like.jaccard >= 0.5 and like.mass >= 9)
        )
    return run >= LONG_RUN and like.contained >= 0.9 and like.mass >= 12


def _loosely(like: Likeness, traits: Traits, level: float) -> bool:
    """Tell whether it may be one saying told in other words."""
    meaning, mass = next((bars for at, *bars in LOOSE if level >= at), (2.0, 0.0))
    if like.meaning >= meaning and like.mass >= mass:
        return True
    if level < LIKELY or len(like.words) < 2 or like.meaning < LEAST:
        return False
    if traits.way:
        return like.mass >= 2.5 and like.jaccard >= 0.12
    return like.mass >= (3 if traits.number else 4) and like.jaccard >= 0.2


def _joined(like: Likeness, voices: Alike, between: Apart, run: int, *, loose: bool) -> Verdict:
    if like.jaccard >= 0.95:
        words = "the same words"
    elif like.contained >= 0.9:
        words = "the words of one within the other's"
    elif run >= LONG_RUN:
        words = f"{run} words in a row are the same"
    else:
        words = f"shared: {', '.join(like.shown)}"
    score = min(0.99, 0.5 * voices.level + 0.5 * max(like.jaccard, 0.85 * like.contained))
    score = score * (0.85 if loose else 1.0)
    days = "days unknown" if between.days is None else f"{between.days} days between"
    return Verdict(
        same=True,
        score=round(score, 3),
        why=f"{words}; {voices.why}; {days}",
        needs_best=loose,
        likeness=(like.jaccard + like.meaning) / 2,
    )


def shared_run(one: str, other: str) -> int:
    """Return how many words in a row the two have in common at most.

    >>> shared_run("We keep the ferry running", "he said: keep the ferry")
    3
    """
    left, right = words_in(one), words_in(other)
    best, before = 0, [0] * (len(right) + 1)
    for word in left:
        row = [0]
        for at, there in enumerate(right):
            row.append(before[at] + 1 if word == there else 0)
        best, before = max(best, *row), row
    return best


__all__ = ["Likeness", "Told", "Verdict", "judge", "likeness", "shared_run", "told"]

"""Do two sayings assert the same? A judgement on a pair, with its score and reason."""

import re
from dataclasses import dataclass

from reportedly.link.claims.days import Apart, apart
from reportedly.link.claims.forms import words_in
from reportedly.link.claims.meaning import has_opposite, opposed
from reportedly.link.claims.told import Likeness, Told, denied_share, likeness
from reportedly.link.claims.voices import LIKELY, ORGAN, OTHER, UNKNOWN, Alike, alike
from reportedly.link.claims.wording import DENIES

# From which nearness in meaning on, with what the shared words tell at least, a saying may be
# another in other words: by how surely the speakers are one.
LOOSE = ((LIKELY, 0.55, 5.0), (ORGAN, 0.7, 8.0))
BESIDE_NAMES = 1.5  # what must be shared beside names: a name alone is no assertion
LEAST = 0.4  # nearness in meaning below which shared words are there by chance
CUT = re.compile(r"…|\.\.\.")
BESIDE = "one article tells both, side by side"
NEAR, RECENT = 3, 10  # days between articles that may still tell of one occasion
TWICE = 0.5  # how alike two sayings of one article must be to be one, told twice
DENIED_TOO = 0.33  # what two denials by a body and who speaks for it must share of all their words
LONG_RUN = 6  # words in a row that two speakers, or one on two days, hardly hit on by chance


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
    return any(side & DENIES for side in item.sides.values())


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
        close = close or (like.jaccard >= DENIED_TOO and like.mass >= 2.5)
    if voices.level >= LIKELY:
        same = _one_speaker(like, run, near=near, recent=recent)
        same = same or (near and traits.denied and close and len(like.words) > 1)
    elif voices.level == ORGAN:
        close = close or bool(traits.way and like.jaccard >= 0.4)
        same = near and close and like.mass >= (2.5 if traits.denied else 4)
    elif voices.level == UNKNOWN:
        same = near and close and like.mass >= 8 and len(like.words) >= 3
        same = same or (near and like.contained >= 0.8 and like.mass >= 6 and like.meaning >= 0.8)
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
    days = between.words
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
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words_in(other)):
        places.setdefault(word, []).append(at)
    best, before = 0, dict[int, int]()
    for word in words_in(one):
        # How many in a row end here, by the place in the other where they do.
        before = {at: before.get(at - 1, 0) + 1 for at in places.get(word, ())}
        best = max(best, *before.values()) if before else best
    return best

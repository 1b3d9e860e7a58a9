"""Do two sayings assert the same? A judgement on a pair, with its score and reason."""

import re
from dataclasses import dataclass

from reportedly.link.claims.days import Apart, apart, months_in, weekdays_in
from reportedly.link.claims.forms import words_in
from reportedly.link.claims.meaning import has_opposite, opposed
from reportedly.link.claims.offices import are_two, may_be_one
from reportedly.link.claims.reader import sameness
from reportedly.link.claims.told import Likeness, Told, denied_share, likeness
from reportedly.link.claims.voices import LIKELY, MAYBE, ORGAN, OTHER, UNFIT, UNKNOWN, Alike, alike
from reportedly.link.claims.weighing import chance
from reportedly.link.claims.wording import DENIES

# How likely two sayings are one that are so if neither is liker to another of the same article, the
# same where the speakers may be two, and how likely where nothing tells that they are one. Of the
# pairs of the hand-made sets that are likest both ways 19 in 20 above the first are one, by
# weights that had not seen them nine in ten; in 160 real articles it joined 3 pairs more than a
# bar of 0.8, of which one was but on one matter (2026-11-22). At 0.6,
# since sayings are read, the sets lose hardly a pair of those above 0.4.
LIKELY_ONE, MAYBE_ONE, SURELY_ONE = 0.6, 0.9, 0.9
# Who says much in both articles says much that is alike: where more pairs of sayings are possible
# than these, two must be likelier. In 250 real articles of 26 happenings six in seven joins below
# that bar were two (2026-11-23); in seven hand-made sets it costs none of 500.
PAIRS, LIKELY_OF_MANY = 2, 0.8
# What must be the same where one does not tell who said it: so many words, what they tell beside
# names, and of all words of both; the last also of two who may be one. At 0.25 most such joins in
# 250 real articles were two, at 0.45 seven hand-made sets lose none (2026-11-23).
TELLING_WORDS, TOLD, SHARED = 3, 4.0, 0.45
# How likely two must be of which only names or words near in meaning are the same; of which one
# word is the same they must be SURELY_ONE.
BY_LITTLE = 0.8
# Less likely than this two are not one, unless one speaker says all of the shorter in both, or most
# of both; the second where nothing tells that the speakers are one. Of nine such pairs that rules
# of words had joined in 160 real articles eight were two; the one was at 0.6 (2026-11-22).
HARDLY_ONE, DOUBTED_ONE = 0.35, 0.6
ONE_WORD = 0.8  # what one word must be of all words of both, if it is all that is the same
# One speaker hardly says the contrary of his or her own words within days: a "not" in one alone is
# weighed with the rest; it parts them if they are not SURELY_ONE, or share so much that little but
# the "not" is left. Of such pairs of the hand-made sets 3 in 3 above 0.9 are one, and of those from
# 0.4 to 0.9 four in nine (2026-11-22).
DENIAL, TURNS = "one denies what the other says", 0.5
MOSTLY = 0.65  # of all words of both, from which on two are one though others are as alike
# What the words shared must tell that other sayings of the articles lack, or how much all that is
# shared must be of all words of both. Of 112 joins by few words in 486 real articles that shared
# none of these two sayings alone some 15 were right; ten hand-made sets lose three pairs
# (2026-11-23).
OWN, OWN_SHARED = 1.5, 0.35
BESIDE_NAMES = 1.5  # what must be shared beside names: a name alone is no assertion
MEANT = re.compile(r"he|she|him|her", re.I)
CUT = re.compile(r"…|\.\.\.")
OTHERS = ("other numbers", "other days")  # no third report makes one of such two
BESIDE = "one article tells both, side by side"
NEAR, RECENT = 3, 10  # days between articles that may still tell of one occasion
TWICE = 0.5  # how alike two sayings of one article must be to be one, told twice
# What the reader of sayings must hold of two that few words join, and of two of one speaker that
# are one though they share hardly a word, in logits. By a reader before this one half of 24 such
# joins in 486 real articles were two; with lower bars (-2.5, -0.5)
# those articles have 76 more joins, and the read sets four pairs more (2026-11-23).
READ_APART, READ_ONE = -2.0, 0.0
DENIED_TOO = 0.33  # what two denials by a body and who speaks for it must share of all their words
PHRASE = 6.0  # what the words of one tell at least that is said to be within another
WITHIN = 0.9  # of the words of one, from which on they are within the other's
# Words in a row from which on two whose descriptions share nothing are rather one, told otherwise:
# in 250 real articles 12 of 16 such pairs were one saying, and with six to nine words some six of
# 30 (2026-11-23).
VERBATIM = 10
LONG_RUN = 6  # words in a row that two speakers, or one on two days, hardly hit on by chance


@dataclass(frozen=True, slots=True)
class Traits:
    """What besides words speaks for a pair: the longest run of the same words, one way that both
    came, how likely all together makes it, that both deny something, and what the reader of sayings
    holds of it. ``hardly``: it is not likely at all.
    """

    run: int
    way: str | None
    likely: float
    denied: bool
    hardly: bool
    read: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two reports are of one claim, how surely, and why.

    ``needs_best`` is one that holds only if neither is liker to another of the same document.
    ``veto`` is one that keeps two groups apart, whatever else joins them. ``open`` is one of two
    of which one does not tell who said it.
    """

    same: bool
    score: float
    why: str
    needs_best: bool = False
    veto: bool = False
    likeness: float = 0.0
    open: bool = False


def judge(one: Told, other: Told) -> Verdict | None:
    """Return the verdict on a pair; None where they have too little in common to speak of.

    The order of the two makes no difference.
    """
    if other.key < one.key:
        one, other = other, one
    voices = voices_of(one, other)
    between = apart(one.when, other.when)
    if voices.level == OTHER:
        return Verdict(same=False, score=0.0, why=f"another speaker: {voices.why}")
    if one.document == other.document and voices.level in (MAYBE, UNFIT):
        return Verdict(same=False, score=0.0, why=BESIDE, veto=True)
    like = likeness(one, other)
    likely = chance(one, other, like, organ=voices.level < LIKELY)
    parted = clash(one, other, like, between)
    if parted == DENIAL and likely >= SURELY_ONE and in_other_words(like, voices, between):
        parted = None
    if parted:
        veto = parted.startswith(OTHERS)
        return Verdict(same=False, score=0.0, why=parted, veto=veto, likeness=like.jaccard)
    if one.document == other.document and like.jaccard < TWICE:
        if goes_on(one, other):
            return None
        return Verdict(same=False, score=0.0, why=BESIDE, veto=True)
    run = _run(one, other, like, voices, between)
    shared = one_way(one.outlet, one.sources, other.outlet, other.sources)
    denied = _denies(one) and _denies(other)
    bar = HARDLY_ONE if voices.level >= ORGAN else DOUBTED_ONE
    within = like.exact >= WITHIN * like.sizes[0] or like.jaccard >= MOSTLY
    within = within and voices.level >= LIKELY
    hardly = likely < bar and not within
    if likely < LIKELY_OF_MANY and one.said * other.said > PAIRS:
        likely = 0.0
    read = sameness(one.words, other.words)
    traits = Traits(run, shared, likely, denied=denied, hardly=hardly, read=read)
    return _weighed(like, voices, between, traits)


def _run(one: Told, other: Told, like: Likeness, voices: Alike, between: Apart) -> int:
    """Return the longest run of the same words where it can tell more than their share does."""
    near = between.days is not None and between.days <= NEAR
    told = near and voices.level >= UNKNOWN and like.contained >= WITHIN
    if like.contained < 0.5 or told:
        return 0
    return shared_run(one.saying.words, other.saying.words)


def goes_on(one: Told, other: Told) -> bool:
    """Tell whether one goes on with the sentence of the other, and another article may tell both
    in one: "the road was cut and that nobody came", "The road is cut," adding, "and nobody came".
    """
    first, second = sorted((one, other), key=lambda each: each.spans)
    if first.person != second.person:
        return False
    small = second.words[:1].islower()
    one_sentence = first.attribution == second.attribution
    return small and (one_sentence or second.words.startswith(("and ", "but ")))


def _denies(item: Told) -> bool:
    return any(side & DENIES for side in item.sides.values())


def voices_of(one: Told, other: Told) -> Alike:
    """Return how alike the speakers are; an outlet in the speaker's place tells of none."""
    found = alike(one.person, other.person)
    if found.level == UNFIT and may_be_one(one.person, other.person, one.beside, other.beside):
        told = f"{one.person.name} and {other.person.name}"
        return Alike(MAYBE, f"{told} may be one, and neither article tells of two")
    two = found.level in (OTHER, UNFIT) and one.document != other.document
    if two and (_mistaken(one, other) or _mistaken(other, one)):
        return Alike(UNKNOWN, f"{one.person.name} or {other.person.name} is meant by a pronoun")
    if found.level == UNFIT and told_apart(one, other):
        return Alike(OTHER, f"{one.person.name} and {other.person.name} are told apart")
    if found.level != UNKNOWN:
        return found
    shared = one_way(one.outlet, one.sources, other.outlet, other.sources)
    return Alike(ORGAN, f"{found.why}, but {shared}") if shared else found


def _mistaken(one: Told, other: Told) -> bool:
    """Tell whether one was said by "he" or "she", who may be the other: the article names both.

    Whom a pronoun means is the least sure of a row.
    """
    voice = one.manner.voice
    meant = voice is not None and MEANT.fullmatch(voice.told.strip())
    return bool(meant) and other.person.actor in one.named


def told_apart(one: Told, other: Told) -> bool:
    """Tell whether two whom nothing tells to be one are two, unless one prints the other's words.

    Few words in a row are said by both of two sides ("They opened fire first").
    """
    if not are_two(one.person, other.person):
        return False
    left, right = one.saying.words, other.saying.words
    if len(set(words_in(left)).intersection(words_in(right))) < VERBATIM // 2:
        return True  # a run of as many words has more of them that differ
    return shared_run(left, right) < VERBATIM


def one_way(
    outlet: str | None, sources: frozenset[str], other: str | None, others: frozenset[str]
) -> str | None:
    """Return through which outlet both came, if the articles tell of one."""
    for here, there in ((outlet, others), (other, sources)):
        if here and here in there:
            return f"one stands in {here}, the other goes back to it"
    both = sorted(sources & others)
    return f"both go back to {both[0]}" if both else None


def clash(one: Told, other: Told, like: Likeness, between: Apart) -> str | None:
    """Return what makes them two claims, however alike their words are."""
    if between.clash:
        return "another occasion: the days on which they were said do not meet"
    if _other_numbers(one.numbers, other.numbers):
        return "other numbers: " + _listed(one.numbers ^ other.numbers)
    for told in (months_in, weekdays_in):
        mine, theirs = told(one.saying.words), told(other.saying.words)
        if mine and theirs and not mine & theirs:
            return "other days: " + _listed(mine | theirs)
    if turned := _opposites(one, other, like):
        return f"opposites: {turned}"
    if like.turned:
        return None
    if denied_share(one, other, like.words) > 0.5 and not _cut_so(one, other, like):
        return DENIAL
    return None


def _other_numbers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether each has numbers that the other lacks, and they share no more than these."""
    return 0 < min(len(one - other), len(other - one)) >= len(one & other)


def in_other_words(like: Likeness, voices: Alike, between: Apart) -> bool:
    """Tell whether one speaker may say with a "not" what he or she says without in other words."""
    near = between.days is not None and between.days <= NEAR
    few = like.jaccard < TURNS and like.contained < WITHIN
    return near and voices.level >= LIKELY and few


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
        within = like.contained >= 0.8 and like.mass >= 6 and like.meaning >= 0.8
        same = near and ((close and like.mass >= 8) or within) and len(like.words) >= TELLING_WORDS
    else:
        same = near and like.jaccard >= 0.65 and like.mass >= 8 and run >= LONG_RUN
    likely = _likelihood(traits.likely, like, voices) if near else 0.0
    if near and traits.hardly:
        return None
    if not (same or likely >= LIKELY_ONE):
        return None
    sure = like.jaccard >= MOSTLY or run >= LONG_RUN or _is_within(like)
    if not sure and traits.read < READ_APART:
        return None
    read = _says_little(like, likely, sure=sure, denied=traits.denied)
    if read and not (voices.level >= LIKELY and likely >= BY_LITTLE and traits.read >= READ_ONE):
        return None
    loose = not sure or voices.level < ORGAN
    return _joined(like, voices, between, _same_words(like, run, read), likely, loose=loose)


def _same_words(like: Likeness, run: int, read: bool) -> str:
    if like.jaccard >= 0.95:
        return "the same words"
    if like.contained >= WITHIN:
        return "the words of one within the other's"
    if run >= LONG_RUN:
        return f"{run} words in a row are the same"
    return f"shared: {', '.join(like.shown)}" + (", and read as one" if read else "")


def _says_little(like: Likeness, likely: float, *, sure: bool, denied: bool) -> bool:
    """Tell whether what two share is too little to go by: a word, names, what others say too."""
    one_word = len(like.words) == 1 and like.jaccard < ONE_WORD and not denied
    if (one_word and likely < SURELY_ONE) or like.beside_names < BESIDE_NAMES:
        return True
    return not sure and like.own < OWN and like.jaccard < OWN_SHARED


def _likelihood(likely: float, like: Likeness, voices: Alike) -> float:
    """Return how likely it is; of speakers that may be two only where much speaks for it."""
    few = like.exact_beside_names < BESIDE_NAMES or len(like.words) < 2
    if few and likely < BY_LITTLE:
        return 0.0
    if voices.level >= LIKELY:
        return likely
    if voices.level >= MAYBE:
        enough = voices.level >= ORGAN or like.jaccard >= SHARED
        return likely if likely >= MAYBE_ONE and enough else 0.0
    if voices.level < UNKNOWN:
        return 0.0
    alike = like.jaccard >= SHARED and like.exact_beside_names >= TOLD
    return likely if likely >= SURELY_ONE and len(like.words) >= TELLING_WORDS and alike else 0.0


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


def _is_within(like: Likeness) -> bool:
    """Tell whether one saying is within the other, and no mere phrase ("the rule change")."""
    return like.contained >= WITHIN and len(like.words) >= TELLING_WORDS and like.exact >= PHRASE


def _joined(
    like: Likeness, voices: Alike, between: Apart, words: str, likely: float, *, loose: bool
) -> Verdict:
    weight = 0.85 if _is_within(like) else 0.5
    share = max(like.jaccard, weight * like.contained)
    score = min(0.99, 0.5 * voices.level + 0.5 * share)
    score = score * (0.85 if loose else 1.0)
    return Verdict(
        same=True,
        score=round(score, 3),
        why=f"{words}; {voices.why}; {between.words}",
        needs_best=loose,
        likeness=max(likely, (like.jaccard + like.meaning) / 2),
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

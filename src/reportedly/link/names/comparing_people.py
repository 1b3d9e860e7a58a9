"""Are two names of persons one person's?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.link.names.aligned import Alignment, Match, aligned, may_merge
from reportedly.link.names.chinese import FAMILIES, is_pinyin, one_in_two_systems
from reportedly.link.names.korean import one_korean
from reportedly.link.names.people import PersonName, read_person
from reportedly.link.names.sounds import SLIPS
from reportedly.link.names.vocabulary import words_in
from reportedly.link.names.words import alike, known_names, shaped

# Scores: what is the same stands at 1, what is open about the middle, what contradicts near 0.
# Each weakness has the score it leaves at most, and a second one takes a little more away.
SPELLED = 0.15  # taken away for a whole word's worth of romanisation
MIDDLE_MISSING = 0.88
END_MISSING = 0.82
END_OF_MANY_MISSING = 0.84  # the second family name of "Mara Elena Ito Dasa"
FIRST_MISSING = 0.6  # "Reza P." may be the son of "Mohammad Reza P."
FIRST_OF_MANY_MISSING = 0.71
ONE_WORD = 0.55
ONE_SLIP, TWO_SLIPS = 0.76, 0.72
ONE_INITIAL, INITIALS, INITIAL_MISSING = 0.62, 0.8, 0.835
TURNED, TURNED_GIVEN_NAMES = 0.78, 0.6
BOTH_FAMILIES = 0.79  # "Quiroga Lasso" of "Fernanda Quiroga Lasso"
FATHER_AND_SON = 0.2
KOREAN = 0.8  # "Young-ho" may be Yong-ho, or another
SUFFIX_MISSING = 0.62
CONTRADICTION = 0.45  # times the part that agrees
AGAIN = 0.03
MANY_WORDS = 3
SON_OF = re.compile(r"ben(?=.{3})")
# Titles that are also names: "Maung Zaw Tun" may be Zaw Tun.
DOUBTFUL_TITLES = words_in(
    "sultan khan agha mir beg bek prince emir amir king haji malik sardar nawab mian chaudhry rana "
    "ma maung ko daw naw saw sai nang oba chief otunba nana ras abba abune dejazmach fitawrari "
    "mzee mwalimu malam mallam tunku tengku tun raden kyai gus pak ibu wan nik samdech begum bibi "
    "khatun hanim bano shri sri swami baba fra padre mar tan seri"
)


@dataclass(frozen=True, slots=True)
class Weakness:
    """What speaks against two names, and the score it leaves at most."""

    score: float
    why: str


@lru_cache(maxsize=262_144)
def compare_people(one: str, other: str) -> tuple[float, str]:
    """Return how surely two names are one person's, and why; the order does not matter."""
    left, right = (read_person(name) for name in (one, other))
    if not left.words or not right.words:
        return 0.0, "one of them has no words"
    if _two_romanisations(left, right):
        return KOREAN, "one Korean name in two romanisations, or two of like sounds"
    left, right = _side_by_side(left, right)
    found = aligned(left.words, right.words)
    if found.left_over and found.right_over:
        return _contradicted(left, right, found)
    weak = [*_weaknesses(left, right, found)]
    cost = sum(match.alike.cost for match in found.matches if match.alike.way == "spelling")
    score = 1 - SPELLED * min(cost, 1)
    if not weak:
        return score, "every word agrees" + (", in another spelling" if cost else "")
    worst = min(weak, key=lambda each: each.score)
    score = min(score, worst.score) - AGAIN * (len(weak) - 1)
    return score, "; ".join(each.why for each in weak)


def are_others(one: str, other: str) -> bool:
    """Tell of most names that have little in common, in less time than it takes to compare them.

    Where it does, their score is below CONTRADICTION; where it does not, it may be so as well.
    """
    left, right = (read_person(name) for name in (one, other))
    mine, theirs = sorted((each.words for each in _side_by_side(left, right)), key=len)
    if len(mine) != len(theirs) and _may_be_cut(theirs, mine):
        return False
    alone = any(not any(alike(word, beside) for beside in theirs) for word in mine)
    return alone and not _two_romanisations(left, right)


def _may_be_cut(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Tell whether a word of the one may be several of the other."""
    letters = [sum(map(len, words)) for words in (longer, shorter)]
    return abs(letters[0] - letters[1]) <= SLIPS or may_merge(longer, shorter)


def _side_by_side(left: PersonName, right: PersonName) -> tuple[PersonName, PersonName]:
    """Return the names as they are laid beside each other."""
    left, right = _one_family(left, right), _one_family(right, left)
    return _of_family(left, right), _of_family(right, left)


def _two_romanisations(left: PersonName, right: PersonName) -> bool:
    return sorted(left.words) != sorted(right.words) and one_korean(left.words, right.words)


def _one_family(name: PersonName, beside: PersonName) -> PersonName:
    """Return "Omar Ben Salah" as Omar Bensalah where the other one is written so.

    In the Maghreb "Ben" opens a family's name; elsewhere the father's follows it.
    """
    last = len(name.words) - 1
    if name.after_parent != {last} or not any(map(SON_OF.match, beside.words)):
        return name
    whole = shaped(f"ben{name.words[last]}")
    if not any(alike(whole, word) for word in beside.words):
        return name
    return replace(name, words=(*name.words[:last], whole), after_parent=frozenset())


def _of_family(name: PersonName, beside: PersonName) -> PersonName:
    """Return "De Luca" as Luca beside a Michele De Luca, of whose name "De" is no word."""
    family = len(name.words) == 2 and name.words[0] in beside.particles
    return replace(name, words=name.words[1:], after_parent=frozenset()) if family else name


def _contradicted(left: PersonName, right: PersonName, found: Alignment) -> tuple[float, str]:
    if _cut_otherwise(left.words, right.words):
        return ONE_SLIP, "the letters agree, the words are cut otherwise"
    mine, other = left.words[found.left_over[0]], right.words[found.right_over[0]]
    letters = sum(map(len, left.words)) + sum(map(len, right.words))
    agreeing = sum(
        _letters(left, match.left) + _letters(right, match.right) for match in found.matches
    )
    return CONTRADICTION * agreeing / letters, f"{mine!r} and {other!r} contradict each other"


def _cut_otherwise(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether the names have the same letters in another number of words."""
    one, other = "".join(left), "".join(right)
    if len(left) == len(right) or abs(len(one) - len(other)) > SLIPS:
        return False
    whole = alike(one, other) if min(map(len, (*left, *right))) > 1 else None
    return whole is not None


def _letters(name: PersonName, places: range) -> int:
    return sum(len(name.words[at]) for at in places)


def _weaknesses(left: PersonName, right: PersonName, found: Alignment) -> list[Weakness]:
    each = (
        _chinese(left, right, found),
        _suffixes(left, right),
        _missing(left, right, found),
        _slips(found),
        _initials(found),
        _order(left, right, found),
    )
    return [weakness for weakness in each if weakness]


def _chinese(left: PersonName, right: PersonName, found: Alignment) -> Weakness | None:
    """Tell two Chinese names whose syllables differ: there a letter makes another name."""
    names = (left, right)
    if not all(FAMILIES & set(name.words) and all(map(is_pinyin, name.words)) for name in names):
        return None
    for match in found.matches:
        one = "".join(left.words[at] for at in match.left)
        other = "".join(right.words[at] for at in match.right)
        if min(len(one), len(other)) > 1 and not one_in_two_systems(one, other):
            return Weakness(CONTRADICTION, f"{one!r} and {other!r} are two names")
    return None


def _suffixes(left: PersonName, right: PersonName) -> Weakness | None:
    bare = min(left, right, key=lambda name: len(name.words))
    if left.suffix == right.suffix or (len(bare.words) < 2 and not bare.suffix):
        return None
    if left.suffix and right.suffix:
        return Weakness(FATHER_AND_SON, f"{left.suffix!r} is not {right.suffix!r}")
    return Weakness(SUFFIX_MISSING, f"only one is {left.suffix or right.suffix!r}")


def _missing(left: PersonName, right: PersonName, found: Alignment) -> Weakness | None:
    over = found.left_over or found.right_over
    if not over:
        return None
    longer = left if found.left_over else right
    places = [match.left if found.left_over else match.right for match in found.matches]
    said = " ".join(longer.words[at] for at in over)
    sure = sum(match.alike.way != "initial" for match in found.matches)
    if sure < 2:
        return Weakness(ONE_WORD - 0.1 * (not places), f"one word agrees, {said!r} is missing")
    first, last = min(place.start for place in places), max(place.stop for place in places)
    if apart := _beside_name(longer, over, first):
        return Weakness(MIDDLE_MISSING, f"{said!r} is missing{apart}")
    if min(over) < first and _families(longer, first, last, sure):
        return Weakness(BOTH_FAMILIES, f"{said!r} is missing, before two family names")
    if said in known_names() and known_names()[said] == known_names()["mohammad"] and sure > 2:
        return Weakness(END_MISSING, f"{said!r} is missing, which many leave out")
    if min(over) < first:
        initials = max(over) < first and all(len(longer.words[at]) == 1 for at in over)
        return _without_first(said, sure, initials=initials)
    if len(over) == 1 and len(said) == 1:
        if _other_initials(left, right):
            return Weakness(CONTRADICTION, f"the initial {said!r} makes another name")
        both = any(len(word) == 1 for word in min(left.words, right.words, key=len))
        return Weakness(
            FIRST_MISSING if both else INITIAL_MISSING, f"the initial {said!r} is missing"
        )
    if max(over) >= last:
        end = END_OF_MANY_MISSING if sure >= MANY_WORDS else END_MISSING
        return Weakness(end, f"{said!r} is missing at the end")
    return Weakness(MIDDLE_MISSING, f"{said!r} is missing within")


def _beside_name(longer: PersonName, over: Sequence[int], first: int) -> str:
    """Return what is said of words that may as well be left out, nothing of others."""
    if all(longer.words[at] in DOUBTFUL_TITLES for at in over):
        return ": a title or a name"
    called = max(over) < first and longer.words[first] in longer.nick
    return ", before a nickname" if called else ""


def _without_first(said: str, sure: int, *, initials: bool) -> Weakness:
    if initials:  # "K. P. Mara Ito", of a village and a father
        return Weakness(INITIAL_MISSING, f"{said!r} is missing, initials before the name")
    score = FIRST_MISSING if sure < MANY_WORDS else FIRST_OF_MANY_MISSING
    return Weakness(score, f"{said!r} is missing, the first name")


def _other_initials(left: PersonName, right: PersonName) -> bool:
    """Tell "Mara T.S. Ito" from "Mara S. Ito": who leaves an initial out leaves out the last."""
    if min(len(left.words[0]), len(right.words[0])) == 1:
        return False
    one, other = ([word for word in name.words[1:-1] if len(word) == 1] for name in (left, right))
    short, more = sorted((one, other), key=len)
    return bool(short) and more[: len(short)] != short


def _families(longer: PersonName, first: int, last: int, sure: int) -> bool:
    """Tell whether what is left of a name are its last two words, and no given name."""
    given = known_names()
    ends = last == len(longer.words) and last - first == sure == 2
    return ends and longer.words[0] in given and longer.words[first] not in given


def _slips(found: Alignment) -> Weakness | None:
    wrong = sum(match.alike.cost for match in found.matches if match.alike.way == "slip")
    if not wrong:
        return None
    if wrong > 2:
        return Weakness(CONTRADICTION, f"{wrong:.0f} letters differ")
    letters = "a letter differs" if wrong == 1 else "two letters differ"
    return Weakness(ONE_SLIP if wrong == 1 else TWO_SLIPS, f"{letters}: a slip, or another name")


def _initials(found: Alignment) -> Weakness | None:
    count = sum(match.alike.way == "initial" for match in found.matches)
    if not count:
        return None
    score = ONE_INITIAL if count == 1 and len(found.matches) == 2 else INITIALS
    return Weakness(score, "an initial stands for a name")


def _order(left: PersonName, right: PersonName, found: Alignment) -> Weakness | None:
    places = [match.right.start for match in found.matches]
    if places == sorted(places) or _family_first(left, right):
        return None
    turned = [place for at, place in enumerate(places) if place != sorted(places)[at]]
    if _turned_parents(left, right, found.matches):
        return Weakness(FATHER_AND_SON, "father and child have changed places")
    given = known_names()
    words = [right.words[place] for place in turned]
    if len(words) == 2 and all(word in given for word in words):
        return Weakness(TURNED_GIVEN_NAMES, "two given names have changed places")
    return Weakness(TURNED, "the words stand in another order")


def _family_first(left: PersonName, right: PersonName) -> bool:
    """Tell whether a Chinese or Korean family name has changed places with the given one."""
    for one, other in ((left.words, right.words), (right.words, left.words)):
        family, given = one[0], "".join(one[1:])
        turned = family == other[-1] and given == "".join(other[:-1])
        if turned and family in FAMILIES and given not in FAMILIES and is_pinyin(given):
            return True
        if turned and len(one) > 2 and one_korean(one, other):
            return True
    return False


def _turned_parents(left: PersonName, right: PersonName, matches: Sequence[Match]) -> bool:
    """Tell whether a word is the parent's in one name and the child's in the other."""
    return any(
        (match.left.start in left.after_parent) != (match.right.start in right.after_parent)
        for match in matches
        if left.after_parent and right.after_parent
    )

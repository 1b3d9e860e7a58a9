"""Are two names of bodies one body's?"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from reportedly.link.names import vocabulary
from reportedly.link.names.aligned import Alignment, aligned
from reportedly.link.names.bodies import BodyName, letters_of, read_body
from reportedly.link.names.comparing_people import (
    AGAIN,
    CONTRADICTION,
    ONE_SLIP,
    SPELLED,
    TWO_SLIPS,
    Weakness,
)
from reportedly.link.names.lands import in_one_form, of_one_land

# Papers whose name in the singular is another's.
MASTHEADS = frozenset({"times", "suns", "stars", "posts", "globes", "mirrors"})
PRINTED = frozenset({"magazine", "newspaper", "paper", "daily", "weekly", "journal"})
OF_A_PEOPLE = 0.83  # "Kellian Red Crescent" and that of Kellia, in some company
ACRONYM = 0.9  # other bodies have the same initials
KIND_MISSING = 0.93  # "Hamas", "the Hamas movement"
KINDS_DIFFER = 0.86
POMP_MISSING = 0.78
COUNTRY_MISSING = 0.6
WORD_MISSING = 0.5  # "the Quds Brigades" are a part of something, or something else, than "Quds"
CUT_SHORT = 0.62  # "the Dockers' Congress", where the article names no other
HEADS = frozenset({"national", "joint", "federal", "state", "royal", "peoples", "people"})
# "The Front of Students" is a branch of the Front.
MEMBERS = frozenset({"student", "woman", "youth", "worker", "peasant", "fisherman", "teacher",
                     "miner", "doctor", "journalist", "lawyer", "veteran", "mother", "soldier",
                     "officer", "brothers", "sister", "trader", "docker", "driver"})  # fmt: skip
ENOUGH_WORDS = 2  # of what is left
SIDES_DIFFER = 0.25
TURNED = 0.6  # two parties, or one that is named carelessly
TURNED_OTHER = 0.3  # a party and a movement
NUMBER_MISSING = 0.4
NUMBERS_DIFFER = 0.2
OTHER_THING = 0.15  # a body and its spokesman, a channel and a square
COUNTRIES_DIFFER = 0.1
POMP = frozenset({"islamic", "holy", "grand", "glorious", "honourable"})
ONE_WORD_SPELLED = 0.84  # in some company: "Bujin" need not be Boeing
FAR_FOR_ONE = 0.3  # of what a word in another spelling costs
SHORT_ACRONYM = 5  # letters
ENOUGH = {1: 5, 2: 9}  # letters a name must have for so many slips of the hand


@lru_cache(maxsize=262_144)
def compare_bodies(one: str, other: str) -> tuple[float, str]:
    """Return how surely two names are one body's, and why; the order does not matter."""
    left, right = _unfolded(read_body(one), read_body(other))
    if not left.words + left.numbers or not right.words + right.numbers:
        return 0.0, "one of them has no words"
    right = replace(right, words=in_one_form(left.words, right.words))
    people = of_one_land(left.words, right.words)
    right = replace(right, words=people) if people else right
    found = aligned(left.words, right.words)
    weak = [each for each in _weaknesses(left, right, found) if each]
    weak += [Weakness(OF_A_PEOPLE, "a land and its people")] if people else []
    cost = sum(match.alike.cost for match in found.matches if match.alike.way == "spelling")
    score = 1 - SPELLED * min(cost, 1)
    if cost > FAR_FOR_ONE and len(left.words) == 1:
        weak.append(Weakness(ONE_WORD_SPELLED, "one word, in quite another spelling"))
    if not weak:
        return score, "every word agrees" + (", in another spelling" if cost else "")
    worst = min(weak, key=lambda each: each.score)
    score = min(score, worst.score) - AGAIN * (len(weak) - 1)
    return max(score, 0.0), "; ".join(each.why for each in weak)


def _unfolded(left: BodyName, right: BodyName) -> tuple[BodyName, BodyName]:
    """Put an acronym in the place of the words of the other name that it stands for."""
    return _shortened(left, right.acronyms), _shortened(right, left.acronyms)


def _shortened(name: BodyName, acronyms: frozenset[str]) -> BodyName:
    for acronym in sorted(acronyms - set(name.words) - set(name.spoken)):
        run = _run(name.spoken, acronym)
        if run:
            rest = (*name.spoken[: run.start], acronym, *name.spoken[run.stop :])
            return read_body_words(rest, acronym)
    return name


def read_body_words(words: tuple[str, ...], acronym: str) -> BodyName:
    """Return the name with one of its words an acronym."""
    return read_body(" ".join(word.upper() if word == acronym else word for word in words))


def _run(words: tuple[str, ...], acronym: str) -> range | None:
    """Return the words whose initials the acronym is, those of small words said or not."""
    small = vocabulary.body_words("small")
    for first in range(len(words)):
        for stop in range(len(words), first + 1, -1):
            run = words[first:stop]
            said = "".join(map(letters_of, run))
            short = "".join(letters_of(word) for word in run if word not in small)
            if acronym in (said, short) and run[0] not in small and run[-1] not in small:
                return range(first, stop)
    return None


def _weaknesses(left: BodyName, right: BodyName, found: Alignment) -> list[Weakness | None]:
    return [
        _countries(left, right),
        _flags(left, right),
        _sides(left, right),
        _numbers(left, right),
        _over(left, right, found),
        _slips(left, right, found),
        _initials(found),
        _plural(left, right),
        _kinds(left, right),
        _turned(left, right),
        _acronym(left, right),
    ]


def _countries(left: BodyName, right: BodyName) -> Weakness | None:
    mine, other = left.countries - right.countries, right.countries - left.countries
    if mine and other:
        return Weakness(COUNTRIES_DIFFER, f"{_said(mine)} is not {_said(other)}")
    if mine or other:
        return Weakness(COUNTRY_MISSING, f"only one is of {_said(mine or other)}")
    return None


def _flags(left: BodyName, right: BodyName) -> Weakness | None:
    apart = left.flags ^ right.flags
    return Weakness(OTHER_THING, f"only one is a {_said(apart)}") if apart else None


def _sides(left: BodyName, right: BodyName) -> Weakness | None:
    apart = left.sides ^ right.sides
    return Weakness(SIDES_DIFFER, f"only one is {_said(apart)}") if apart else None


def _numbers(left: BodyName, right: BodyName) -> Weakness | None:
    if left.numbers == right.numbers:
        return None
    if left.numbers and right.numbers:
        said = f"{' '.join(left.numbers)} is not {' '.join(right.numbers)}"
        return Weakness(NUMBERS_DIFFER, said)
    return Weakness(NUMBER_MISSING, f"only one is number {' '.join(left.numbers or right.numbers)}")


def _over(left: BodyName, right: BodyName, found: Alignment) -> Weakness | None:
    mine = [left.words[at] for at in found.left_over]
    other = [right.words[at] for at in found.right_over]
    if mine and other:
        letters = sum(map(len, left.words + right.words))
        agreeing = letters - sum(map(len, mine + other))
        why = f"{_said(mine)} and {_said(other)} contradict each other"
        return Weakness(CONTRADICTION * agreeing / letters, why)
    over = {word for word in mine + other if not word.startswith("#")}
    if not over or over <= left.flags | right.flags | left.sides | right.sides:
        return None
    score = POMP_MISSING if over <= POMP and len(found.matches) > 1 else WORD_MISSING
    if over.isdisjoint(MEMBERS) and (_cut_short(left, right) or _cut_short(right, left)):
        score = CUT_SHORT
    return Weakness(score, f"only one has {_said(over)}")


def _cut_short(short: BodyName, whole: BodyName) -> bool:
    """Tell whether "the Dockers' Congress" is the Dockers' Congress of Ostmark, cut short.

    What is cut is "of" and a place, "for" and a purpose, or a "National" and the like at the head.
    """
    if len(short.spoken) < ENOUGH_WORDS or vocabulary.body_nouns().isdisjoint(short.spoken):
        return False
    headless = whole.spoken[1:] if whole.spoken[:1] and whole.spoken[0] in HEADS else whole.spoken
    return any(_opens(short.spoken, rest) for rest in (whole.spoken, headless))


def _opens(short: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    tail = rest[len(short) :]
    return rest[: len(short)] == short and (not tail or tail[0] in ("of", "in", "for"))


def _slips(left: BodyName, right: BodyName, found: Alignment) -> Weakness | None:
    if _other_acronyms(left, right, found):
        return Weakness(OTHER_THING, "their capitals differ")
    slipped = [match for match in found.matches if match.alike.way == "slip"]
    wrong = sum(match.alike.cost for match in slipped)
    if not wrong:
        return None
    letters = min(sum(map(len, left.words)), sum(map(len, right.words)))
    if wrong > 2 or letters < ENOUGH[int(wrong)]:
        return Weakness(CONTRADICTION, f"{wrong:.0f} letters differ")
    return Weakness(ONE_SLIP if wrong == 1 else TWO_SLIPS, "a slip of the hand, or another name")


def _matched(
    left: BodyName, right: BodyName, found: Alignment
) -> Iterator[tuple[tuple[str, BodyName], ...]]:
    """Yield the words that are held to be alike and are not the same, each with its name."""
    for match in found.matches:
        if match.alike.way != "same":
            yield (
                (left.words[match.left.start], left),
                (right.words[match.right.start], right),
            )


def _other_acronyms(left: BodyName, right: BodyName, found: Alignment) -> bool:
    """Tell whether short names in capitals are held to be like words that are not the same."""
    return any(
        any(each in name.acronyms and len(each) <= SHORT_ACRONYM for each, name in words)
        for words in _matched(left, right, found)
    )


def _initials(found: Alignment) -> Weakness | None:
    """Tell whether nothing agrees but a letter with a word: of a body it may be any."""
    letters = found.matches and all(match.alike.way == "initial" for match in found.matches)
    return Weakness(CONTRADICTION, "a letter is no word") if letters else None


def _plural(left: BodyName, right: BodyName) -> Weakness | None:
    """Tell "The Times" from "Time"; the Houthi are the Houthis."""
    one, other = sorted((_lone(left), _lone(right)), key=len)
    printed = other in MASTHEADS or PRINTED & (left.soft | right.soft)
    same = printed and one and f"{one}s" == other
    return Weakness(WORD_MISSING, "only one is of many") if same else None


def _lone(name: BodyName) -> str:
    """Return the one word that tells which body it is, as it was said, or nothing."""
    none = vocabulary.body_words("small") | vocabulary.body_words("soft")
    told = [word for word in name.spoken if word not in none]
    return told[0] if len(told) == len(name.words) == 1 else ""


def _kinds(left: BodyName, right: BodyName) -> Weakness | None:
    mine, other = left.soft - right.soft, right.soft - left.soft
    if mine and other:
        return Weakness(KINDS_DIFFER, f"one is called {_said(mine)}, the other {_said(other)}")
    if told := mine or other:
        paper = len(told) > 1 and not told.isdisjoint(PRINTED)  # "Kell" is no Kell Daily News
        return Weakness(
            WORD_MISSING if paper else KIND_MISSING, f"only one is called {_said(told)}"
        )
    return None


def _turned(left: BodyName, right: BodyName) -> Weakness | None:
    """Hold "Peace and Land Party" against "Land and Peace Movement"; a ministry's may turn."""
    one, other = (_joined_by_and(name) for name in (left, right))
    if not one or one == other or one != other[::-1] or not (left.soft and right.soft):
        return None
    score = TURNED if left.soft & right.soft else TURNED_OTHER
    return Weakness(score, f"{' and '.join(one)} have changed places")


def _joined_by_and(name: BodyName) -> tuple[str, ...]:
    """Return the words on both sides of "and", none where there is not one "and"."""
    meaning = vocabulary.meaning()
    words = [meaning.get(word, word) for word in name.spoken]
    places = [at for at in range(1, len(words) - 1) if words[at] == "and"]
    return (words[places[0] - 1], words[places[0] + 1]) if len(places) == 1 else ()


def _acronym(left: BodyName, right: BodyName) -> Weakness | None:
    used = (left.acronyms ^ right.acronyms) & set(left.words) & set(right.words)
    return Weakness(ACRONYM, f"{_said(used).upper()} by its initials") if used else None


def _said(words: frozenset[str] | set[str] | list[str]) -> str:
    return " ".join(sorted(word.strip("#~") for word in words))

"""A score becomes a judgement."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reportedly.link.names import vocabulary
from reportedly.link.names.bodies import read_body
from reportedly.link.names.comparing_bodies import compare_bodies
from reportedly.link.names.comparing_people import CONTRADICTION, are_others, compare_people
from reportedly.link.names.people import read_person
from reportedly.link.names.recalling import RECALL
from reportedly.model.link import Answer

# "V.", "PJ Ito": two letters without a J are a firm's or a club's as often ("BP Alaska").
INITIAL = re.compile(r"\b[A-Z]\.|^(?:[A-Z]J|J[A-Z])(?= [A-Z][a-z]+$)")
# Of the last words of bodies, those that no family is called by.
SURE_ENDINGS = vocabulary.words_in(
    "institution communications hospitals haulage partners holdings solutions airlines airways "
    "railways pharmaceuticals technologies systems enterprises ventures securities stores advisors "
    "advisers consulting films studios productions entertainment publishing telecom networks dairy "
    "laboratories foods motors industries"
)
Kind = Literal["person", "body"]
LONG_NOUN = 6  # letters of a noun in another language that is nobody's name
THRESHOLD = 0.7  # where one answer out of two is wanted: rather the same, or rather not
SAME = 0.85  # below it, letters differ that no romanisation explains, or a word is missing
DIFFERENT = 0.5  # below it, something contradicts


@dataclass(frozen=True, slots=True)
class Judged:
    """What is held of two names: ``score`` 0 to 1, higher is surer that they are the same."""

    score: float
    judgement: Answer
    reason: str


def compare(left: str, right: str, *, kind: Kind | None = None) -> Judged:
    """Return how surely two names name the same person or body.

    Without ``kind`` it goes by the words: "Party", "Ltd" and capitals only are a body's. The
    order of the two makes no difference.

    >>> compare("Naim Qassem", "Sheikh Na'im Kassem", kind="person").judgement
    'same'
    >>> compare("Hezbollah", "Kata'ib Hezbollah", kind="body").judgement
    'unsure'
    >>> compare("Iran's foreign ministry", "Iraqi Foreign Ministry").judgement
    'different'
    """
    one, other = sorted((left, right))
    score, why = _weighed(one, other, kind or kind_of(one, other))
    return Judged(round(score, 4), _answer(score), why)


def are_near(left: str, right: str, least: float, *, kind: Kind) -> bool:
    """Tell whether two names have a score of at least so much.

    Unlike with ``compare``, of two that have not it is not kept for another time.
    """
    one, other = sorted((left, right))
    recall = RECALL.get()
    found = recall.find(kind, one, other) if recall else None
    if not found and kind == "person" and least >= CONTRADICTION and are_others(one, other):
        return False
    found = found or _found(one, other, kind)
    near = round(found[0], 4) >= least
    if near and recall:
        recall.keep(kind, one, other, found)
    return near


def _weighed(one: str, other: str, kind: Kind) -> tuple[float, str]:
    recall = RECALL.get()
    found = recall.find(kind, one, other) if recall else None
    if found is None:
        found = _found(one, other, kind)
    if recall:
        recall.keep(kind, one, other, found)
    return found


def _found(one: str, other: str, kind: Kind) -> tuple[float, str]:
    return (compare_people if kind == "person" else compare_bodies)(one, other)


def kind_of(*names: str) -> Kind:
    """Return what the names seem to name.

    >>> kind_of("Mara Ito", "M. Ito"), kind_of("The Ito Trust"), kind_of("Hezbollah")
    ('person', 'body', 'body')
    """
    if any(has_body_word(name) for name in names):
        return "body"
    return "person" if any(len(read_person(name).words) > 1 for name in names) else "body"


@lru_cache(maxsize=262_144)
def has_body_word(name: str) -> bool:
    """Tell whether a word of the name is one that only bodies have: "Front", "TV", "UNHCR"."""
    if "&" in name:
        return True
    read = read_body(_without_count(_without_degree(_without_post(name))))
    told = read.soft | read.sides | read.countries | read.acronyms | set(read.numbers)
    if told or not vocabulary.body_nouns().isdisjoint(read.spoken) or _foreign_noun(read.spoken):
        return True
    return len(read.spoken) > 1 and read.spoken[-1] in SURE_ENDINGS


def _foreign_noun(spoken: tuple[str, ...]) -> bool:
    """Tell whether a long first word is a noun for bodies in another language: "Federación"."""
    [first, *rest] = spoken or ("",)
    noun = vocabulary.meaning().get(first, "")
    return bool(rest) and len(first) >= LONG_NOUN and noun in vocabulary.body_nouns()


def _without_post(name: str) -> str:
    """Return "Mara Ito" of "DGP Mara Ito", whose letters are those of a post and no body's."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in vocabulary.titles() else name


def _without_count(name: str) -> str:
    """Return the name without what is no number in a person's: "V." and "Xi"."""
    first, _, rest = INITIAL.sub(" ", name).strip().partition(" ")
    word = first.casefold()
    numeral = word in vocabulary.ROMAN and not first.isupper()
    return rest if rest and numeral else f"{first} {rest}".strip()


def _without_degree(name: str) -> str:
    """Return "Mara Ito" of "Mara Ito KC"; an "MD" of one name more may be a body's letters."""
    *rest, last = name.split() or [""]
    return " ".join(rest) if len(rest) > 1 and last.casefold() in vocabulary.AFTER_NAMES else name


def _answer(score: float) -> Answer:
    if score >= SAME:
        return "same"
    return "different" if score < DIFFERENT else "unsure"

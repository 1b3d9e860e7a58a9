"""The words that wording looks for, read once from the text files beside this one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Form = Literal["noun", "base", "third", "past", "participle", "ing"]


def words_in(line: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(line.split())


VERB: tuple[Form, ...] = ("base", "third", "past", "participle", "ing")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a form may be: a term of a group, in these forms of a noun or verb.

    ``beside`` has one of these words next to it, if there are any; ``never`` none of these.
    """

    group: str
    term: str
    forms: frozenset[Form]
    transitive: bool
    beside: frozenset[str]
    never: frozenset[str]


@cache
def senses() -> dict[tuple[str, ...], tuple[Sense, ...]]:
    """Return what each form, a tuple of words, may be."""
    found: dict[tuple[str, ...], tuple[Sense, ...]] = {}
    for words, sense in _read():
        found[words] = (*found.get(words, ()), sense)
    return found


@cache
def opening_words() -> frozenset[str]:
    """Return the words that a form may begin with."""
    return frozenset(words[0] for words in senses())


def _read() -> Iterator[tuple[tuple[str, ...], Sense]]:
    group = ""
    for line in _lines("acts.txt"):
        if line.startswith("["):
            group = line.strip("[]")
            continue
        term, kind, forms, *notes = (cell.strip() for cell in line.split("|"))
        beside, never = (_noted(notes, name) for name in ("with:", "not:"))
        for form, kinds in _kinds(kind, forms.split()).items():
            transitive = kind == "verb"
            yield tuple(form.split("_")), Sense(group, term, kinds, transitive, beside, never)


def _kinds(kind: str, forms: list[str]) -> dict[str, frozenset[Form]]:
    if kind == "noun":
        return dict.fromkeys(forms, frozenset[Form]({"noun"}))
    pairs = [pair for pair in zip(forms, VERB, strict=True) if pair[0] != "-"]
    return {form: frozenset(name for each, name in pairs if each == form) for form, _ in pairs}


def _noted(notes: list[str], name: str) -> frozenset[str]:
    return frozenset(
        word for note in notes if note.startswith(name) for word in note.removeprefix(name).split()
    )


def _lines(name: str) -> Iterator[str]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    yield from (line for line in text.splitlines() if line.strip() and not line.startswith("#"))


GROUPS = tuple(line.strip("[]") for line in _lines("acts.txt") if line.startswith("["))
LABELS = frozenset(word for line in _lines("labels.txt") for word in line.split())

DETERMINERS = words_in(
    "a an the this that these those its their his her our your my any some every each no"
    " another such several many more most few all both"
)
BE = words_in(
    "is are was were be been being get gets got getting 's 're isn't aren't wasn't weren't"
)
HAVE = words_in("has have had having hasn't haven't hadn't 've")
# What a verb in its bare form follows.
VERBAL = words_in(
    "to will would shall should can could may might must cannot won't can't couldn't wouldn't"
    " did does do didn't doesn't don't not i we you they he she it who which let"
)
BETWEEN = words_in(
    "not never also already since then later now still just only again once all both either"
    " ever even first"
)
NUMBERS = words_in(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens scores hundreds"
    " thousands hundred thousand"
)
# What may follow a verb that has no object.
NO_OBJECT = words_in(
    "in on at when while during near after since before as by along alongside across inside outside"
    " amid from until through throughout overnight yesterday today early late and or but because"
    " under over with within last this"
)
# What ends the words for who did it.
ENDS_DOER = words_in(
    "in on at near during after while when who which that where since before as and or but for to"
    " has have had is are was were will would said says amid over"
)
TIMES = words_in(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december noon midnight morning evening night dawn dusk"
    " now then today tomorrow yesterday mistake accident far chance force phone way"
)

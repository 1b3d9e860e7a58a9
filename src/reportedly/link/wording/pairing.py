"""Which sayings of one speaker are versions of one quotation: judged with reserve."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.link.wording.vocabulary import words_in

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Words that any two sayings share.
EMPTY = words_in(
    "a an and are as at be been being but by can could did do does for from had has have he her his"
    " i if in into is it its may might more most must no nor not of on or our said say says shall"
    " she should so such than that the their them then there these they this those to too up was"
    " we were what when which who whom why will with would you your"
)
# Half of the content words of both, as the lead of issue 5 asked; and what one has wholly of the
# other counts from so many words on: fewer are shared by chance ("the port is closed"). Of two that
# have other words too one more must be shared: her "stance on dues" is not that on tolls.
SHARED = 0.5
WITHIN = 0.9
LEAST = 5


@dataclass(frozen=True, slots=True)
class Quoted:
    """A saying as pairing sees it: who speaks, in which document, and the words."""

    id: str
    speaker: str
    document: str
    words: str


def versions_of(sayings: Iterable[Quoted]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of sayings that are versions of one quotation, by id, the fullest first.

    Only the same speaker's in several documents; a document has one version in a group. All of a
    group are like its fullest version, so that like never chains to unlike.

    >>> versions_of([
    ...     Quoted("1", "Ito", "a", "We will not leave the quay before the council has met"),
    ...     Quoted("2", "Ito", "b", "They would not leave the quay before the council met"),
    ...     Quoted("3", "Ito", "b", "The harbour dues are too high"),
    ... ])
    (('1', '2'),)
    """
    groups: list[list[tuple[Quoted, frozenset[str]]]] = []
    told = [(each, content_words(each.words)) for each in sayings]
    for each, words in sorted(told, key=lambda pair: (-len(pair[1]), pair[0].id)):
        fits = [
            (likeness(words, group[0][1]), -place)
            for place, group in enumerate(groups)
            if _may_join(each, group) and alike(words, group[0][1])
        ]
        if fits:
            groups[-max(fits)[1]].append((each, words))
        else:
            groups.append([(each, words)])
    return tuple(tuple(each.id for each, _ in group) for group in groups if len(group) > 1)


def content_words(text: str) -> frozenset[str]:
    """Return the words of a saying that tell something, folded, plurals as singulars."""
    forms = (match.group().casefold() for match in WORD.finditer(text))
    return frozenset(_stem(form) for form in forms if form not in EMPTY)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which part of all their content words two sayings share."""
    return len(one & other) / len(one | other) if one | other else 0.0


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sayings share half their content words, or one lies within the other."""
    fewer = min(len(one), len(other))
    shared = len(one & other)
    if shared < LEAST:
        return False
    return (shared > LEAST and likeness(one, other) >= SHARED) or shared >= WITHIN * fewer


def _may_join(each: Quoted, group: list[tuple[Quoted, frozenset[str]]]) -> bool:
    speaker = group[0][0].speaker == each.speaker
    return speaker and all(other.document != each.document for other, _ in group)


def _stem(form: str) -> str:
    plain = form.removesuffix("'s").removesuffix("’s")
    if len(plain) <= SHORT or not plain.endswith("s") or plain[-2] in "siu":
        return plain
    return f"{plain[:-3]}y" if plain.endswith("ies") else plain[:-1]


SHORT = 4  # letters of a word whose "s" may be its own

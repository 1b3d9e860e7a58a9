"""Which terms a text has for what is done, and whether it says so in the passive or the active.

The parse is a working layer and no ledger keeps it (decision 0005), so these are rules on words,
as few as will do. What they cannot tell is "unclear", and counts as such.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.link.wording.tokens import Word, words_of
from reportedly.link.wording.vocabulary import (
    BE,
    BETWEEN,
    DETERMINERS,
    ENDS_DOER,
    HAVE,
    NO_OBJECT,
    NUMBERS,
    TIMES,
    VERBAL,
    Sense,
    opening_words,
    senses,
    words_in,
)
from reportedly.model import Span

Part = Literal["noun", "verb", "unclear"]
Voice = Literal["active", "passive", "unclear"]
LONGEST = 3  # words of a term
REACH = 3  # words between an auxiliary and its participle
DOER_AFTER = 8  # words from a participle to "by"
DOER_LONG = 6  # words for who did it


@dataclass(frozen=True, slots=True)
class ActTerm:
    """A word of the lexicon at ``span``: its ``group``, and the ``term`` all its forms count as.

    ``voice`` is that of a verb that takes an object, and None of all else. ``by`` are the words
    for who did it, where a passive says so.
    """

    span: Span
    group: str
    term: str
    part: Part
    voice: Voice | None = None
    by: Span | None = None


def acts_in(text: str) -> Iterator[ActTerm]:
    """Yield the words of ``text`` for what is done, in order.

    >>> text = "Two men were killed by raiders. The raid on the quay killed a third."
    >>> [(each.term, each.part, each.voice) for each in acts_in(text)]
    [('kill', 'verb', 'passive'), ('raid', 'noun', None), ('kill', 'verb', 'active')]
    """
    words, place = words_of(text), 0
    while place < len(words):
        length, found = _sense_at(words, place)
        if found:
            yield _term(words, place, length, found)
        place += length


def _sense_at(words: Sequence[Word], place: int) -> tuple[int, tuple[Sense, ...]]:
    """Return the longest form that begins here, in words, and what it may be."""
    known = senses()
    if words[place].form.removesuffix("'s") not in opening_words():
        return 1, ()
    for length in range(min(LONGEST, len(words) - place), 0, -1):
        run = words[place : place + length]
        if any(word.stopped for word in run[1:]):
            continue
        fits = known.get(tuple(word.form.removesuffix("'s") for word in run), ())
        if fits:
            near = {word.form for word in _beside(words, place, length)}
            return length, _kept(fits, near, verbal=_verbal(words, place))
    return 1, ()


def _kept(fits: tuple[Sense, ...], near: set[str], *, verbal: bool) -> tuple[Sense, ...]:
    """Return what a form may be among the words beside it; a bare form of a verb must be one."""
    if any(sense.never & near for sense in fits):
        return ()
    return tuple(
        sense
        for sense in fits
        if (not sense.beside or sense.beside & near) and (verbal or sense.forms - {"base", "third"})
    )


def _beside(words: Sequence[Word], place: int, length: int) -> Iterator[Word]:
    """Yield the words next to a form: the one before it, the two after it, in one clause."""
    if place and not words[place].stopped:
        yield words[place - 1]
    for word in words[place + length : place + length + 2]:
        if word.stopped:
            return
        yield word


def _term(words: Sequence[Word], place: int, length: int, found: tuple[Sense, ...]) -> ActTerm:
    span = Span(words[place].span.start, words[place + length - 1].span.end)
    nouns = [each for each in found if "noun" in each.forms]
    verbs = [each for each in found if "noun" not in each.forms]
    if not verbs or (nouns and not _verbal(words, place)):
        part: Part = "noun" if not verbs or _nominal(words, place) else "unclear"
        return ActTerm(span, nouns[0].group, nouns[0].term, part)
    sense = verbs[0]
    if not sense.transitive:
        return ActTerm(span, sense.group, sense.term, "verb")
    voice = _voice(words, place, sense)
    by = _doer(words, place + length) if voice == "passive" else None
    return ActTerm(span, sense.group, sense.term, "verb", voice, by)


def _verbal(words: Sequence[Word], place: int) -> bool:
    """Tell whether a form that may be a noun follows what only a verb does."""
    return place > 0 and not words[place].stopped and words[place - 1].form in VERBAL


def _nominal(words: Sequence[Word], place: int) -> bool:
    if words[place].stopped:
        return False
    before = words[place - 1].form
    return before in DETERMINERS or before.endswith("'s") or before in NUMBERS


def _voice(words: Sequence[Word], place: int, sense: Sense) -> Voice:
    before, after = _helper(words, place), _next(words, place)
    if before in BE:
        if "participle" in sense.forms:
            return "passive"
        return "active" if "ing" in sense.forms else "unclear"
    if before in HAVE or not sense.forms & {"past", "participle", "ing"}:
        return "active"
    if before in DESCRIBED:
        return "unclear"
    if after == "by" and "participle" in sense.forms:
        return "passive"
    return _by_what_follows(words, place, sense)


def _by_what_follows(words: Sequence[Word], place: int, sense: Sense) -> Voice:
    """Tell the voice of a form that has no auxiliary: has it an object?"""
    after = _next(words, place)
    if "ing" in sense.forms:
        return "active" if _opens_object(after) else "unclear"
    if after is None or after in NO_OBJECT or after in TIMES:
        # "Two men killed in the raid": a verb that must have an object has none after it.
        whole = "participle" in sense.forms and sense.term in OBJECT_NEEDED
        return "passive" if whole and after not in ("and", "or", "but") else "unclear"
    return "active" if "past" in sense.forms and _opens_object(after) else "unclear"


# After these a participle describes what follows: "the besieged city".
DESCRIBED = words_in("a an the its their his her our your my these those any some every another")
# Verbs that hardly ever stand without an object in the active.
OBJECT_NEEDED = words_in(
    "kill martyr murder assassinate slay massacre neutralise eliminate arrest detain abduct kidnap"
    " imprison displace expel deport bomb"
)


def _opens_object(form: str | None) -> bool:
    """Tell whether a word may open an object: nearly any that opens nothing else."""
    if form is None or form in NO_OBJECT or form in TIMES:
        return False
    return form not in ENDS_DOER and form not in ("of", "by", "not") and not form.endswith("ly")


def _helper(words: Sequence[Word], place: int) -> str | None:
    """Return the auxiliary or determiner before a form, over adverbs; None where there is none."""
    for back in range(1, REACH + 2):
        if place - back < 0 or words[place - back + 1].stopped:
            return None
        form = words[place - back].form
        if form in BE or form in HAVE or form in DESCRIBED:
            return form
        if form.endswith("'ve"):
            return "have"
        if form not in BETWEEN and not form.endswith("ly"):
            return None
    return None


def _next(words: Sequence[Word], place: int) -> str | None:
    if place + 1 == len(words) or words[place + 1].stopped:
        return None
    return words[place + 1].form


def _doer(words: Sequence[Word], place: int) -> Span | None:
    """Return the words after "by" in the same clause, if they may name who did it."""
    clause = _clause(words, place, DOER_AFTER)
    found = next((at for at, word in clause if word.form == "by"), None)
    if found is None:
        return None
    doer = [word for _, word in _clause(words, found + 1, DOER_LONG)]
    ends = next((at for at, word in enumerate(doer) if word.form in ENDS_DOER), len(doer))
    doer = doer[:ends]
    if not doer or doer[0].form in TIMES or doer[0].form[0].isdigit():
        return None
    if doer[0].form.endswith("ing") and not doer[0].written[0].isupper():
        return None
    return Span(doer[0].span.start, doer[-1].span.end)


def _clause(words: Sequence[Word], place: int, most: int) -> list[tuple[int, Word]]:
    """Return the words from a place on, with their places, to the end of the clause."""
    found = []
    for at in range(place, min(place + most, len(words))):
        if words[at].stopped:
            break
        found.append((at, words[at]))
    return found

"""What a text calls an actor right beside its name: "the armed group Harbour Front"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.link.wording.tokens import Word, words_of
from reportedly.link.wording.vocabulary import (
    BE,
    DETERMINERS,
    ENDS_DOER,
    HAVE,
    LABELS,
    VERBAL,
    words_in,
)
from reportedly.model import Span

BEFORE = (
    4  # words of a label before the name, its noun included: "Ostmere-backed armed rebel group"
)
AFTER = 8  # words of an apposition up to its noun
OPENS = frozenset({"a", "an", "the"})
# What no label goes over: it would be another phrase's.
BARRED = BE | HAVE | VERBAL | ENDS_DOER | words_in("of by from with against between into")


@dataclass(frozen=True, slots=True)
class Label:
    """A phrase at ``span`` that ends in a word of the lexicon (``noun``), and whose it is.

    ``name`` is the span of the name that it stands beside, None where it stands beside none.
    """

    span: Span
    noun: str
    name: Span | None


def labels_in(text: str, names: Sequence[Span]) -> Iterator[Label]:
    """Yield the labels of ``text`` in order; ``names`` are the spans of actors' names, sorted.

    >>> text = "The armed movement Harbour Front, a rebel group, met the militants."
    >>> [(each.span.of(text), bool(each.name)) for each in labels_in(text, [Span(19, 32)])]
    [('armed movement', True), ('rebel group', True), ('militants', False)]
    """
    words = words_of(text)
    starts = [word.span.start for word in words]
    named = [_worded(starts, name) for name in names]
    taken = {at for first, last, _ in named for at in range(first, last)}
    for at, word in enumerate(words):
        if at in taken or _goes_on(words, at):
            continue
        stands_alone = word.form in LABELS
        if stands_alone or (_marks_a_name(word) and _opens_name(words, at + 1, named)):
            phrase = _phrase(words, at, taken)
            span = Span(words[phrase].span.start, word.span.end)
            yield Label(span, word.form, _whose(words, phrase, at, named))


# Adjectives that label a name without a noun: "the so-called Harbour Front".
ALONE = words_in(
    "so-called self-styled self-proclaimed terrorist banned outlawed separatist proxy puppet"
)
MADE = ("-backed", "-led", "-allied", "-aligned", "-linked", "-controlled", "-run", "-held")


def _marks_a_name(word: Word) -> bool:
    return word.form in ALONE or word.form.endswith(MADE)


def _opens_name(words: Sequence[Word], at: int, named: Sequence[tuple[int, int, Span]]) -> bool:
    return at < len(words) and not words[at].stopped and any(first == at for first, _, _ in named)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Tell whether the noun is only the first half of another: "rebel group"."""
    return at + 1 < len(words) and not words[at + 1].stopped and words[at + 1].form in LABELS


def _worded(starts: Sequence[int], name: Span) -> tuple[int, int, Span]:
    """Return the first word of a name, and the word after its last."""
    return bisect_left(starts, name.start), bisect_left(starts, name.end), name


def _phrase(words: Sequence[Word], at: int, taken: set[int]) -> int:
    """Return where the phrase of a noun begins: what stands before it, its article left out."""
    first = at
    while first > 0 and at - first < BEFORE - 1 and not words[first].stopped:
        before = words[first - 1]
        barred = before.form in BARRED or before.form in DETERMINERS or first - 1 in taken
        if barred or before.form[0].isdigit() or not _describes(before):
            break
        first -= 1
    return first


# Words before a label's noun that describe it; all else may be the end of another phrase.
DESCRIBING = words_in(
    "armed militant rebel terrorist terror resistance opposition islamic islamist jihadist military"
    " paramilitary political banned outlawed separatist breakaway rival ruling occupying occupation"
    " extremist radical far-right far-left leftist rightist proxy pro-government anti-government"
    " pro-independence national popular liberation guerrilla insurgent criminal hostile enemy"
    " so-called self-styled self-proclaimed regional local foreign allied government security state"
    " shiite shia sunni christian muslim jewish zionist kurdish communist nationalist secular"
    " ethnic transitional interim puppet legitimate elected unelected internationally-recognised"
)


def _describes(word: Word) -> bool:
    form = word.form
    made = form.endswith(MADE) or form.endswith("-based")
    # "Ostmerian", "Veldaran": adjectives of lands have a capital and one of these endings.
    land = word.written[0].isupper() and form.endswith(("an", "ish", "ese", "i", "ic"))
    return form in DESCRIBING or form in LABELS or made or land


def _whose(
    words: Sequence[Word], first: int, last: int, named: Sequence[tuple[int, int, Span]]
) -> Span | None:
    """Return the name beside a phrase: just after it, just before it, or in apposition."""
    for begin, end, name in named:
        if begin == last + 1 and not words[begin].stopped:
            return name
        if end == first and not words[first].stopped:
            return name
        if _in_apposition(words, (end, first), last):
            return name
    return None


def _in_apposition(words: Sequence[Word], between: tuple[int, int], last: int) -> bool:
    """Tell whether a phrase is set off after a name: "Harbour Front, a rebel group," """
    end, first = between
    if not (end < first <= end + AFTER) or end == 0:
        return False
    opened = words[end]
    if not opened.stopped or opened.form not in OPENS:
        return False
    inside = words[end + 1 : first]
    if any(word.stopped for word in words[end + 1 : last + 1]):
        return False
    if any(word.form in BARRED or word.form in DETERMINERS for word in inside):
        return False
    return last + 1 == len(words) or words[last + 1].stopped or words[last + 1].form in AFTER_LABEL


AFTER_LABEL = words_in("that which who of in from based fighting led")

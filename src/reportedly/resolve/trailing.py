"""What stands behind the words of a saying and tells how they came: "on Sunday's “The Quay”"."""

from collections.abc import Iterator

from reportedly.model import Attribution, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.media import platform_at
from reportedly.resolve.order import Step
from reportedly.resolve.reading import POSSESSIVES, Reading
from reportedly.resolve.ways import Way

OPENING = frozenset({"“", '"', "‘", "``", "''"})
CLOSING = frozenset({"”", '"', "’", "''"})
LONGEST = 8  # tokens of a programme's name
LEADS = frozenset({"on", "during"})
TALKED = frozenset({"interview", "appearance", "appearing", "appeared", "speaking", "spoke",
                    "conversation", "interviewed"})  # fmt: skip
# Words that a programme's name has in small letters.
JOINTS = POSSESSIVES | frozenset(
    {"the", "of", "and", "&", "with", "in", "to", "for", "a", "on", "at", "this"}
)
# What is told to a medium so has the medium behind it: "confirmed the report to the Herald".
TOLD_TO = frozenset({"confirm", "describe", "explain", "reveal", "disclose", "deny", "admit",
                     "recount", "outline"})  # fmt: skip
TAIL = 8  # tokens from the preposition to the end


def programmes(reading: Reading, attribution: Attribution, sentence: range) -> Iterator[Step]:
    """Yield the programme that a saying was made on, named between marks and by its day.

    At the end of reported words it is no part of them: that is where they were said.
    """
    quoted = attribution.kind == "direct"
    cue = {n for span in attribution.cue for n in reading.within(span)}
    for number in sentence:
        name = _programme(reading, number) if reading.lower(number) in LEADS else range(0)
        name = name or _spoken_to(reading, number, cue)
        if not name:
            continue
        place = reading.tokens[name.start].span
        inside = [span for span in attribution.content if span.covers(place)]
        if inside and (quoted or not _ends(reading, name, inside[0])):
            continue
        words = reading.words(name).rstrip(".,")
        whole = range(_kind(reading, number).start or name.start, name.stop)
        yield Step("base", Way("medium", words, reading.span(whole), name.start))


def trailing(reading: Reading, attribution: Attribution) -> list[int]:
    """Return the tokens at the end of reported words that tell how they came: "via Facebook on
    Friday", and to whom a report was confirmed."""
    if attribution.kind == "direct" or not attribution.content:
        return []
    words = reading.within(attribution.content[-1])
    told = any(
        reading.tokens[n].lemma in TOLD_TO for span in attribution.cue for n in reading.within(span)
    )
    clause = any(reading.tag(n) in ("VBD", "VBZ", "VBP", "MD") for n in words)
    for number in reversed(words[-TAIL:]):
        word = reading.lower(number)
        if word == "via" and platform_at(reading, (number + 1,)):
            return list(range(number, words.stop))
        if word == "to" and told and not clause:
            return list(range(number, words.stop))
    return []


def _programme(reading: Reading, lead: int) -> range:
    """Return the name of "on Sunday's “The Quay”", none where no day owns it."""
    at = lead + 1
    owned = reading.lower(at) in vocabulary.WEEKDAYS and reading.lower(at + 1) in POSSESSIVES
    return _between_marks(reading, at + 2) if owned else range(0)


def _spoken_to(reading: Reading, lead: int, cue: set[int]) -> range:
    """Return the name of "an interview with “The Quay”" and of "told “The Quay”"."""
    word, before = reading.lower(lead), reading.lower(lead - 1)
    talked = word in ("with", "on", "to") and before in TALKED
    told = word in ("told", "telling", "tells") and lead in cue
    kind = _kind(reading, lead)
    if kind:
        return _between_marks(reading, kind.stop)
    if not (talked or told or (word == "on" and lead - 1 in cue)):
        return range(0)
    return _between_marks(reading, lead + 1)


def _kind(reading: Reading, lead: int) -> range:
    """Return the "the podcast" of "on the podcast “The Quay”", none where no kind is told."""
    kind = reading.noun_phrase(lead + 1) if reading.lower(lead) in ("on", "with", "to") else ()
    called = kind and reading.singular(kind[-1]) in vocabulary.MEDIUM_KINDS
    return kind if kind and called and not reading.capital(kind[-1]) else range(0)


def _between_marks(reading: Reading, opening: int) -> range:
    """Return the name between the mark there and the next, none where more is said than a name."""
    if reading.lower(opening) not in OPENING:
        return range(0)
    start = end = opening + 1
    while end < start + LONGEST and (reading.capital(end) or reading.lower(end) in JOINTS):
        end += 1
    closed = reading.lower(end) in CLOSING or reading.lower(end + 1) in CLOSING
    named = end > start and reading.capital(start) and reading.capital(end - 1)
    return range(start, end) if named and closed else range(0)


def _ends(reading: Reading, name: range, content: Span) -> bool:
    """Tell whether nothing but marks follows the name in the words reported."""
    rest = (n for n in reading.within(content) if n >= name.stop)
    return not any(reading.tokens[n].text[:1].isalnum() for n in rest)

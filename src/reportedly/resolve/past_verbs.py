"""Mentions that a parser runs past a verb or a number: "[Chamber of Mines accused Kell Valley]"."""

from collections.abc import Iterator

from reportedly.model import Mention
from reportedly.resolve.reading import Reading

VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
COUNTED = frozenset({"percent", "%", "per", "pct"})


def cut_at_verbs(reading: Reading, mention: Mention) -> list[Mention]:
    """Return what stands before and after the verb of a mention that has one, else the mention."""
    numbers = reading.within(mention.span)
    pieces = [each for each in _pieces(reading, numbers) if any(map(reading.capital, each))]
    if [*pieces] == [numbers] or not pieces:
        return [mention]
    return [Mention(reading.span(_loud(reading, each)), mention.type) for each in pieces]


def _pieces(reading: Reading, numbers: range) -> Iterator[range]:
    first = numbers.start
    for number in numbers:
        counted = reading.tag(number) == "CD" and reading.lower(number + 1) in COUNTED
        verb = reading.tag(number) in VERBS and reading.tokens[number].text.islower()
        if (verb or counted) and first <= number:
            yield range(first, number)
            first = number + 1 + (2 if counted else 0)
    if first < numbers.stop:
        yield range(first, numbers.stop)


def _loud(reading: Reading, numbers: range) -> range:
    """Return the words from the first with a capital to the last."""
    loud = [number for number in numbers if reading.capital(number)]
    return range(loud[0], loud[-1] + 1)

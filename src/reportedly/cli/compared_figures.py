"""The numbers of a comparison, those of one happening next to each other."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from rich.text import Text

from reportedly.ask import Comparison
from reportedly.ask.comparing import Number
from reportedly.cli.printing import visible
from reportedly.model import Citation

ARROW = " → "  # between the steps of a chain, as the ledger writes them


def figure_lines(found: Comparison, width: int) -> Iterator[list[Text]]:
    """Yield the lines of each sort of happening: what each outlet gives, of whom, by whom."""
    groups: dict[tuple[str, str], list[Number]] = {}
    for each in found.numbers:
        if each.number.of:
            groups.setdefault((each.number.of, each.number.unit or "thing"), []).append(each)
    for (of, unit), numbers in sorted(groups.items(), key=lambda own: (-len(own[1]), own[0])):
        yield [Text(f"{of} ({unit})", style="bold"), *_lines(numbers, width)]


def _lines(numbers: Sequence[Number], width: int) -> Iterator[Text]:
    own, also = _carried_apart(numbers)
    for each, carriers in zip(own, also, strict=True):
        number, span = each.number, each.number.words.span
        qualifier = "" if number.qualifier == "exact" else f" {number.qualifier.replace('_', ' ')}"
        parts = [f"{bounds(number.low, number.high)}{qualifier} “{_words(number.words)}”"]
        for label, part in (("of", number.who), ("by", number.by), ("since", number.since)):
            parts += [f"{label}: {_words(part)}"] if part else []
        how = f" ({number.how})" if number.how else ""
        parts.append(f"according to: {_way(each)}{how}")
        parts += [f"also carried by: {', '.join(carriers)}"] if carriers else []
        carried = ", carried" if each.carried else ""
        line = f"{' · '.join(parts)}  [{each.report}:{span.start}–{span.end}{carried}]"
        yield from _folded(f"    {each.report:>3}  ", visible(line), width)


def _carried_apart(numbers: Sequence[Number]) -> tuple[list[Number], list[list[str]]]:
    """Return the numbers in order, and who else carries each; one whose own is not here stays."""
    ordered = sorted(numbers, key=lambda each: (each.report, each.number.words.span))
    own = [each for each in ordered if not each.carried]
    also: list[list[str]] = [[] for _ in own]
    for each in (each for each in ordered if each.carried):
        at = next((at for at, other in enumerate(own) if _same(each, other)), None)
        if at is None:
            own.append(each)
            also.append([])
        else:
            also[at].append(each.report)
    return own, also


def _same(one: Number, other: Number) -> bool:
    left, right = one.number, other.number
    words = [" ".join(each.words.words.casefold().split()) for each in (left, right)]
    return words[0] == words[1] and (left.low, left.high) == (right.low, right.high)


def _way(each: Number) -> str:
    """Return the way the number came, without the outlet that its line stands for."""
    number = each.number
    steps = (number.chain or "").split(ARROW)
    if number.outlet and steps[0].casefold() == number.outlet.casefold():
        steps = steps[1:]
    return ARROW.join(step for step in steps if step) or number.speaker or "the article itself"


def bounds(low: float | None, high: float | None) -> str:
    """Return the bounds of a number, "…" for one that is not stated.

    >>> bounds(12, 12), bounds(1000, None), bounds(None, None)
    ('12', '1,000–…', '…')
    """
    ends = ["…" if each is None else f"{each:,.10g}" for each in (low, high)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def _words(part: Citation) -> str:
    return " ".join(part.words.split())


def _folded(lead: str, words: str, width: int) -> Iterator[Text]:
    for at, line in enumerate(wrap(words, width - len(lead), break_on_hyphens=False)):
        yield Text(lead if at == 0 else " " * len(lead), style="dim").append(line, style="not dim")

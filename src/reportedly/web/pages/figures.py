"""How many, according to whom: claimed numbers, and how far they lie apart."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast, get_args

from reportedly.ask import ClaimedNumber, figures
from reportedly.model import Happening
from reportedly.web.answer import Answer, sheets
from reportedly.web.asked import Asked

HAPPENINGS = get_args(Happening)
ROOM = 1.2  # of the highest bound: where a bar that is open above ends
STORIED = 8  # stories whose figures are set side by side


@dataclass(frozen=True, slots=True)
class Claim:
    """One number in a comparison, with the bar that draws it: edges in percent of the picture.

    ``below`` and ``above``: the words leave that end open.
    """

    number: ClaimedNumber
    left: int
    right: int
    below: bool
    above: bool


@dataclass(frozen=True, slots=True)
class Spread:
    """What one story's articles claim of one happening, lowest first."""

    story: str
    title: str
    of: str
    low: float
    high: float
    claims: tuple[Claim, ...]


def figures_page(asked: Asked) -> Answer:
    """Return the claimed numbers, and those of one story and happening that disagree."""
    of = cast("Any", asked.choice("of", HAPPENINGS))
    every = asked.choice("all", ("yes",)) is not None
    key = ("figures", of, every)
    found = asked.memory.once(key, lambda: tuple(figures(asked.view, of=of, every=every)))
    rows, more = asked.leaf(found)
    spreads = asked.memory.once(("spreads", of), lambda: _spreads(asked, found))
    shown, hidden = asked.beside(spreads, STORIED)
    return Answer(
        "figures",
        "Figures",
        ClaimedNumber,
        rows=rows,
        drawn={
            "of": of,
            "every": every,
            "happenings": HAPPENINGS,
            "spreads": shown,
            "hidden": hidden,
        },
        total=len(found),
        more=more,
        sheets=sheets(len(spreads), STORIED),
    )


def _spreads(asked: Asked, found: tuple[ClaimedNumber, ...]) -> list[Spread]:
    """Return what disagrees, the most claims first; a story is what is held to be one happening."""
    told = {row.document: row.story for row in asked.view.stories()}
    grouped: defaultdict[tuple[str, str], list[ClaimedNumber]] = defaultdict(list)
    for each in found:
        if each.of and each.document in told and (each.low is not None or each.high is not None):
            grouped[told[each.document], each.of].append(each)
    spreads = [_spread(*key, claims) for key, claims in grouped.items()]
    return sorted((each for each in spreads if each), key=lambda each: -len(each.claims))


def _spread(story: str, of: str, claims: list[ClaimedNumber]) -> Spread | None:
    low, high, drawn = bars(claims)
    if low == high:
        return None
    title = next((each.title for each in claims if each.title), "(no title)")
    return Spread(story, title, of, low, high, drawn)


def bars(claims: Iterable[ClaimedNumber]) -> tuple[float, float, tuple[Claim, ...]]:
    """Return the least and the highest bound of bounded numbers, and each drawn, lowest first."""
    found = list(claims)
    edges = [edge for each in found for edge in (each.low, each.high) if edge is not None]
    low, high = min(edges), max(edges)
    ranked = sorted(found, key=lambda each: (_low(each, low), _high(each, high)))
    return low, high, tuple(_claim(each, low, high) for each in ranked)


def _claim(each: ClaimedNumber, low: float, high: float) -> Claim:
    """Return the bar of a claim, drawn from nought to a little more than the highest bound."""
    scale = 100 / (high * ROOM) if high > 0 else 0
    left, right = (round(scale * max(0, edge)) for edge in (_low(each, low), _high(each, high)))
    return Claim(each, left, right, each.low is None, each.high is None)


def _low(each: ClaimedNumber, least: float) -> float:
    return each.low if each.low is not None else least


def _high(each: ClaimedNumber, most: float) -> float:
    return each.high if each.high is not None else most

"""How many, according to whom: claimed numbers, and how far they lie apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast, get_args

from reportedly.ask import ClaimedNumber, figures, number_of
from reportedly.model import Happening
from reportedly.store import FigureQuery, FigureSpread
from reportedly.web.answer import Answer, sheets
from reportedly.web.asked import Asked, packed

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
    query = FigureQuery(of=of, every=every)
    after = asked.after(str | None, str, str, str, int)
    found = asked.view.some_figures(
        query, after=cast("Any", tuple(after)) if after else None, size=asked.size
    )
    count = asked.memory.once(("figures", query), lambda: asked.view.count_figures(query))
    spreads, every_spread = asked.memory.once(
        ("spreads", of, asked.sheet), lambda: _spreads(asked, of)
    )
    return Answer(
        "figures",
        "Figures",
        ClaimedNumber,
        rows=[number_of(each) for each in found.rows],
        drawn={"of": of, "every": every, "happenings": HAPPENINGS, "spreads": spreads,
               "hidden": 0 if asked.whole else every_spread - len(spreads)},
        total=count.total,
        whole=count.whole,
        more=packed(*found.after) if found.after else None,
        sheets=sheets(every_spread, STORIED),
    )  # fmt: skip


def _spreads(asked: Asked, of: Happening | None) -> tuple[list[Spread], int]:
    """Return what disagrees, the most claims first, and how many there are in all.

    A story is what is held to be one happening.
    """
    size = STORIED * ((asked.sheet or 0) + 1)
    found, every = asked.view.figures_apart(FigureQuery(of=of), size=size)
    return [_spread(asked, each) for each in asked.beside(list(found), STORIED)[0]], every


def _spread(asked: Asked, found: FigureSpread) -> Spread:
    of = cast("Happening", found.of)
    claims = [
        each
        for each in figures(asked.view, of=of, story=found.story)
        if each.low is not None or each.high is not None
    ]
    title = next((each.title for each in claims if each.title), "(no title)")
    return Spread(found.story, title, found.of, *bars(claims))


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

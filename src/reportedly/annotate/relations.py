"""Put together what the trained tagger says: whole stretches, joined into attributions."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from reportedly.annotate.tagging import (
    CONTENT_TO_CUE,
    CUE_TO_SOURCE,
    INNER,
    INNER_CONTENT_TO_CUE,
    INNER_CUE_TO_SOURCE,
    LAYERS,
    OUTER,
    TAGS,
    WAY,
    WAY_TAGS,
    WAY_TO_CUE,
    Logs,
    Tagged,
)
from reportedly.model import WaymarkKind

CONTENT = [TAGS.index(mark + "content") for mark in ("B-", "I-")]
MARKED: tuple[WaymarkKind, ...] = ("medium", "document")  # of the ways, those that are asked for
Run = range  # a stretch of pieces
NEVER = -1e9  # the logarithm of no chance
# How contents and cues of a layer hang.
HANGING = {
    OUTER: (CONTENT_TO_CUE, CUE_TO_SOURCE),
    INNER: (INNER_CONTENT_TO_CUE, INNER_CUE_TO_SOURCE),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """An attribution as stretches of pieces.

    ``score`` (0 to 1) is that of its weakest link; ``sure`` (0 to 1) how likely its pieces of
    content are content, on the mean, and ``sures`` the same for each run of it. ``sourced``
    (0 to 1) is the link of its cue to its source, and ``hung`` those of each run to its cue.
    """

    source: tuple[Run, ...]
    cue: tuple[Run, ...]
    content: tuple[Run, ...]
    score: float
    sure: float = 1.0
    sures: tuple[float, ...] = ()
    sourced: float = 1.0
    hung: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Station:
    """A medium or document that a saying came through, as a stretch of pieces.

    ``cue`` is that of the saying, None where no stretch of a cue is near; ``sure`` (0 to 1) is how
    likely its pieces are what ``kind`` says, on the mean, and ``score`` (0 to 1) the chance of its
    hanging on that cue.
    """

    kind: WaymarkKind
    run: Run
    cue: Run | None
    sure: float
    score: float


def relations(tagged: Tagged, layer: int = OUTER) -> list[Relation]:
    """Return the attributions of a text, by the place of their cue or content.

    Those of the layer INNER stand within the contents of others. Each stretch of content goes
    to the cue it hangs on most, and each cue to its source. A content that hangs on no cue is
    a relation of its own, and a cue without content none.
    """
    to_cue, to_source = HANGING[layer]
    roles, told = stretches(tagged, layer), tagged.layers[layer]
    cues, sources = roles["cue"], roles["source"]
    held: dict[Run | None, list[tuple[Run, float]]] = {}
    found = []
    for content in roles["content"]:
        cue, score = _likeliest(tagged, to_cue, content, cues)
        if cue is None:
            found.append(Relation((), (), (content,), score, _sure(told, CONTENT, [content])))
        else:
            held.setdefault(cue, []).append((content, score))
    for cue, contents in held.items():
        if cue is not None:
            source, sourced = _likeliest(tagged, to_source, cue, sources)
            runs, hung = zip(*contents, strict=True)
            found.append(
                Relation(
                    (source,) if source is not None else (),
                    (cue,),
                    runs,
                    score=min(sourced, *hung),
                    sure=_sure(told, CONTENT, runs),
                    sures=tuple(_sure(told, CONTENT, [run]) for run in runs),
                    sourced=sourced,
                    hung=hung,
                )
            )
    return sorted(found, key=lambda one: (one.cue or one.content)[0].start)


def stations(tagged: Tagged) -> list[Station]:
    """Return what the sayings of a text, outer and inner ones, came through."""
    cues = sorted(
        {cue for layer in (OUTER, INNER) for cue in stretches(tagged, layer)["cue"]},
        key=lambda cue: (cue.start, cue.stop),
    )
    found = []
    runs = stretches(tagged, WAY)
    for kind in MARKED:
        columns = [WAY_TAGS.index(mark + kind) for mark in ("B-", "I-")]
        for run in runs[kind]:
            cue, score = _likeliest(tagged, WAY_TO_CUE, run, cues)
            found.append(Station(kind, run, cue, _sure(tagged.layers[WAY], columns, [run]), score))
    return sorted(found, key=lambda one: one.run.start)


def _sure(logs: Logs, columns: Sequence[int], runs: Sequence[Run]) -> float:
    chances = [np.exp(logs[run.start : run.stop, columns]) for run in runs]
    return float(np.concatenate(chances).sum(axis=1).mean())


def _likeliest(
    tagged: Tagged, link: int, child: Run, parents: Sequence[Run]
) -> tuple[Run | None, float]:
    seen = tagged.reach(child)
    first = bisect_left(parents, seen.start, key=lambda run: run.stop)
    near = parents[first : bisect_left(parents, seen.stop, key=lambda run: run.start)]
    chances = tagged.links(link, child, near)
    best = int(chances.argmax())
    return (near[best - 1] if best else None), float(np.exp(chances[best]))


@lru_cache(maxsize=len(LAYERS))
def stretches(tagged: Tagged, layer: int = OUTER) -> dict[str, list[Run]]:
    """Return the stretches of each role of a layer, in order.

    Those of the last text are kept: two stages ask for them.
    """
    tags = LAYERS[layer]
    found: dict[str, list[Run]] = {tag[2:]: [] for tag in tags if tag.startswith("B-")}
    start = 0
    path = [tags[tag] for tag in best_path(tagged.layers[layer], tags)]
    for place, tag in enumerate([*path, "O"]):
        role = path[start][2:] if start < place else ""
        if tag != f"I-{role}":
            if role:
                found[role].append(range(start, place))
            start = place
    return found


def best_path(chances: Logs, tags: tuple[str, ...] = TAGS) -> list[int]:
    """Return the likeliest tags of which no I- goes on with what is not there (Viterbi 1967).

    Mostly that is the likeliest tag of each piece. Where it is not, the path is searched from
    the last piece that surely is nothing to the next.
    """
    path: list[int] = chances.argmax(axis=1).tolist() if len(chances) else []
    for run in _broken(chances, path, tags):
        path[run.start : run.stop] = _searched(chances[run.start : run.stop], tags)
    return path


def _broken(chances: Logs, path: Sequence[int], tags: tuple[str, ...]) -> list[Run]:
    """Return the runs, from one piece that is surely nothing to the next, with an I- without B-."""
    before = _before(tags)
    bad = [
        n for n, tag in enumerate(path) if before[tag] and (not n or path[n - 1] not in before[tag])
    ]
    if not bad:
        return []
    nothing = [-1, *np.flatnonzero(_nothing(chances, tags)).tolist(), len(path)]
    after = sorted({bisect_left(nothing, place) for place in bad})
    return [range(nothing[number - 1] + 1, nothing[number]) for number in after]


def _nothing(chances: Logs, tags: tuple[str, ...]) -> NDArray[np.bool_]:
    """Tell of which pieces the likeliest path says O, whatever it says of the others.

    Another tag would gain at most that the next piece may be an I- in the place of a B-.
    """
    begins = [number for number, tag in enumerate(tags) if tag.startswith("B-")]
    goes_on = [tags.index(f"I-{tags[number][2:]}") for number in begins]
    gain = np.zeros(len(chances), dtype=np.float32)
    gain[:-1] = (chances[1:, goes_on] - chances[1:, begins]).max(axis=1).clip(min=0)
    sure: NDArray[np.bool_] = chances[:, 0] - chances[:, 1:].max(axis=1) > gain
    return sure


def _searched(chances: Logs, tags: tuple[str, ...]) -> list[int]:
    best = [NEVER if tag.startswith("I-") else 0.0 for tag in tags]
    before, open_ = _before(tags), list(range(len(tags)))  # the first tag comes after none
    back: list[list[int]] = []
    for row in chances.tolist():
        last = max(range(len(tags)), key=best.__getitem__)
        ways = (
            [max(few, key=best.__getitem__) if few else last for few in before] if back else open_
        )
        best = [best[way] + chance for way, chance in zip(ways, row, strict=True)]
        back.append(ways)
    path = [max(range(len(tags)), key=best.__getitem__)]
    for ways in back[:0:-1]:
        path.append(ways[path[-1]])
    return path[::-1]


@cache
def _before(tags: tuple[str, ...]) -> list[tuple[int, ...]]:
    """Return for each tag those that may stand before it, () where any may."""
    return [
        tuple(n for n, one in enumerate(tags) if one[2:] == tag[2:]) if tag.startswith("I-") else ()
        for tag in tags
    ]

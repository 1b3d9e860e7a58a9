"""Put together what the trained tagger says: whole stretches, joined into attributions."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.annotate.tagging import (
    CONTENT_TO_CUE,
    CUE_TO_SOURCE,
    ROLES,
    TAGS,
    Logs,
    Tagged,
)

CONTENT = [TAGS.index(mark + "content") for mark in ("B-", "I-")]
Run = range  # a stretch of pieces
NEVER = -1e9  # the logarithm of no chance
OPEN = list(range(len(TAGS)))  # the first tag comes after none
# For each tag those that may stand before it, () where any may.
BEFORE = [
    tuple(n for n, one in enumerate(TAGS) if one[2:] == tag[2:]) if tag.startswith("I-") else ()
    for tag in TAGS
]


@dataclass(frozen=True, slots=True)
class Relation:
    """An attribution as stretches of pieces.

    ``score`` (0 to 1) is that of its weakest link; ``sure`` (0 to 1) how likely its pieces of
    content are content, on the mean, and ``sures`` the same for each run of it.
    """

    source: tuple[Run, ...]
    cue: tuple[Run, ...]
    content: tuple[Run, ...]
    score: float
    sure: float = 1.0
    sures: tuple[float, ...] = ()


def relations(tagged: Tagged) -> list[Relation]:
    """Return the attributions of a text, by the place of their cue or content.

    Each stretch of content goes to the cue it hangs on most, and each cue to its source.
    A content that hangs on no cue is a relation of its own, and a cue without content none.
    """
    roles = stretches(tagged)
    cues, sources = roles["cue"], roles["source"]
    held: dict[Run | None, list[tuple[Run, float]]] = {}
    found = []
    for content in roles["content"]:
        cue, score = _likeliest(tagged, CONTENT_TO_CUE, content, cues)
        if cue is None:
            found.append(Relation((), (), (content,), score, _sure(tagged, [content])))
        else:
            held.setdefault(cue, []).append((content, score))
    for cue, contents in held.items():
        if cue is not None:
            source, sure = _likeliest(tagged, CUE_TO_SOURCE, cue, sources)
            score = min([sure, *(score for _, score in contents)])
            own = (source,) if source is not None else ()
            runs = [run for run, _ in contents]
            sures = tuple(_sure(tagged, [run]) for run in runs)
            whole = _sure(tagged, runs)
            found.append(Relation(own, (cue,), tuple(runs), score, whole, sures))
    return sorted(found, key=lambda one: (one.cue or one.content)[0].start)


def _sure(tagged: Tagged, contents: Sequence[Run]) -> float:
    chances = [np.exp(tagged.tags[run.start : run.stop, CONTENT]) for run in contents]
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


def stretches(tagged: Tagged) -> dict[str, list[Run]]:
    """Return the stretches of each role, in order."""
    found: dict[str, list[Run]] = {role: [] for role in ROLES}
    start = 0
    path = [TAGS[tag] for tag in best_path(tagged.tags)]
    for place, tag in enumerate([*path, "O"]):
        role = path[start][2:] if start < place else ""
        if tag != f"I-{role}":
            if role:
                found[role].append(range(start, place))
            start = place
    return found


def best_path(chances: Logs) -> list[int]:
    """Return the likeliest tags of which no I- goes on with what is not there (Viterbi 1967)."""
    best = [NEVER if tag.startswith("I-") else 0.0 for tag in TAGS]
    back: list[list[int]] = []
    for row in chances.tolist():
        last = max(range(len(TAGS)), key=best.__getitem__)
        ways = [max(few, key=best.__getitem__) if few else last for few in BEFORE] if back else OPEN
        best = [best[way] + chance for way, chance in zip(ways, row, strict=True)]
        back.append(ways)
    path = [max(range(len(TAGS)), key=best.__getitem__)] if back else []
    for ways in back[:0:-1]:
        path.append(ways[path[-1]])
    return path[::-1]

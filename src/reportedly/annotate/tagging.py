"""Run the trained tagger over a text: what each word piece is, and what it hangs on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from reportedly.annotate.wordpieces import Pieces, pieces_of
from reportedly.model import Span
from reportedly.words.pieces import BEGIN, END, vectors_of

WEIGHTS = Path(__file__).parent / "tagger" / "tagger.onnx"
ROLES = ("source", "cue", "content")
# What a saying came through, who issued the document, and who speaks where the source does not.
WAYS = ("medium", "document", "issuer", "teller")
# The order in which the tagger gives its answers; B- begins a stretch and I- goes on with it.
TAGS = ("O", *(mark + role for role in ROLES for mark in ("B-", "I-")))
WAY_TAGS = ("O", *(mark + way for way in WAYS for mark in ("B-", "I-")))
# Sayings, sayings within their contents, and the way to either: each tells of every piece.
OUTER, INNER, WAY = 0, 1, 2
LAYERS = (TAGS, TAGS, WAY_TAGS)
CONTENT_TO_CUE, CUE_TO_SOURCE, INNER_CONTENT_TO_CUE, INNER_CUE_TO_SOURCE, WAY_TO_CUE = range(5)
# What may hang on something, by the kind of link: a layer and the tags of it that ask.
LINKS = (
    (OUTER, ("content",)),
    (OUTER, ("cue",)),
    (INNER, ("content",)),
    (INNER, ("cue",)),
    (WAY, WAYS),
)
# Pieces a window, and how many of them its neighbour reads too. The model takes 510; time goes up
# with the window and with what is read twice (its card has figures).
WINDOW, SHARED = 446, 128
SELDOM = 0.02  # a chance of a role below which no stretch takes the piece in
LEAST = 1e-9  # a chance that is none

Logs = NDArray[np.float32]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """What the tagger says of the pieces from ``start`` to ``end``.

    ``layers`` are for each layer the logarithms of the chances (pieces, tags);
    ``links`` are, for each kind of link, chances (rows, 1 + pieces) of hanging on nothing and
    on each piece; ``rows`` give the row of each piece, -1 for one that hardly can hang so.
    """

    start: int
    end: int
    layers: tuple[Logs, ...]
    rows: tuple[Numbers, ...]
    links: tuple[Logs, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Tagged:
    """The pieces of a text with the logarithms of the chances of their tags; equal to itself alone.

    ``layers`` are those of each layer (pieces, tags), in the order of LAYERS;
    ``owners`` are, for each piece, the number of the window that tells of it.
    """

    pieces: Pieces
    layers: tuple[Logs, ...]
    windows: tuple[Window, ...]
    owners: tuple[int, ...]

    def reach(self, child: range) -> range:
        """Return the pieces on which the stretch ``child`` could hang."""
        first, last = self.owners[child.start], self.owners[child.stop - 1]
        return range(self.windows[first].start, self.windows[last].end)

    def links(self, kind: int, child: range, parents: Sequence[range]) -> Logs:
        """Return how likely the stretch ``child`` hangs on each of ``parents``.

        They are the means over its pieces of the logarithms of the chances; the first is
        that it hangs on nothing.
        """
        total = np.zeros(len(parents) + 1, dtype=np.float32)
        for number in sorted(set(self.owners[child.start : child.stop])):
            window = self.windows[number]
            mine = [p - window.start for p in child if self.owners[p] == number]
            total += _hung(window, _rows(window, kind, mine), parents).sum(axis=0)
        return total / np.float32(len(child))


def _rows(window: Window, kind: int, places: Sequence[int]) -> Logs:
    """Return the chances of the pieces, those without a row hanging on nothing."""
    found = np.zeros((len(places), window.end - window.start + 1), dtype=np.float32)
    found[:, 0] = 1.0
    rows = window.rows[kind][places]
    found[rows >= 0] = window.links[kind][rows[rows >= 0]]
    return found


def _hung(window: Window, rows: Logs, parents: Sequence[range]) -> Logs:
    """Return the logarithms of the chances (rows, 1 + parents), parents outside being none."""
    sums = np.zeros((len(rows), rows.shape[1] + 1), dtype=np.float32)
    np.cumsum(rows, axis=1, out=sums[:, 1:])
    last = window.end - window.start
    starts = [min(max(p.start - window.start, 0), last) + 1 for p in parents]
    stops = [min(max(p.stop - window.start, 0), last) + 1 for p in parents]
    chances = np.concatenate([rows[:, :1], sums[:, stops] - sums[:, starts]], axis=1)
    logs: Logs = np.log(np.maximum(chances, LEAST))
    return logs


@cache
def _session(tagger: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(tagger),
        options,
        providers=["CPUExecutionProvider"],
        # That fused operator takes three times as long as the two it stands for.
        disabled_optimizers=["SkipLayerNormFusion"],
    )


@lru_cache(maxsize=1)
def tagged_text(text: str, blocks: tuple[Span, ...]) -> Tagged:
    """Return what the tagger says of the ``blocks`` of ``text``.

    The last answer is kept: two stages ask after the same text, one after the other.
    """
    return tagged(pieces_of(text, blocks))


def tagged(pieces: Pieces) -> Tagged:
    """Return what the tagger says of ``pieces``, one window at a time.

    Of a piece that two windows read its tags are the mean of both, each weighed by how far the
    piece is from where the window breaks off; what it hangs on tells the one where that is
    further.
    """
    windows = tuple(_read(pieces, start, end) for start, end in bounds(len(pieces)))
    owners = tuple(_owners(len(pieces), windows))
    layers = tuple(mean_of(len(pieces), windows, number) for number in range(len(LAYERS)))
    return Tagged(pieces, layers, windows, owners)


def mean_of(count: int, windows: Sequence[Window], layer: int) -> Logs:
    """Return the logarithms of the chances of a layer's tags for all ``count`` pieces."""
    total = np.zeros((count, len(LAYERS[layer])), dtype=np.float32)
    weight = np.zeros((count, 1), dtype=np.float32)
    for window in windows:
        depths = _depths(window, count)[:, None]
        total[window.start : window.end] += depths * np.exp(window.layers[layer])
        weight[window.start : window.end] += depths
    logs: Logs = np.log(np.maximum(total / np.maximum(weight, LEAST), LEAST))
    return logs


def _depths(window: Window, count: int) -> Logs:
    """Return how far each piece is from where the window breaks off the text, 1 at least."""
    wide = window.end - window.start
    left = np.arange(wide) if window.start else np.full(wide, count)
    right = np.arange(wide)[::-1] if window.end < count else np.full(wide, count)
    depths: Logs = (np.minimum(left, right) + 1).astype(np.float32)
    return depths


def bounds(count: int) -> Iterator[tuple[int, int]]:
    """Yield the windows over ``count`` pieces, evenly spread.

    >>> list(bounds(600))
    [(0, 364), (236, 600)]
    """
    if not count:
        return
    windows = max(1, -(-(count - SHARED) // (WINDOW - SHARED)))
    wide = -(-(count + (windows - 1) * SHARED) // windows)
    for number in range(windows):
        start = number * (count - wide) // max(1, windows - 1)
        yield start, start + wide


def _read(pieces: Pieces, start: int, end: int) -> Window:
    words = vectors_of([BEGIN, *pieces.ids[start:end], END])
    marks = np.array([0, *pieces.marks[start:end], 0], dtype=np.int64)
    tags, links = _session(WEIGHTS).run(None, {"words": words, "marks": marks})
    edges = np.cumsum([len(each) for each in LAYERS])[:-1]
    layers = tuple(_logs(each) for each in np.split(tags[1:-1], edges, axis=1))
    kept = [_asked(layers[layer], LAYERS[layer], roles) for layer, roles in LINKS]
    rows = tuple(np.where(asked, np.cumsum(asked) - 1, -1) for asked in kept)
    chances = tuple(np.exp(_logs(links[kind, 1:-1][asked, :-1])) for kind, asked in enumerate(kept))
    return Window(start, end, layers, rows, chances)


def _asked(logs: Logs, tags: Sequence[str], roles: Sequence[str]) -> NDArray[np.bool_]:
    """Tell of which pieces one may ask what they hang on: those that may be of the roles."""
    columns = [number for number, tag in enumerate(tags) if tag[2:] in roles]
    asked: NDArray[np.bool_] = np.exp(logs[:, columns]).sum(axis=1) > SELDOM
    return asked


def _logs(logits: Logs) -> Logs:
    """Turn logits into logarithms of chances, along the last axis."""
    least = logits - logits.max(axis=-1, keepdims=True)
    logs: Logs = least - np.log(np.exp(least).sum(axis=-1, keepdims=True))
    return logs


def _owners(count: int, windows: Sequence[Window]) -> Iterator[int]:
    number = 0
    for place in range(count):
        while number + 1 < len(windows) and _depth(windows[number + 1], place) > _depth(
            windows[number], place
        ):
            number += 1
        yield number


def _depth(window: Window, place: int) -> int:
    """How far ``place`` is from the nearer edge of the window; below 0 outside it."""
    return min(place - window.start, window.end - 1 - place)

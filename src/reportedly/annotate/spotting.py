"""Let spaCy's finder of names decide of all words at once.

It goes from word to word, and asks of each which of its 74 moves are allowed and likeliest. But
what it sees outside of a name is the word alone, and inside of one the word, the one before and
the first one of the name. So the likeliest move of every word outside of a name is asked for at
once, and names that begin are followed side by side. The numbers and the moves are the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.tokens import Span as Name

Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Moves:
    """The finder's moves by number: what each does ("B", "I", "L", "U", "O") and to what label."""

    kinds: NDArray[np.str_]
    labels: tuple[str, ...]

    def numbers(self, kind: str) -> Numbers:
        """Return the moves of a kind, by label; "U" without a label is never allowed."""
        named = np.array([bool(label) for label in self.labels]) | (kind == "O")
        return np.flatnonzero((self.kinds == kind) & named).astype(np.int32)


def spot(finder: Any, docs: Sequence[Any]) -> None:
    """Set in ``docs``, parsed and none with names yet, the names that ``finder`` finds."""
    held = [doc for doc in docs if len(doc)]
    if not held:
        return
    model, moves = finder.model.predict(held), moves_of(finder)
    blank, ends = _bounds(held)
    first = _outside(model, moves, blank, ends)
    found = _followed(model, moves, first, ends)
    start = 0
    for doc in held:
        own = list(_apart(found, start, start + len(doc)))
        names = [Name(doc, one - start, end - start, label) for one, end, label in own]
        doc.set_ents(names, default="outside")
        start += len(doc)


def moves_of(finder: Any) -> Moves:
    """Return the moves of a finder, in its order."""
    names = [finder.moves.get_class_name(number) for number in range(finder.moves.n_moves)]
    parted = [name.partition("-") for name in names]
    return Moves(np.array([kind for kind, _, _ in parted]), tuple(label for _, _, label in parted))


def _bounds(docs: Sequence[Any]) -> tuple[Flags, Flags]:
    """Tell of each word of all texts whether it is a blank, and whether a sentence ends there."""
    rows = np.concatenate([doc.to_array([IS_SPACE, SENT_START]) for doc in docs])
    ends = np.append(rows[1:, 1] == 1, True)
    ends[np.cumsum([len(doc) for doc in docs]) - 1] = True
    return rows[:, 0] == 1, ends


def _outside(model: Any, moves: Moves, blank: Flags, ends: Flags) -> Numbers:
    """Return the likeliest move of each word where no name goes on."""
    alone = np.full((len(blank), 3), -1, dtype=np.int32)
    alone[:, 0] = np.arange(len(blank))
    chances = _chances(model, alone)
    allowed = np.zeros(chances.shape, dtype=np.bool_)
    allowed[:, moves.numbers("O")] = True
    allowed[:, moves.numbers("U")] = ~blank[:, None]
    allowed[:, moves.numbers("B")] = ~(blank | ends)[:, None]
    likeliest: Numbers = np.where(allowed, chances, -np.inf).argmax(axis=1).astype(np.int32)
    return likeliest


def _followed(model: Any, moves: Moves, first: Numbers, ends: Flags) -> dict[int, tuple[int, str]]:
    """Return the end and the label of the names that may begin, by where they begin."""
    kinds = moves.kinds[first]
    found = {int(at): (int(at) + 1, moves.labels[first[at]]) for at in np.flatnonzero(kinds == "U")}
    on, last = (dict(_by_label(moves, kind)) for kind in ("I", "L"))
    starts = np.flatnonzero(kinds == "B").astype(np.int32)
    places = starts + 1
    while len(starts):
        chances = _chances(model, np.stack([places, starts, places - 1], axis=1))
        labels = [moves.labels[first[start]] for start in starts]
        rows = range(len(starts))
        goes_on = chances[rows, [on[label] for label in labels]]
        stops = chances[rows, [last[label] for label in labels]]
        # Of two that are as likely the finder takes the one that comes first among its moves.
        before = np.array([last[label] < on[label] for label in labels])
        done = ends[places] | (stops > goes_on) | ((stops == goes_on) & before)
        for number in np.flatnonzero(done):
            found[int(starts[number])] = (int(places[number]) + 1, labels[number])
        starts, places = starts[~done], places[~done] + 1
    return found


def _by_label(moves: Moves, kind: str) -> Iterator[tuple[str, int]]:
    for number in moves.numbers(kind):
        yield moves.labels[number], int(number)


def _chances(model: Any, seen: Numbers) -> NDArray[np.float32]:
    """Return how likely each move is where the finder sees these words (-1 for none)."""
    chances: NDArray[np.float32] = model.vec2scores.predict(model.state2vec.predict(seen))
    return chances


def _apart(
    found: dict[int, tuple[int, str]], start: int, stop: int
) -> Iterator[tuple[int, int, str]]:
    """Yield the names from ``start`` to ``stop`` in order; none begins inside of another."""
    at = start
    while at < stop:
        end, label = found.get(at, (at + 1, ""))
        if label:
            yield at, end, label
        at = end

"""What the tagger and its arm both learn from: texts in pieces, in batches, and how far off it is.

A lesson is a text as word pieces, with what is to be said of each: for each layer of tags the
number of its tag, and for each kind of link the place that it hangs on, None where it hangs on
nothing and NOWHERE where that is not asked. Needs ``torch`` (extra "train").
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor
from torch.nn import functional

from reportedly.annotate.wordpieces import Pieces
from reportedly.words.pieces import BEGIN, END
from reportedly.words.pieces import HIDDEN as MASK

WINDOW = 510  # pieces, beside the marks of beginning and end
BATCH = 2048  # pieces
HIDDEN = 0.06  # share of pieces hidden from the model, so that it leans on no single name
HIDING = 0.7  # share of windows in which some are
RATE, HEAD_RATE = 2.5e-4, 8e-4
DEEPER = 0.88  # each layer learns that much slower than the one above it
NOWHERE = -100  # no target: such a place counts for no loss
LINKED = 0.5  # how much a link weighs in the loss, beside a tag

Link = list[int | None]


@dataclass(frozen=True)
class Lesson:
    """A text as pieces, with the tags (layers, pieces) and links (kinds, pieces) of each."""

    pieces: Pieces
    tags: list[list[int]]
    links: list[Link]


def blank(pieces: Pieces, layers: int, kinds: int) -> Lesson:
    """Return a lesson in which nothing is marked."""
    size = len(pieces)
    return Lesson(
        pieces, [[0] * size for _ in range(layers)], [[NOWHERE] * size for _ in range(kinds)]
    )


def places_of(pieces: Pieces) -> dict[int, int]:
    """Return the place of each piece by where it begins in the text."""
    return {span.start: place for place, span in enumerate(pieces.spans)}


def places_at(at: dict[int, int], spans: Iterable[Sequence[int]]) -> list[list[int]]:
    """Return the places of the pieces that begin within each span."""
    runs = ([at[c] for c in range(start, end) if c in at] for start, end in spans)
    return [run for run in runs if run]


def mark(told: list[int], names: Sequence[str], role: str, runs: Iterable[Sequence[int]]) -> None:
    """Write the tags of a role, whose names are ``names``, over each run of places."""
    for run in runs:
        for order, place in enumerate(run):
            told[place] = names.index(("I-" if order else "B-") + role)


def batches(lessons: Sequence[Lesson], epoch: int, seed: int) -> Iterator[list["Cut"]]:
    """Yield batches of windows, cut at other places and in another order each epoch."""
    dice = random.Random(seed + epoch)
    windows: list[Cut] = []
    for one in lessons:
        count = len(one.pieces)
        cuts = list(range(dice.randint(1, WINDOW) if count > WINDOW else WINDOW, count, WINDOW))
        windows += [(one, start, end) for start, end in pairwise([0, *cuts, count])]
    windows.sort(key=lambda window: window[2] - window[1] + dice.randint(0, 40))
    batch: list[Cut] = []
    found = []
    for window in windows:
        widest = max([window[2] - window[1], *(end - start for _, start, end in batch)]) + 2
        if batch and widest * (len(batch) + 1) > BATCH:
            found.append(batch)
            batch = []
        batch.append(window)
    found.append(batch)
    dice.shuffle(found)
    yield from found


Cut = tuple[Lesson, int, int]  # a lesson, and the first and last place of a window over it


@dataclass(frozen=True)
class Sheet:
    """A batch as tensors: what goes in, and what ought to come out.

    ``ids``, ``marks`` and ``mask`` are (batch, length), ``tags`` (batch, layers, length) and
    ``links`` (batch, kinds, length).
    """

    ids: Tensor
    marks: Tensor
    mask: Tensor
    tags: Tensor
    links: Tensor


def sheet(batch: Sequence[Cut], dice: random.Random) -> Sheet:
    """Return a batch as tensors, some of its pieces hidden."""
    wide = max(end - start for _, start, end in batch) + 2
    first = batch[0][0]
    ids = torch.zeros(len(batch), wide, dtype=torch.long)
    marks, mask = torch.zeros_like(ids), torch.zeros_like(ids, dtype=torch.bool)
    tags = torch.full((len(batch), len(first.tags), wide), NOWHERE)
    links = torch.full((len(batch), len(first.links), wide), NOWHERE)
    for row, (one, start, end) in enumerate(batch):
        inner = slice(1, end - start + 1)
        share = HIDDEN if dice.random() < HIDING else 0
        hidden = _hiding(one.pieces.ids[start:end], share, dice)
        ids[row, : end - start + 2] = torch.tensor([BEGIN, *hidden, END])
        marks[row, inner] = torch.tensor(one.pieces.marks[start:end])
        mask[row, : end - start + 2] = True
        for number, told in enumerate(one.tags):
            tags[row, number, inner] = torch.tensor(told[start:end])
        for number, link in enumerate(one.links):
            links[row, number, inner] = torch.tensor(
                [_target(place, start, end) for place in link[start:end]]
            )
    return Sheet(ids, marks, mask, tags, links)


def _hiding(ids: list[int], share: float, dice: random.Random) -> list[int]:
    return [MASK if share and dice.random() < share else number for number in ids]


def _target(place: int | None, start: int, end: int) -> int:
    """Return where in a window that begins at ``start`` something hangs, 0 for on nothing."""
    if place is None:
        return 0
    return place - start + 1 if start <= place < end else NOWHERE


def loss_of(tags: Tensor, links: Tensor, page: Sheet, sizes: Sequence[int]) -> Tensor:
    """Return how far the answers are from what they ought to be.

    ``tags`` (batch, length, all tags) and ``links`` (batch, kinds, length, length) are logits,
    ``sizes`` the numbers of tags of each layer.
    """
    loss = torch.zeros(())
    for number, said in enumerate(tags.split(list(sizes), dim=-1)):
        loss = loss + functional.cross_entropy(
            said.flatten(0, 1), page.tags[:, number].flatten(), ignore_index=NOWHERE
        )
    for number in range(links.shape[1]):
        asked = page.links[:, number] != NOWHERE
        if asked.any():
            share = asked.sum() / page.mask.sum()
            loss = loss + LINKED * share * functional.cross_entropy(
                links[:, number][asked], page.links[:, number][asked]
            )
    return loss

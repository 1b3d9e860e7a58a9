"""Train the arm of the tagger: sayings within others, and the way that sayings came.

    python training/tagger_arm.py TAGGER.pt PASSAGES_DIR OUT.pt [--epochs 12]

TAGGER.pt has a trained trunk (training/tagger.py), which is left as it is; PASSAGES_DIR has marked
passages (training/marked_passages.py). The arm begins as the upper half of the trunk. Needs
``torch`` (extra "train"); takes some two minutes an epoch on two quiet cores. OUT.pt is written
after each epoch: the running mean of the weights of each step.
"""

import argparse
import random
import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from marked_passages import Passage, Saying, Stretch, passages
from tagger import BATCH, DEEPER, HIDDEN, NOWHERE, batches, hiding, places_at, target
from tagger_model import SHARED, Tagger
from torch import Tensor
from torch.nn import functional

from reportedly.annotate.blocks import blocks
from reportedly.annotate.tagging import (
    BEGIN,
    END,
    INNER,
    INNER_CONTENT_TO_CUE,
    INNER_CUE_TO_SOURCE,
    LAYERS,
    LINKS,
    ROLES,
    TRUNK_LINKS,
    WAY,
    WAY_TO_CUE,
    WAYS,
)
from reportedly.annotate.wordpieces import Pieces, pieces_of

ARM = (INNER, WAY)  # layers that the arm tells of
RATE, HEAD_RATE = 2.5e-4, 8e-4
KEEP = 0.99  # how much of the mean of the weights stays at each step
HELD = 20  # passages at the beginning of each file, which nothing is learned from
TIMES = 2  # how often each passage is read in an epoch, every time among others
ROOM = (100, 2000)  # code points of passages that are read as one text
PARTS = {"s": "source", "c": "cue", "x": "content"} | dict(zip("mdiw", WAYS, strict=True))
SEED = 20261122
SURNAMES = 0.3  # share of speakers who are named by their last name alone
FULL_NAME = re.compile(r"[A-Z][\w’'.-]+ ((?:al-|el-)?[A-Z][\w’'-]+)(?:,[^,]*,|,)?$")

Spans = dict[str, Sequence[Stretch]]


class Lesson:
    """Some passages as pieces, with what is to be said of each.

    ``layers`` are numbers of tags for each layer of the arm, ``links`` for each of its links the
    place that a piece hangs on: None where on nothing, NOWHERE where it is not asked.
    """

    def __init__(self, some: Sequence[Passage]) -> None:
        text = "\n\n".join(one.text for one in some)
        self.pieces: Pieces = pieces_of(text, blocks(text))
        self.tags: list[list[int]] = [[0] * len(self.pieces) for _ in ARM]
        self.links: list[list[int | None]] = [
            [NOWHERE] * len(self.pieces) for _ in LINKS[TRUNK_LINKS:]
        ]
        self._at = {span.start: place for place, span in enumerate(self.pieces.spans)}
        start = 0
        for one in some:
            for saying in one.sayings.values():
                self._mark_all(one, saying, start)
            start += len(one.text) + 2

    def __len__(self) -> int:
        return len(self.pieces)

    def _mark_all(self, passage: Passage, saying: Saying, start: int) -> None:
        spans: Spans = {
            PARTS[letter]: [(first + start, last + start) for first, last in stretches]
            for letter, stretches in saying.parts.items()
        }
        outer = passage.sayings.get(saying.parent) if saying.parent is not None else None
        if outer and outer.parent is None:
            self._mark(spans, INNER, ROLES)
            self._hang(spans, INNER_CONTENT_TO_CUE, ["content"], "cue")
            self._hang(spans, INNER_CUE_TO_SOURCE, ["cue"], "source")
        self._mark(spans, WAY, WAYS)
        self._hang(spans, WAY_TO_CUE, WAYS, "cue")

    def _mark(self, spans: Spans, layer: int, roles: Iterable[str]) -> None:
        for role in roles:
            for run in places_at(self._at, spans.get(role, ())):
                for order, place in enumerate(run):
                    tag = LAYERS[layer].index(("I-" if order else "B-") + role)
                    self.tags[ARM.index(layer)][place] = tag

    def _hang(self, spans: Spans, kind: int, children: Iterable[str], parent: str) -> None:
        """Say what hangs on the first piece of what; of two answers the first one stands."""
        first = next((run[0] for run in places_at(self._at, spans.get(parent, ()))), None)
        links = self.links[kind - TRUNK_LINKS]
        for child in children:
            for run in places_at(self._at, spans.get(child, ())):
                for place in run:
                    links[place] = first if links[place] in (NOWHERE, None) else links[place]


@dataclass(frozen=True)
class Sheet:
    """A batch as tensors: what goes in, and what ought to come out."""

    ids: Tensor
    marks: Tensor
    mask: Tensor
    tags: list[Tensor]
    links: Tensor


def by_surname(passage: Passage, dice: random.Random) -> Passage:
    """Return the passage with some of its speakers named by no more than their last name.

    Later in an article people are; the passages, being short, name them in full. Sources that
    have other marks on them or in them stay.
    """
    for number, saying in passage.sayings.items():
        for span in saying.parts.get("s", ()):
            name = FULL_NAME.search(passage.text[slice(*span)])
            others = [
                each
                for other, told in passage.sayings.items()
                for part, stretches in told.parts.items()
                for each in stretches
                if (other, part) != (number, "s") and span[0] <= each[0] and each[1] <= span[1]
            ]
            if name and not others and dice.random() < SURNAMES:
                return by_surname(_replaced(passage, span, name[1]), dice)
    return passage


def _replaced(passage: Passage, old: Stretch, words: str) -> Passage:
    """Return the passage with the stretch said in other words, all marks where they belong."""
    less = old[1] - old[0] - len(words)

    def moved(place: int) -> int:
        return place - less if place >= old[1] else place

    sayings = {
        number: Saying(
            {
                part: tuple((moved(first), moved(last)) for first, last in stretches)
                for part, stretches in saying.parts.items()
            },
            saying.parent,
        )
        for number, saying in passage.sayings.items()
    }
    return Passage(passage.text[: old[0]] + words + passage.text[old[1] :], sayings)


def read(own: Sequence[Passage], epoch: int) -> list[Lesson]:
    """Return what is read in an epoch: as many passages together as fit in a window or fewer."""
    dice = random.Random(SEED + epoch)
    found: list[Lesson] = []
    for _ in range(TIMES):
        some: list[Passage] = []
        room = dice.randint(*ROOM)
        for full in dice.sample(own, len(own)):
            one = by_surname(full, dice)
            if some and sum(len(each.text) for each in some) + len(one.text) > room:
                found.append(Lesson(some))
                some, room = [], dice.randint(*ROOM)
            some.append(one)
        found.append(Lesson(some))
    return found


def sheet(batch: Sequence[tuple[Lesson, int, int]], dice: random.Random) -> Sheet:
    """Return a batch as tensors, some of its pieces hidden."""
    wide = max(end - start for _, start, end in batch) + 2
    ids = torch.zeros(len(batch), wide, dtype=torch.long)
    marks, mask = torch.zeros_like(ids), torch.zeros_like(ids, dtype=torch.bool)
    tags = [torch.full_like(ids, NOWHERE) for _ in ARM]
    links = torch.full((len(batch), len(LINKS) - TRUNK_LINKS, wide), NOWHERE)
    for row, (one, start, end) in enumerate(batch):
        inner = slice(1, end - start + 1)
        hidden = hiding(one.pieces.ids[start:end], HIDDEN if dice.random() < 0.7 else 0, dice)
        ids[row, : end - start + 2] = torch.tensor([BEGIN, *hidden, END])
        marks[row, inner] = torch.tensor(one.pieces.marks[start:end])
        mask[row, : end - start + 2] = True
        for layer, told in zip(tags, one.tags, strict=True):
            layer[row, inner] = torch.tensor(told[start:end])
        for number, link in enumerate(one.links):
            links[row, number, inner] = torch.tensor(
                [target(place, start, end) for place in link[start:end]]
            )
    return Sheet(ids, marks, mask, tags, links)


def loss_of(tagger: Tagger, page: Sheet) -> Tensor:
    """Return how far the arm's answers are from what they ought to be."""
    tags, links = tagger.by_arm(page.ids, page.marks, page.mask)
    loss = torch.zeros(())
    sizes = [len(LAYERS[layer]) for layer in ARM]
    for said, told in zip(tags.split(sizes, dim=-1), page.tags, strict=True):
        loss = loss + functional.cross_entropy(
            said.flatten(0, 1), told.flatten(), ignore_index=NOWHERE
        )
    for number in range(links.shape[1]):
        asked = page.links[:, number] != NOWHERE
        if asked.any():
            share = asked.sum() / page.mask.sum()
            loss = loss + 0.5 * share * functional.cross_entropy(
                links[:, number][asked], page.links[:, number][asked]
            )
    return loss


def optimiser_of(tagger: Tagger) -> torch.optim.Optimizer:
    """Return AdamW for the arm alone, its lower layers learning slower."""
    groups = []
    for name, weight in tagger.named_parameters():
        weight.requires_grad = name.startswith("arm")
        if weight.requires_grad:
            layer = name.split(".")[1] if name.startswith("arm.") else None
            depth = len(tagger.arm) - 1 - int(layer) if layer else 0
            rate = RATE * DEEPER**depth if layer else HEAD_RATE
            decay = 0.01 if weight.dim() > 1 else 0.0
            groups.append({"params": [weight], "lr": rate, "weight_decay": decay})
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


def begin(tagger: Tagger) -> None:
    """Give the arm the weights of the trunk beside it."""
    for mine, theirs in zip(tagger.arm, tagger.layers[SHARED:], strict=True):
        mine.load_state_dict(theirs.state_dict())


def main() -> None:
    """Train the arm, and write all weights."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tagger", type=Path)
    parser.add_argument("passages", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=12)
    options = parser.parse_args()
    torch.manual_seed(SEED)
    kept = torch.load(options.tagger, weights_only=False)
    tagger = Tagger(kept["shape"])
    tagger.load_state_dict(kept["weights"], strict=False)  # it may have no arm yet
    begin(tagger)
    paths = sorted(options.passages.glob("*.txt"))
    own = [one for path in paths for one in list(passages(path))[HELD:]]
    pages = [list(batches(read(own, epoch), epoch)) for epoch in range(options.epochs)]
    steps = sum(map(len, pages))
    print(f"{len(own)} passages, {steps} steps of up to {BATCH} pieces")
    optimiser = optimiser_of(tagger)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (0.06 * steps), max(0.02, (steps - step) / steps))
    )
    arm = {name: weight for name, weight in tagger.state_dict().items() if name.startswith("arm")}
    mean = {name: weight.clone() for name, weight in arm.items()}
    tagger.eval()  # the trunk; the arm alone forgets on purpose
    tagger.arm.train()
    done, began = 0, time.monotonic()
    for epoch, page in enumerate(pages):
        total = 0.0
        for batch in page:
            loss = loss_of(tagger, sheet(batch, random.Random(SEED + done)))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            done += 1
            total += loss.item()
            keep = min(KEEP, done / (done + 10))
            for name, weight in arm.items():
                mean[name].lerp_(weight, 1 - keep)
        seconds = time.monotonic() - began
        print(f"{epoch + 1}/{options.epochs} {total / len(page):.4f} {seconds:.0f} s", flush=True)
        torch.save({"shape": tagger.shape, "weights": kept["weights"] | mean}, options.out)


if __name__ == "__main__":
    main()

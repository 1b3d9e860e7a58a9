"""Train the arm of the tagger: sayings within others, and the way that sayings came.

    python training/tagger_arm.py TAGGER.pt PASSAGES_DIR OUT.pt [--epochs 10] [--news TRAIN.jsonl]

TAGGER.pt has a trained trunk (training/tagger.py), which is left as it is; PASSAGES_DIR has marked
passages (training/marked_passages.py); TRAIN.jsonl is PolNeAR's train part, of which it is told
what surely is no way (training/news_lessons.py). The arm begins as the upper half of the trunk.
Needs ``torch`` (extra "train"); takes some two minutes an epoch on two quiet cores. OUT.pt is
written after each epoch: the running mean of the weights of each step.
"""

import argparse
import random
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import torch
from lessons import (
    DEEPER,
    HEAD_RATE,
    NOWHERE,
    RATE,
    Cut,
    Lesson,
    batches,
    blank,
    loss_of,
    mark,
    places_at,
    places_of,
    sheet,
)
from marked_passages import HELD, Passage, Saying, Stretch, passages
from news_lessons import lessons
from tagger_model import (
    ARM,
    ARM_LINKS,
    SHARED,
    TRUNK_LINKS,
    Tagger,
)
from torch import Tensor

from reportedly.annotate.blocks import blocks
from reportedly.annotate.tagging import (
    INNER,
    INNER_CONTENT_TO_CUE,
    INNER_CUE_TO_SOURCE,
    LAYERS,
    ROLES,
    WAY,
    WAY_TO_CUE,
    WAYS,
)
from reportedly.annotate.wordpieces import pieces_of

KEEP = 0.99  # how much of the mean of the weights stays at each step
TIMES = 2  # how often each passage is read in an epoch, every time among others
ROOM = (100, 2000)  # code points of passages that are read as one text
PARTS = {"s": "source", "c": "cue", "x": "content"} | dict(zip("mdiw", WAYS, strict=True))
SEED = 20261122
BATCHED = 20261121  # the seed of the batches
ARTICLES, EACH = 300, 50  # of the news: as many in all, and as many an epoch
SURNAMES = 0.3  # share of speakers who are named by their last name alone
FULL_NAME = re.compile(r"[A-Z][\w’'.-]+ ((?:al-|el-)?[A-Z][\w’'-]+)(?:,[^,]*,|,)?$")

Runs = dict[str, list[list[int]]]  # the places of each part of a saying


def lesson(some: Sequence[Passage]) -> Lesson:
    """Return some passages, one after the other, as pieces with what the arm is to say of each."""
    text = "\n\n".join(one.text for one in some)
    pieces = pieces_of(text, blocks(text))
    made, at = blank(pieces, len(ARM), ARM_LINKS), places_of(pieces)
    start = 0
    for one in some:
        for saying in one.sayings.values():
            runs = {
                PARTS[letter]: places_at(at, [(a + start, b + start) for a, b in stretches])
                for letter, stretches in saying.parts.items()
            }
            outer = one.sayings.get(saying.parent) if saying.parent is not None else None
            if outer and outer.parent is None:
                _mark(made, runs, INNER, ROLES)
                _hang(made, runs, INNER_CONTENT_TO_CUE, ["content"], "cue")
                _hang(made, runs, INNER_CUE_TO_SOURCE, ["cue"], "source")
            _mark(made, runs, WAY, WAYS)
            _hang(made, runs, WAY_TO_CUE, WAYS, "cue")
        start += len(one.text) + 2
    return made


def _mark(made: Lesson, runs: Runs, layer: int, roles: Iterable[str]) -> None:
    for role in roles:
        mark(made.tags[ARM.index(layer)], LAYERS[layer], role, runs.get(role, ()))


def _hang(made: Lesson, runs: Runs, kind: int, children: Iterable[str], parent: str) -> None:
    """Say what hangs on the first piece of what; of two answers the first one stands."""
    first = next((run[0] for run in runs.get(parent, ())), None)
    links = made.links[kind - TRUNK_LINKS]
    for place in (place for child in children for run in runs.get(child, ()) for place in run):
        links[place] = first if links[place] in (NOWHERE, None) else links[place]


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
                found.append(lesson(some))
                some, room = [], dice.randint(*ROOM)
            some.append(one)
        found.append(lesson(some))
    return found


def some_of(news: Sequence[Lesson], epoch: int) -> list[Lesson]:
    """Return what is read of the news in an epoch."""
    return random.Random(SEED + epoch).sample(news, min(EACH, len(news)))


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
    options = _options()
    torch.manual_seed(SEED)
    kept = torch.load(options.tagger, weights_only=False)
    tagger = Tagger(kept["shape"])
    tagger.load_state_dict(kept["weights"], strict=False)  # it may have no arm yet
    begin(tagger)
    paths = sorted(options.passages.glob("*.txt"))
    own = [one for path in paths for one in list(passages(path))[HELD:]]
    news = lessons(options.news, ARTICLES, SEED) if options.news else []
    pages = [
        list(batches([*read(own, epoch), *some_of(news, epoch)], epoch, BATCHED))
        for epoch in range(options.epochs)
    ]
    print(f"{len(own)} passages, {len(news)} articles, {sum(map(len, pages))} steps", flush=True)
    for mean in train(tagger, pages):
        torch.save(kept | {"weights": kept["weights"] | mean}, options.out)


def train(tagger: Tagger, pages: Sequence[Sequence[list[Cut]]]) -> Iterator[dict[str, Tensor]]:
    """Yield, after each of the epochs, the running mean of the arm's weights."""
    steps = sum(map(len, pages))
    optimiser = optimiser_of(tagger)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (0.06 * steps), max(0.02, (steps - step) / steps))
    )
    arm = {name: weight for name, weight in tagger.state_dict().items() if name.startswith("arm")}
    mean = {name: weight.clone() for name, weight in arm.items()}
    tagger.eval()  # the trunk; the arm alone forgets on purpose
    tagger.arm.train()
    sizes = [len(LAYERS[layer]) for layer in ARM]
    done, began = 0, time.monotonic()
    for epoch, page in enumerate(pages):
        total = 0.0
        for batch in page:
            one = sheet(batch, random.Random(SEED + done))
            loss = loss_of(*tagger.by_arm(one.ids, one.marks, one.mask), one, sizes)
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
        print(f"{epoch + 1}/{len(pages)} {total / len(page):.4f} {seconds:.0f} s", flush=True)
        yield mean


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tagger", type=Path)
    parser.add_argument("passages", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--epochs", type=int, default=10)
    return parser.parse_args()


if __name__ == "__main__":
    main()

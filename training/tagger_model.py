"""The tagger as PyTorch sees it: a six-layer encoder with a side arm, and heads on both.

The trunk and its heads tell of outermost sayings. Halfway up an arm of as many layers goes off,
and its heads tell of sayings within others and of the way that sayings came; it learns without
changing anything of the trunk.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reportedly.annotate.tagging import INNER, LAYERS, LINKS, TAGS, WAY
from reportedly.annotate.wordpieces import GAPS, QUOTED, SHAPES

LINK_WIDE = 96  # the links need less room than the words
SHARED = 3  # layers of the trunk below the arm
TRUNK_LINKS = 2  # content to cue, cue to source
ARM = (INNER, WAY)  # layers of tags that the arm tells of
ARM_LINKS = len(LINKS) - TRUNK_LINKS


@dataclass(frozen=True)
class Shape:
    """What the encoder is made of; the defaults are those of the packaged MiniLM."""

    words: int = 30522
    places: int = 512
    wide: int = 384
    deep: int = 6
    heads: int = 12
    inner: int = 1536
    dropout: float = 0.1


class Block(nn.Module):
    """One layer of the encoder, normalised after each half (BERT, Devlin et al. 2019)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.dropout = shape.heads, shape.dropout
        self.query = nn.Linear(shape.wide, shape.wide)
        self.key = nn.Linear(shape.wide, shape.wide)
        self.value = nn.Linear(shape.wide, shape.wide)
        self.mix = nn.Linear(shape.wide, shape.wide)
        self.mixed = nn.LayerNorm(shape.wide, eps=1e-12)
        self.widen = nn.Linear(shape.wide, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.wide)
        self.done = nn.LayerNorm(shape.wide, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, wide = x.shape
        parts = (
            part(x).view(batch, length, self.heads, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        seen = functional.scaled_dot_product_attention(*parts, attn_mask=mask)
        seen = self.mix(seen.transpose(1, 2).reshape(batch, length, wide))
        x = self.mixed(x + self._drop(seen))
        return self.done(x + self._drop(self.narrow(functional.gelu(self.widen(x)))))

    def _drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.dropout, self.training)


class Tagger(nn.Module):
    """Gives, for each word piece, its tag and what it hangs on.

    ``links[:, 0]`` is from a piece of content to the first piece of its cue, ``links[:, 1]``
    from a piece of a cue to the first piece of its source; place 0 stands for "nothing".
    The arm gives the like for sayings within others and for ways.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.word = nn.Embedding(shape.words, shape.wide)
        self.place = nn.Embedding(shape.places, shape.wide)
        self.shaped = nn.Embedding(SHAPES, shape.wide)
        self.gap = nn.Embedding(GAPS, shape.wide)
        self.quoted = nn.Embedding(QUOTED, shape.wide)
        self.start = nn.LayerNorm(shape.wide, eps=1e-12)
        self.layers = nn.ModuleList(Block(shape) for _ in range(shape.deep))
        self.tag = nn.Linear(shape.wide, len(TAGS))
        self.child = nn.Linear(shape.wide, TRUNK_LINKS * LINK_WIDE)
        self.parent = nn.Linear(shape.wide, TRUNK_LINKS * LINK_WIDE)
        self.arm = nn.ModuleList(Block(shape) for _ in range(shape.deep - SHARED))
        self.arm_tag = nn.Linear(shape.wide, sum(len(LAYERS[layer]) for layer in ARM))
        self.arm_child = nn.Linear(shape.wide, ARM_LINKS * LINK_WIDE)
        self.arm_parent = nn.Linear(shape.wide, ARM_LINKS * LINK_WIDE)
        for table in (self.shaped, self.gap, self.quoted):
            nn.init.zeros_(table.weight)

    def forward(
        self, ids: Tensor, marks: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Return tags (batch, length, 7) and links (batch, 2, length, length), both as logits.

        ``mask`` (batch, length) is true where there is a piece.
        """
        wide = None if mask is None else mask[:, None, None, :]
        x = self._embedded(ids, marks)
        for layer in self.layers:
            x = layer(x, wide)
        return self.tag(x), _links(self.child(x), self.parent(x), wide)

    def by_arm(
        self, ids: Tensor, marks: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Return tags (batch, length, 16) and links (batch, 3, length, length) of the arm."""
        wide = None if mask is None else mask[:, None, None, :]
        with torch.no_grad():
            x = self._embedded(ids, marks)
            for layer in self.layers[:SHARED]:
                x = layer(x, wide)
        for layer in self.arm:
            x = layer(x, wide)
        return self.arm_tag(x), _links(self.arm_child(x), self.arm_parent(x), wide)

    def _embedded(self, ids: Tensor, marks: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1])
        x = self.word(ids) + self.place(places) + self.shaped(marks % SHAPES)
        x = x + self.gap(marks // SHAPES % GAPS) + self.quoted(marks // (SHAPES * GAPS))
        return functional.dropout(self.start(x), self.shape.dropout, self.training)


def _links(child: Tensor, parent: Tensor, mask: Tensor | None) -> Tensor:
    links = _apart(child) @ _apart(parent).transpose(-1, -2) / LINK_WIDE**0.5
    return links if mask is None else links.masked_fill(~mask, -1e4)


def _apart(x: Tensor) -> Tensor:
    batch, length, _ = x.shape
    return x.view(batch, length, -1, LINK_WIDE).transpose(1, 2)


def pretrained(folder: Path) -> Tagger:
    """Return a tagger whose encoder has the weights of a packaged BERT-like model.

    ``folder`` holds ``model.safetensors`` and ``config.json``, under the names that the
    transformers library gives them.
    """
    said = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    shape = Shape(
        words=said["vocab_size"],
        places=said["max_position_embeddings"],
        wide=said["hidden_size"],
        deep=said["num_hidden_layers"],
        heads=said["num_attention_heads"],
        inner=said["intermediate_size"],
    )
    tagger = Tagger(shape)
    theirs = load_file(folder / "model.safetensors")
    ours = tagger.state_dict()
    for mine, name in _names(shape.deep):
        ours[mine] = theirs[name]
    # Every text is of the first kind that BERT tells apart, so its vector belongs to all words.
    ours["place.weight"] = (
        ours["place.weight"] + theirs["embeddings.token_type_embeddings.weight"][0]
    )
    tagger.load_state_dict(ours)
    return tagger


def _names(deep: int) -> Iterator[tuple[str, str]]:
    yield "word.weight", "embeddings.word_embeddings.weight"
    yield "place.weight", "embeddings.position_embeddings.weight"
    parts = {"start": "embeddings.LayerNorm"}
    for number in range(deep):
        theirs = f"encoder.layer.{number}"
        parts |= {
            f"layers.{number}.query": f"{theirs}.attention.self.query",
            f"layers.{number}.key": f"{theirs}.attention.self.key",
            f"layers.{number}.value": f"{theirs}.attention.self.value",
            f"layers.{number}.mix": f"{theirs}.attention.output.dense",
            f"layers.{number}.mixed": f"{theirs}.attention.output.LayerNorm",
            f"layers.{number}.widen": f"{theirs}.intermediate.dense",
            f"layers.{number}.narrow": f"{theirs}.output.dense",
            f"layers.{number}.done": f"{theirs}.output.LayerNorm",
        }
    for mine, name in parts.items():
        yield f"{mine}.weight", f"{name}.weight"
        yield f"{mine}.bias", f"{name}.bias"

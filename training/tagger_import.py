"""Take the weights out of an exported tagger again, to go on training from them.

    python training/tagger_import.py src/reportedly/annotate/tagger/tagger.onnx OUT.pt

The weights come back with the eight bits they were written in; an arm that the tagger lacks is left
as chance has it. Needs ``torch`` and
``onnx`` (extra "train").
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tagger_model import Shape, Tagger

from reportedly.annotate.wordpieces import GAPS, QUOTED, SHAPES
from reportedly.words.pieces import vectors_of

SEED = 20261122
NORMS = ("mixed", "done")


class Export:
    """The weights of an exported tagger, by the names that the exporter gave them."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(path).graph
        self.kept = {each.name: numpy_helper.to_array(each) for each in graph.initializer}

    def __getitem__(self, name: str) -> np.ndarray:
        """Return a weight, in full numbers if it was written in eight bits."""
        if name in self.kept:
            return self.kept[name].astype(np.float32)
        packed = self.kept[f"{name}_quantized"].astype(np.float32)
        zero = self.kept[f"{name}_zero_point"].astype(np.float32)
        return (packed - zero) * self.kept[f"{name}_scale"]


def weights_of(export: Export, shape: Shape) -> dict[str, torch.Tensor]:
    """Return the weights as the tagger of PyTorch has them."""
    torch.manual_seed(SEED)
    found = Tagger(shape).state_dict()
    signs = export["signs"]
    whole = {
        "word.weight": vectors_of(range(shape.words)),
        "place.weight": export["places"],
        # Three tables were added up in one; what all three have lies in the first again.
        "shaped.weight": signs[:SHAPES],
        "gap.weight": np.stack([signs[n * SHAPES] - signs[0] for n in range(GAPS)]),
        "quoted.weight": np.stack([signs[n * SHAPES * GAPS] - signs[0] for n in range(QUOTED)]),
    }
    norms = ["start", *(f"layers.{n}.{part}" for n in range(shape.deep) for part in NORMS)]
    for name in norms:
        whole |= {f"{name}.{part}": export[f"{name}.{part}"] for part in ("weight", "bias")}
    for number in range(shape.deep):
        whole |= _linear(export, *(f"layers.{number}.{part}" for part in ("query", "key", "value")))
        for part in ("mix", "widen", "narrow"):
            whole |= _linear(export, f"layers.{number}.{part}")
    for head in ("tag", "child", "parent"):
        whole |= _linear(export, head)
    for name, weight in whole.items():
        found[name] = torch.from_numpy(np.ascontiguousarray(weight))
    return found


def _linear(export: Export, *names: str) -> dict[str, np.ndarray]:
    """Return the weights and biases of layers that were written side by side."""
    joined = "+".join(names)
    weights = np.split(export[f"{joined}.weight"].T, len(names))
    biases = np.split(export[f"{joined}.bias"], len(names))
    return {f"{name}.weight": weight for name, weight in zip(names, weights, strict=True)} | {
        f"{name}.bias": bias for name, bias in zip(names, biases, strict=True)
    }


def main() -> None:
    """Write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("export", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    shape = Shape()
    export = Export(options.export)
    signs = torch.from_numpy(export["signs"])  # the sum as it was rounded
    made = {"shape": shape, "weights": weights_of(export, shape), "signs": signs}
    torch.save(made, options.out)


if __name__ == "__main__":
    main()

"""Write the trained tagger as an ONNX graph with eight-bit weights.

    python training/tagger_export.py OUT_DIR/tagger.pt src/reportedly/annotate/tagger/tagger.onnx

The graph is put together here node by node, for one window at a time: the vectors of word pieces
(length, 384) as `reportedly.words.pieces` has them, which no training changes, and marks
(length) in, tags (length, 23) and links (5, length, length) out, those of the trunk before those
of the arm, all as logits. The scale of
eight-bit inputs is taken from the window alone, so nothing else can change its answer. Weights
use seven of the eight bits: processors without VNNI add up two products in sixteen bits, and
would clip them otherwise. Needs ``torch``, ``onnx`` and ``onnxruntime`` (extra "train").
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tagger_model import LINK_WIDE, SHARED, Shape

from reportedly.annotate.tagging import LAYERS, LINKS
from reportedly.annotate.wordpieces import GAPS, QUOTED, SHAPES

OPSET, MICROSOFT = 17, "com.microsoft"
OPSETS = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
IR = 9
SMALL = 1e-12  # as BERT normalises


class Graph:
    """An ONNX graph in the making."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        self.weights, self.nodes, self.kept = weights, [], []
        self.made: set[str] = set()

    def constant(self, name: str, value: np.ndarray) -> str:
        if name not in self.made:
            self.kept.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
            self.made.add(name)
        return name

    def node(self, kind: str, *inputs: str, domain: str = "", **attributes: object) -> str:
        out = f"{kind}_{len(self.nodes)}"
        made = helper.make_node(kind, list(inputs), [out], name=out, domain=domain, **attributes)
        self.nodes.append(made)
        return out

    def linear(self, x: str, *names: str) -> str:
        """Multiply by the weights of ``names`` side by side, and add their biases."""
        name = "+".join(names)
        weight = np.concatenate([self.weights[f"{one}.weight"] for one in names]).T
        bias = np.concatenate([self.weights[f"{one}.bias"] for one in names])
        product = self.node("MatMul", x, self.constant(f"{name}.weight", weight))
        return self.node("Add", product, self.constant(f"{name}.bias", bias))

    def normalised(self, x: str, name: str) -> str:
        scale = self.constant(f"{name}.weight", self.weights[f"{name}.weight"])
        shift = self.constant(f"{name}.bias", self.weights[f"{name}.bias"])
        return self.node("LayerNormalization", x, scale, shift, axis=-1, epsilon=SMALL)

    def normalised_sum(self, x: str, y: str, name: str) -> str:
        # onnxruntime's SkipLayerNormalization does both at once, at three times the time.
        return self.normalised(self.node("Add", x, y), name)


def graph_of(shape: Shape, weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """Return the tagger as an ONNX model with float weights."""
    graph = Graph(weights)
    x = _embedded(graph)
    arm = ""
    for number in range(shape.deep):
        x = layer(graph, x, f"layers.{number}", shape)
        arm = x if number == SHARED - 1 else arm
    for number in range(shape.deep - SHARED):
        arm = layer(graph, arm, f"arm.{number}", shape)
    tags = _joined(graph, graph.linear(x, "tag"), graph.linear(arm, "arm_tag"), axis=-1)
    links = _joined(graph, _links(graph, x, ""), _links(graph, arm, "arm_"), axis=1)
    length = "length"
    ports = [
        helper.make_tensor_value_info("words", TensorProto.FLOAT, [length, shape.wide]),
        helper.make_tensor_value_info("marks", TensorProto.INT64, [length]),
    ]
    outs = [
        helper.make_tensor_value_info(tags, TensorProto.FLOAT, [length, sum(map(len, LAYERS))]),
        helper.make_tensor_value_info(links, TensorProto.FLOAT, [len(LINKS), length, length]),
    ]
    made = helper.make_graph(graph.nodes, "tagger", ports, outs, graph.kept)
    return helper.make_model(made, opset_imports=OPSETS, ir_version=IR)


def _embedded(graph: Graph) -> str:
    weights = graph.weights
    marks = graph.node("Gather", graph.constant("signs", weights["signs"]), "marks")
    length = graph.node("Shape", "marks")
    zero = graph.constant("zero", np.array([0]))
    places = graph.node("Slice", graph.constant("places", weights["place.weight"]), zero, length)
    x = graph.node("Add", graph.node("Add", "words", marks), places)
    return graph.node(
        "Unsqueeze", graph.normalised(x, "start"), graph.constant("first", np.array([0]))
    )


def _signs(weights: dict[str, np.ndarray]) -> np.ndarray:
    """Return one table in the place of three: what a word looks like, by its mark."""
    return np.stack(
        [
            weights["shaped.weight"][mark % SHAPES]
            + weights["gap.weight"][mark // SHAPES % GAPS]
            + weights["quoted.weight"][mark // (SHAPES * GAPS)]
            for mark in range(SHAPES * GAPS * QUOTED)
        ]
    )


def layer(graph: Graph, x: str, name: str, shape: Shape) -> str:
    """Add a layer of the encoder, and return its output."""
    parts = graph.linear(x, f"{name}.query", f"{name}.key", f"{name}.value")
    sizes = graph.constant("sizes", np.array([shape.wide] * 3))
    outs = [f"{name}.{part}.out" for part in ("query", "key", "value")]
    graph.nodes.append(
        helper.make_node("Split", [parts, sizes], outs, name=f"{name}.split", axis=-1)
    )
    seen = graph.node("MultiHeadAttention", *outs, domain=MICROSOFT, num_heads=shape.heads)
    x = graph.normalised_sum(graph.linear(seen, f"{name}.mix"), x, f"{name}.mixed")
    wide = graph.node("Gelu", graph.linear(x, f"{name}.widen"), domain=MICROSOFT)
    return graph.normalised_sum(graph.linear(wide, f"{name}.narrow"), x, f"{name}.done")


def _joined(graph: Graph, one: str, other: str, *, axis: int) -> str:
    joined = graph.node("Concat", one, other, axis=axis)
    return graph.node("Squeeze", joined, graph.constant("first", np.array([0])))


def _links(graph: Graph, x: str, side: str) -> str:
    count = len(graph.weights[f"{side}child.bias"]) // LINK_WIDE
    sizes = graph.constant(f"{side}heads", np.array([1, -1, count, LINK_WIDE], dtype=np.int64))
    sides = []
    for name, order in (("child", [0, 2, 1, 3]), ("parent", [0, 2, 3, 1])):
        split = graph.node("Reshape", graph.linear(x, side + name), sizes)
        sides.append(graph.node("Transpose", split, perm=order))
    links = graph.node("MatMul", *sides)
    scale = graph.constant("link.scale", np.array(LINK_WIDE**-0.5, dtype=np.float32))
    return graph.node("Mul", links, scale)


def main() -> None:
    """Export and quantise."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--float", action="store_true", help="leave the weights as they are")
    options = parser.parse_args()
    kept = torch.load(options.weights, weights_only=False)
    weights = {name: weight.float().numpy() for name, weight in kept["weights"].items()}
    weights["signs"] = kept["signs"].numpy() if "signs" in kept else _signs(weights)
    model = graph_of(kept["shape"], weights)
    if options.float:
        onnx.save(model, options.out)
    else:
        write(model, options.out)


def write(model: onnx.ModelProto, out: Path) -> None:
    """Write a model with eight-bit weights, and print how large it is."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        onnx.save(model, plain)
        quantize_dynamic(
            plain,
            out,
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
        )
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

"""Write the trained reader of sayings: its encoder as an ONNX graph, how two are held in numbers.

    python training/reader_export.py OUT_DIR/reader.pt src/reportedly/link/claims

Writes reader.onnx, with eight-bit weights: the vectors of word pieces (length, 384) in, each piece
(length, 96) and the whole saying (384) out; and reader.npz, in full numbers. Needs ``torch``,
``onnx`` and ``onnxruntime`` (extra "train").
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from tagger_export import IR, OPSETS, Graph, layer, write
from tagger_model import Shape

HELD = ("comp", "mid", "head")


def graph_of(shape: Shape, weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """Return the encoder as an ONNX model with float weights."""
    graph = Graph(weights)
    first, zero = (graph.constant(name, np.array([0])) for name in ("first", "zero"))
    length = graph.node(
        "Slice", graph.node("Shape", "words"), zero, graph.constant("one", np.array([1]))
    )
    places = graph.node("Slice", graph.constant("places", weights["place.weight"]), zero, length)
    x = graph.normalised(graph.node("Add", "words", places), "start")
    x = graph.node("Unsqueeze", x, first)
    for number in range(shape.deep):
        x = layer(graph, x, f"layers.{number}", shape)
    pieces = graph.node("Squeeze", graph.linear(x, "proj"), first)
    mean = graph.node("ReduceMean", x, axes=[0, 1], keepdims=0)
    whole = graph.node("LpNormalization", mean, axis=-1, p=2)
    ports = [helper.make_tensor_value_info("words", TensorProto.FLOAT, ["length", shape.wide])]
    outs = [
        helper.make_tensor_value_info(pieces, TensorProto.FLOAT, ["length", None]),
        helper.make_tensor_value_info(whole, TensorProto.FLOAT, [shape.wide]),
    ]
    made = helper.make_graph(graph.nodes, "reader", ports, outs, graph.kept)
    return helper.make_model(made, opset_imports=OPSETS, ir_version=IR)


def main() -> None:
    """Export and quantise."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    kept = torch.load(options.weights, weights_only=False)
    weights = {name: weight.float().numpy() for name, weight in kept["weights"].items()}
    write(graph_of(Shape(deep=kept["deep"]), weights), options.folder / "reader.onnx")
    held = {name: each for name, each in weights.items() if name.split(".")[0] in HELD}
    np.savez(options.folder / "reader.npz", **held)


if __name__ == "__main__":
    main()

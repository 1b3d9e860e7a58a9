"""Write the graph by which the parser multiplies matrices: x times y turned over.

    python training/product.py src/reportedly/annotate/product.onnx

Needs ``onnx`` (extra "train").
"""

import sys
from pathlib import Path

from onnx import TensorProto, helper

OPSET, IR = 17, 8


def graph() -> bytes:
    """Return the graph: x (rows, width) and y (columns, width) in, product (rows, columns) out."""
    one, other, out = (
        helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
        for name, shape in (
            ("x", ["rows", "width"]),
            ("y", ["columns", "width"]),
            ("product", ["rows", "columns"]),
        )
    )
    node = helper.make_node("Gemm", ["x", "y"], ["product"], transB=1)
    made = helper.make_graph([node], "product", [one, other], [out])
    opset = helper.make_opsetid("", OPSET)
    return helper.make_model(made, opset_imports=[opset], ir_version=IR).SerializeToString()


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(graph())

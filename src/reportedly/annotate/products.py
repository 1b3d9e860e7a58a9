"""Multiply the parser's matrices with onnxruntime, on one thread.

spaCy multiplies with blis, which knows few processors by name and goes at a third or a quarter
of the speed on any other (EPYC of 2021: 20 to 28 GFLOPs a core, onnxruntime 70 to 78, 2026-11).
A product is the same whatever the number of rows and of threads.
"""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from thinc.api import Model, NumpyOps

GRAPH = Path(__file__).parent / "product.onnx"  # by training/product.py

Floats = NDArray[np.float32]


class Products(NumpyOps):  # type: ignore[misc]  # thinc has no types for it
    """thinc's own operations, but for the product of matrices that its layers ask for."""

    def gemm(
        self,
        x: Floats,
        y: Floats,
        *,
        out: Floats | None = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> Floats:
        """Return ``x`` times ``y``, one or the other turned over; in ``out`` if given."""
        if trans1 or not trans2 or not len(x):
            other: Floats = super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
            return other
        made = product(x, y)
        if out is None:
            return made
        out[...] = made
        return out


def product(x: Floats, y: Floats) -> Floats:
    """Return the product of ``x`` (rows, width) and ``y`` (columns, width) turned over."""
    # A row by itself goes another way inside, and would differ in the last bits.
    rows = x if len(x) > 1 else np.repeat(x, 2, axis=0)
    made: Floats = _session().run(None, {"x": rows, "y": y})[0]
    return made[: len(x)]


def by_twos(x: Floats, y: Floats) -> Floats:
    """Return the product of ``x`` (a few rows, width) and ``y`` (width, columns), by numpy.

    How numpy adds up depends on the number of rows, so it is given two at a time. Up to a width
    of 128 the numbers are those of ``product``.
    """
    even = x if len(x) % 2 == 0 else np.concatenate((x, x[-1:]))
    made: Floats = even.reshape(-1, 2, x.shape[1]) @ y
    return made.reshape(len(even), -1)[: len(x)]


def multiply_with_products(model: Model[Any, Any]) -> None:
    """Let all layers of ``model`` multiply by ``product``."""
    operations = Products()
    for layer in model.walk():
        layer.ops = operations


@cache
def _session() -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # it would keep the room of the largest product
    return onnxruntime.InferenceSession(str(GRAPH), options, providers=["CPUExecutionProvider"])

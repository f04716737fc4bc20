"""Builds an ONNX graph node by node."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

_FLOATS = onnx.TensorProto.FLOAT
_OPERATIONS, _FORMAT = (
    17,
    8,
)  # versions of ONNX's operations and of its file; the first with LayerNormalization
_TO_THE_END = np.iinfo(np.int64).max


class Graph:
    """Collects nodes and weights. Rows are words; every method answers with the name of what it made."""

    def __init__(self, least: float) -> None:
        """`least` keeps a normalisation from dividing by nothing."""
        self._least = least
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []

    def add(self, operation: str, *inputs: str, name: str = "", **attributes: Any) -> str:
        """One operation of ONNX; `name` where its result has a fixed one."""
        return self._put(operation, inputs, [name or f"made{len(self._nodes)}"], attributes)[0]

    def weights(self, values: NDArray[Any]) -> str:
        """Numbers that stay as they are."""
        name = f"weights{len(self._weights)}"
        self._weights.append(numpy_helper.from_array(values, name))
        return name

    def linear(self, rows: str, weights: NDArray[Any], bias: NDArray[Any]) -> str:
        """Rows times weights, plus a bias."""
        return self.add("Add", self.times(rows, weights), self.weights(bias))

    def times(self, rows: str, weights: NDArray[Any]) -> str:
        """Rows times weights."""
        return self.add("MatMul", rows, self.weights(weights))

    def normed(self, rows: str, gain: NDArray[Any], shift: NDArray[Any]) -> str:
        """Each row with mean 0 and variance 1, then scaled."""
        scales = (self.weights(gain), self.weights(shift))
        return self.add("LayerNormalization", rows, *scales, epsilon=self._least)

    def split(self, rows: str, parts: int, columns: int) -> list[str]:
        """Rows cut into parts of so many columns."""
        names = [f"made{len(self._nodes)}_{part}" for part in range(parts)]
        return self._put("Split", (rows, self._whole(*[columns] * parts)), names, {"axis": 1})

    def neighbours(self, rows: str, before: int, after: int) -> str:
        """Beside each row, the rows before and after it; nothing beyond the ends."""
        padded = self.add("Pad", rows, self._whole(before, 0, after, 0))
        last = before + after
        near = [
            self.add("Slice", padded, self._whole(at), self._whole(at - last or _TO_THE_END), self._whole(0))
            for at in range(last + 1)
        ]
        return self.add("Concat", *near, axis=1)

    def model(self, inputs: Mapping[str, tuple[int | str, int | str]], output: str) -> bytes:
        """The finished graph, as ONNX writes it; `inputs` with their shapes."""
        given = [helper.make_tensor_value_info(name, _FLOATS, shape) for name, shape in inputs.items()]
        made = [helper.make_tensor_value_info(output, _FLOATS, None)]
        graph = helper.make_graph(self._nodes, "sentence", given, made, self._weights)
        versions = [helper.make_opsetid("", _OPERATIONS)]
        found = helper.make_model(graph, opset_imports=versions, ir_version=_FORMAT)
        return bytes(found.SerializeToString())

    def _put(
        self, operation: str, inputs: Sequence[str], outputs: list[str], attributes: dict[str, Any]
    ) -> list[str]:
        self._nodes.append(helper.make_node(operation, inputs, outputs, **attributes))
        return outputs

    def _whole(self, *numbers: int) -> str:
        return self.weights(np.array(numbers, dtype=np.int64))

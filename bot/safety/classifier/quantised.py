"""An ONNX graph with the weights of its products as one byte a number."""

import logging
import tempfile
from pathlib import Path


def quantised(graph: bytes) -> bytes:
    """The same graph; each column of weights has a scale of its own, and rows are rounded as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    logging.getLogger().addFilter(_no_advice)
    try:
        with tempfile.TemporaryDirectory() as folder:
            before, after = Path(folder) / "before.onnx", Path(folder) / "after.onnx"
            before.write_bytes(graph)
            quantize_dynamic(
                before, after, op_types_to_quantize=["MatMul"], weight_type=QuantType.QUInt8, per_channel=True
            )
            return after.read_bytes()
    finally:
        logging.getLogger().removeFilter(_no_advice)


def _no_advice(record: logging.LogRecord) -> bool:
    """Keeps out the advice to simplify the graph first: this one is as simple as it gets."""
    return "pre-processing" not in record.getMessage()

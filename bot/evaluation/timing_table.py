"""The table of speeds, with the machine that they belong to."""

from bot.evaluation.layout import columns, spoken
from bot.evaluation.timing import WHOLE, Timing


def timing_table(timing: Timing) -> str:
    """Milliseconds for one message by layer, and lines a second in bulk."""
    rows = [["Speed", "layer", "median ms", "p99 ms", "lines a second"]]
    for name, speed in timing.systems.items():
        for layer, latency in speed.latency.items():
            bulk = f"{speed.lines_per_second:.0f}" if layer == WHOLE else ""
            rows.append([spoken(name), layer, f"{latency.median:.2f}", f"{latency.p99:.2f}", bulk])
    machine = timing.machine
    where = "one core" if machine.pinned else "whatever core the system chose"
    note = (
        f"{timing.messages} messages one by one on {where}; in bulk, Signpost on all processors and others "
        f"in one process.\n{machine.processor}, {machine.cores} cores, Python {machine.python}."
    )
    return f"{columns(rows)}\n{note}"

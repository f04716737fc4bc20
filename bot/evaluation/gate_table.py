"""The table of the build gate, which is no part of either part."""

from bot.evaluation.gate import Gate
from bot.evaluation.layout import columns, per_cent, spoken
from bot.evaluation.report import DETECTOR, Report
from bot.evaluation.share import Shares
from bot.evaluation.share_table import NOTHING, baselines, detailed, short_name


def gate_table(report: Report) -> str:
    """What escalates by way of writing, for the detector and the baselines."""
    own = _rows(report.systems[DETECTOR].gate)
    others = [_rows(report.systems[system].gate) for system in baselines(report)]
    rows = [
        [spoken(name), *detailed(share), *(per_cent(each.get(name, NOTHING).share) for each in others)]
        for name, share in own.items()
    ]
    heads = ["Gate: escalated, by way", "n", "%", "95 %", *map(short_name, baselines(report))]
    return columns([heads, *rows])


def _rows(gate: Gate) -> Shares:
    return {"all": gate.escalated, **gate.by_way, "rightly labelled": gate.rightly_labelled}

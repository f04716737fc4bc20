"""A table of shares: the detector with intervals, the baselines beside it, both parts of each."""

from collections.abc import Callable

from bot.evaluation.figures import Figures
from bot.evaluation.layout import columns, per_cent, spoken
from bot.evaluation.parts import Part
from bot.evaluation.report import DETECTOR, Report
from bot.evaluation.share import Share, Shares, share_of

NOTHING = share_of([])


def share_table(report: Report, title: str, pick: Callable[[Figures], Shares]) -> str:
    """One row for each name that `pick` yields."""
    found = {
        (system, part): pick(measured.parts[part])
        for system, measured in report.systems.items()
        for part in Part
    }
    names = dict.fromkeys(name for part in Part for name in found[DETECTOR, part])
    others = [(system, part) for system in baselines(report) for part in Part]
    rows = [
        [
            spoken(name),
            *(entry for part in Part for entry in detailed(found[DETECTOR, part].get(name, NOTHING))),
            *(per_cent(found[each].get(name, NOTHING).share) for each in others),
        ]
        for name in names
    ]
    heads = [heading for part in Part for heading in ("n", f"{part} %", "95 %")]
    return columns([[title, *heads, *baseline_heads(report)], *rows])


def baselines(report: Report) -> list[str]:
    """The systems beside the detector."""
    return [system for system in report.systems if system != DETECTOR]


def baseline_heads(report: Report) -> list[str]:
    """A heading for each part of each baseline."""
    return [f"{short_name(system)} {part[0]}" for system in baselines(report) for part in Part]


def short_name(system: str) -> str:
    """The first letters of a baseline's words, or its only word in capitals; notes spell them out."""
    words = system.split("_")
    return ("".join(word[0] for word in words) if len(words) > 1 else system).upper()


def detailed(share: Share) -> tuple[str, str, str]:
    """How many, the share, and its interval."""
    return str(share.total), per_cent(share.share), f"{per_cent(share.low)} to {per_cent(share.high)}"

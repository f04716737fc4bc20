"""A table of shares: the detector with intervals, the baselines beside it, both halves of each."""

from collections.abc import Callable, Sequence

from bot.evaluation.evaluation import DETECTOR, Report
from bot.evaluation.figures import Figures
from bot.evaluation.halves import Half
from bot.evaluation.layout import columns, per_cent, spoken
from bot.evaluation.share import Share, Shares, share_of

ORDER = (Half.FAIR, Half.LOOKED_AT)
NOTHING = share_of([])


def share_table(report: Report, title: str, pick: Callable[[Figures], Shares]) -> str:
    """One row for each name that `pick` yields."""
    found = {
        (system, half): pick(measured.halves[half])
        for system, measured in report.systems.items()
        for half in ORDER
    }
    names = dict.fromkeys(name for half in ORDER for name in found[DETECTOR, half])
    baselines = [system for system in report.systems if system != DETECTOR]
    rows = [
        [
            spoken(name),
            *(entry for half in ORDER for entry in _detailed(found[DETECTOR, half].get(name, NOTHING))),
            *(
                per_cent(found[system, half].get(name, NOTHING).share)
                for system in baselines
                for half in ORDER
            ),
        ]
        for name in names
    ]
    return columns([_headings(title, baselines), *rows])


def _headings(title: str, baselines: Sequence[str]) -> list[str]:
    detailed = [heading for half in ORDER for heading in ("n", f"{spoken(half)} %", "95 %")]
    return [title, *detailed, *(f"{short_name(system)} {half[-1]}" for system in baselines for half in ORDER)]


def short_name(system: str) -> str:
    """The first letters of a baseline's name; the notes above the tables spell them out."""
    return "".join(word[0] for word in system.split("_")).upper()


def _detailed(share: Share) -> tuple[str, str, str]:
    return str(share.total), per_cent(share.share), f"{per_cent(share.low)} to {per_cent(share.high)}"

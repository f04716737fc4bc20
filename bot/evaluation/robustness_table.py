"""The table of perturbations: what each costs in recall."""

from bot.evaluation.evaluation import DETECTOR, Report
from bot.evaluation.halves import Half
from bot.evaluation.layout import columns, per_cent, spoken
from bot.evaluation.robustness import Change, Robustness
from bot.evaluation.share_table import ORDER, short_name

HEADINGS = ("recall %", "points", "lost", "won")


def robustness_table(report: Report) -> str:
    """The detector's recall, its change in points, messages lost and won; of the baselines the change.

    The baselines' entries in the first row are their recall.
    """
    baselines = [name for name in report.systems if name != DETECTOR]
    own = [_found(report, DETECTOR, half) for half in ORDER]
    others = [_found(report, name, half) for name in baselines for half in ORDER]
    heads = [heading for half in ORDER for heading in HEADINGS]
    short = [f"{short_name(name)} {half[-1]}" for name in baselines for half in ORDER]
    written = [entry for each in own for entry in (per_cent(each.as_written.share), "", "", "")]
    rows = [
        ["Perturbation (half 1, then 0)", *heads, *short],
        ["as written", *written, *(per_cent(each.as_written.share) for each in others)],
    ]
    rows.extend(
        [
            spoken(kind),
            *(entry for each in own for entry in _entries(each.perturbed[kind])),
            *(f"{each.perturbed[kind].change:+.1f}" for each in others),
        ]
        for kind in own[0].perturbed
    )
    return columns(rows)


def _found(report: Report, system: str, half: Half) -> Robustness:
    return report.systems[system].halves[half].robustness


def _entries(change: Change) -> tuple[str, str, str, str]:
    return per_cent(change.recall.share), f"{change.change:+.1f}", str(change.lost), str(change.gained)

"""The table of perturbations: what each costs in recall."""

from bot.evaluation.layout import columns, per_cent, spoken
from bot.evaluation.parts import Part
from bot.evaluation.report import DETECTOR, Report
from bot.evaluation.robustness import Change
from bot.evaluation.share_table import baseline_heads, baselines

HEADINGS = ("points", "lost", "won")


def robustness_table(report: Report) -> str:
    """The detector's recall, its change in points, messages lost and won; of the baselines the change.

    The baselines' entries in the first row are their recall.
    """
    own = [report.systems[DETECTOR].parts[part].robustness for part in Part]
    others = [report.systems[name].parts[part].robustness for name in baselines(report) for part in Part]
    heads = [heading for part in Part for heading in (f"{part} %", *HEADINGS)]
    written = [entry for each in own for entry in (per_cent(each.as_written.share), "", "", "")]
    rows = [
        [f"Perturbation (n = {own[0].as_written.total})", *heads, *baseline_heads(report)],
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


def _entries(change: Change) -> tuple[str, str, str, str]:
    return per_cent(change.recall.share), f"{change.change:+.1f}", str(change.lost), str(change.gained)

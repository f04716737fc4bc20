"""What `signpost evaluate` prints."""

from bot.evaluation.figures import Figures
from bot.evaluation.gate_table import gate_table
from bot.evaluation.layout import columns, spoken
from bot.evaluation.parts import Part
from bot.evaluation.report import DETECTOR, Report
from bot.evaluation.robustness_table import robustness_table
from bot.evaluation.share import Shares
from bot.evaluation.share_table import baselines, share_table, short_name
from bot.evaluation.timing_table import timing_table
from bot.evaluation.topic_table import topic_table
from bot.vocabulary import Severity

HEAD = """\
Signpost's risk detector on the open test set (invented messages; tests/evaluation).
Unseen is the fair test. Seen was looked at while rules were written: read it as a check, not as a score.
All shares in per cent. n: messages (or conversations). 95 %: Wilson interval. u, s: unseen and seen."""


def tables(report: Report) -> str:
    """All tables as plain text, without a word of any message."""
    shares = (
        ("Recall by style", lambda each: {"all": each.recall.overall} | each.recall.by_style),
        ("Recall by category", lambda each: each.recall.by_category),
        ("Recall by speaker", lambda each: each.recall.by_speaker),
        ("False alarms by kind", lambda each: {"all": each.false_alarms.overall} | each.false_alarms.by_kind),
        ("Labels of escalated messages", _accuracy),
        ("Conversations", _turns),
    )
    return "\n\n".join(
        [
            "\n".join([HEAD, *_notes(report)]),
            *(share_table(report, title, pick) for title, pick in shares),
            gate_table(report),
            _plain(report),
            *_severity(report),
            robustness_table(report),
            *([topic_table(report.topics)] if report.topics else []),
            timing_table(report.timing),
        ]
    )


def _notes(report: Report) -> list[str]:
    """Who stands behind the short names, and which systems were measured another day."""
    names = ", ".join(f"{short_name(system)} {spoken(system)}" for system in baselines(report))
    return [f"Baselines: {names}."] + [
        f"{short_name(system)} was trained on {found.training.examples} examples in {found.training.epochs} "
        f"epochs and measured on {found.training.measured_on}."
        for system, found in report.systems.items()
        if found.training
    ]


def _accuracy(figures: Figures) -> Shares:
    found = figures.labels
    return {
        "category": found.category,
        "category or also": found.category_or_also,
        "speaker": found.speaker,
        "speaker or also": found.speaker_or_also,
    }


def _turns(figures: Figures) -> Shares:
    found = figures.turns
    return {
        "hinted: by the third message": found.hinted_by_third,
        "hinted: by the message marked": found.hinted_in_time,
        "hinted: ever": found.hinted_ever,
        "benign: ever": found.benign_ever,
    }


def _plain(report: Report) -> str:
    """The figures that are no shares."""
    rows = [["System", "part", "F2", "median turns", "conversations by turn of escalation"]]
    for name, measured in report.systems.items():
        for part, found in measured.parts.items():
            counts = ", ".join(f"{turn}: {n}" for turn, n in found.turns.turns_to_escalation.items())
            rows.append([spoken(name), part, f"{found.f2:.3f}", f"{found.turns.median_turns}", counts])
    return columns(rows)


def _severity(report: Report) -> list[str]:
    """One table for each part: wanted in rows, given in columns."""
    given = [severity.value for severity in Severity]
    return [
        columns(
            [
                [f"Severity, {part}: wanted, given", *given],
                *(
                    [wanted, *(str(counts[name]) for name in given)]
                    for wanted, counts in report.systems[DETECTOR].parts[part].labels.severity.items()
                ),
            ]
        )
        for part in Part
    ]

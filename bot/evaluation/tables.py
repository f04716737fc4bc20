"""What `signpost evaluate` prints."""

from bot.evaluation.evaluation import DETECTOR, Report
from bot.evaluation.figures import Figures
from bot.evaluation.layout import columns, spoken
from bot.evaluation.robustness_table import robustness_table
from bot.evaluation.share import Shares
from bot.evaluation.share_table import ORDER, share_table
from bot.vocabulary import Severity

HEAD = """\
Signpost's risk detector on the open test set (invented messages; tests/evaluation).
Half 1 is the fair test. Half 0 was looked at while rules were written: read it as a check, not as a score.
All shares in per cent. n: messages (or conversations). 95 %: Wilson interval.
Baselines: KL keyword list, NN nearest neighbour on sentence vectors; 1 and 0 are the halves."""


def tables(report: Report) -> str:
    """All tables as plain text, without a word of any message."""
    shares = (
        ("Recall by style", lambda each: {"all": each.recall.overall} | each.recall.by_style),
        ("Recall by category", lambda each: each.recall.by_category),
        ("Recall by speaker", lambda each: each.recall.by_speaker),
        ("False alarms by kind", lambda each: {"all": each.false_alarms.overall} | each.false_alarms.by_kind),
        ("Labels of escalated messages", _accuracy),
        ("Conversations", _turns),
        ("Gate: escalated, by way", _gate),
    )
    parts = [HEAD, *(share_table(report, title, pick) for title, pick in shares), _plain(report)]
    return "\n\n".join([*parts, *_severity(report), robustness_table(report), _speed(report)])


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


def _gate(figures: Figures) -> Shares:
    found = figures.gate
    return {"all": found.escalated, **found.by_way, "rightly labelled": found.rightly_labelled}


def _plain(report: Report) -> str:
    """The figures that are no shares."""
    rows = [["System", "half", "F2", "median turns", "conversations by turn of escalation"]]
    for name, measured in report.systems.items():
        for half in ORDER:
            found = measured.halves[half]
            counts = ", ".join(f"{turn}: {n}" for turn, n in found.turns.turns_to_escalation.items())
            rows.append([spoken(name), half[-1], f"{found.f2:.3f}", f"{found.turns.median_turns}", counts])
    return columns(rows)


def _severity(report: Report) -> list[str]:
    """One table for each half: wanted in rows, given in columns."""
    given = [severity.value for severity in Severity]
    return [
        columns(
            [
                [f"Severity, {spoken(half)}: wanted, given", *given],
                *(
                    [wanted, *(str(counts[name]) for name in given)]
                    for wanted, counts in report.systems[DETECTOR].halves[half].labels.severity.items()
                ),
            ]
        )
        for half in ORDER
    ]


def _speed(report: Report) -> str:
    rows = [["Speed", "messages", "median ms", "p99 ms", "lines a second"]]
    for name, measured in report.systems.items():
        found = measured.speed
        times = (f"{found.median_ms:.2f}", f"{found.p99_ms:.2f}", f"{found.lines_per_second:.0f}")
        rows.append([spoken(name), str(found.messages), *times])
    return columns(rows)

"""Assesses JSON lines: what `signpost assess` reads and writes."""

import itertools
import json
from collections.abc import Iterable, Iterator
from typing import Any

from bot.safety.detector import RiskDetector

BATCH = 256  # lines assessed at once; the encoder is three times quicker on many messages than on one


def assess_lines(lines: Iterable[str], detector: RiskDetector, before: int = 0) -> Iterator[dict[str, Any]]:
    """Assess each line `{"id"?, "text", "history"?}` and yield `{"id"?, "escalate", ...}` in the same order.

    Empty lines are passed over. `before` is the number of lines that came before these.

    Raises:
        ValueError: a line is not of this form. Names the line's number, never its words.
    """
    numbered = ((number, line) for number, line in enumerate(lines, before + 1) if line.strip())
    while batch := [_parse(number, line) for number, line in itertools.islice(numbered, BATCH)]:
        assessments = detector.assess_many((values["text"], values.get("history") or ()) for values in batch)
        for values, assessment in zip(batch, assessments, strict=True):
            answer = {"id": values["id"]} if "id" in values else {}
            yield answer | {
                "escalate": assessment.escalate,
                "category": assessment.category.value if assessment.category else None,
                "severity": assessment.severity.value,
                "speaker": assessment.speaker.value,
            }


def _parse(number: int, line: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError(f"Line {number} is not JSON.") from None
    if not isinstance(values, dict) or not isinstance(values.get("text"), str):
        raise ValueError(f'Line {number} has no "text" that is a string.')
    history = values.get("history") or []
    if not (isinstance(history, list) and all(isinstance(turn, str) for turn in history)):
        raise ValueError(f'Line {number} has a "history" that is no list of strings.')
    return values

"""Whether the messages that escalate get the right category, speaker and severity."""

from collections.abc import Sequence

from pydantic import BaseModel

from bot.evaluation.messages import RiskMessage
from bot.evaluation.share import Share, share_of
from bot.safety import Assessment
from bot.vocabulary import Severity

Confusion = dict[str, dict[str, int]]


class Labels(BaseModel):
    """Accuracy is of the messages with risk that escalate; `_or_also` counts the labels in `also` as right.

    `severity` counts all messages with risk: first the severity wanted, then the one given.
    """

    category: Share
    category_or_also: Share
    speaker: Share
    speaker_or_also: Share
    severity: Confusion


def labels(messages: Sequence[RiskMessage], assessments: Sequence[Assessment]) -> Labels:
    """Compare the labels of messages with those that the system gives."""
    pairs = list(zip(messages, assessments, strict=True))
    told = [(message, found) for message, found in pairs if found.escalate]
    return Labels(
        category=share_of(found.category is message.category for message, found in told),
        category_or_also=share_of(message.allows_category(found.category) for message, found in told),
        speaker=share_of(found.speaker is message.speaker for message, found in told),
        speaker_or_also=share_of(message.allows_speaker(found.speaker) for message, found in told),
        severity=_confusion(pairs),
    )


def _confusion(pairs: Sequence[tuple[RiskMessage, Assessment]]) -> Confusion:
    counts = {
        wanted.value: {given.value: 0 for given in Severity}
        for wanted in Severity
        if wanted is not Severity.NONE
    }
    for message, found in pairs:
        counts[message.severity.value][found.severity.value] += 1
    return counts

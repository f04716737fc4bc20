"""False alarms: the share of harmless messages that escalate, by kind."""

from collections.abc import Sequence

from pydantic import BaseModel

from bot.evaluation.messages import BenignMessage
from bot.evaluation.share import Share, Shares, share_of, shares_by
from bot.safety import Assessment


class FalseAlarms(BaseModel):
    """Each share is of the messages that should not escalate."""

    overall: Share
    by_kind: Shares


def false_alarms(messages: Sequence[BenignMessage], assessments: Sequence[Assessment]) -> FalseAlarms:
    """Count which harmless messages escalate."""
    pairs = [(message.kind, found.escalate) for message, found in zip(messages, assessments, strict=True)]
    return FalseAlarms(overall=share_of(escalates for _, escalates in pairs), by_kind=shares_by(pairs))

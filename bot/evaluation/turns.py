"""Conversations: whether hints add up to help in time, and whether harmless talk ever does."""

from collections.abc import Sequence
from statistics import median

from pydantic import BaseModel

from bot.evaluation.messages import BenignConversation, HintedConversation
from bot.evaluation.share import Share, share_of
from bot.evaluation.system import System, Turn, assess_turns

THIRD = 3  # user messages within which a hinted conversation should reach help


class Turns(BaseModel):
    """How conversations fare.

    `turns_to_escalation` counts hinted conversations by the number of the user message (from 1) that
    escalates first, "never" last; `median_turns` is the median over those that do.
    """

    hinted_by_third: Share
    hinted_in_time: Share
    hinted_ever: Share
    turns_to_escalation: dict[str, int]
    median_turns: float | None
    benign_ever: Share


def turns(
    system: System, hinted: Sequence[HintedConversation], harmless: Sequence[BenignConversation]
) -> Turns:
    """Play each conversation message by message."""
    first = first_escalations(system, [each.messages for each in hinted])
    told = [turn for turn in first if turn]
    return Turns(
        hinted_by_third=share_of(turn is not None and turn <= THIRD for turn in first),
        hinted_in_time=share_of(
            turn is not None and turn <= each.escalate_by + 1
            for each, turn in zip(hinted, first, strict=True)
        ),
        hinted_ever=share_of(turn is not None for turn in first),
        turns_to_escalation=_counts(first),
        median_turns=median(told) if told else None,
        benign_ever=share_of(
            turn is not None for turn in first_escalations(system, [each.messages for each in harmless])
        ),
    )


def first_escalations(system: System, conversations: Sequence[Sequence[str]]) -> list[int | None]:
    """For each conversation the number (from 1) of the first message that escalates, or None."""
    played: list[Turn] = [
        (text, messages[:place]) for messages in conversations for place, text in enumerate(messages)
    ]
    answers = iter(assess_turns(system, played))
    outcomes = [[next(answers).escalate for _ in messages] for messages in conversations]
    return [outcome.index(True) + 1 if any(outcome) else None for outcome in outcomes]


def _counts(first: Sequence[int | None]) -> dict[str, int]:
    counts = {str(turn): first.count(turn) for turn in sorted({turn for turn in first if turn})}
    return counts | {"never": first.count(None)}

"""What the chosen age says about who a message is about."""

from dataclasses import replace

from bot.safety.assessment import UNSURE, Assessment
from bot.vocabulary import Audience, Speaker


def fitted(risk: Assessment, audience: Audience) -> Assessment:
    """The same risk, with the speaker that an adult reader makes likely.

    The detector reads words alone: "a boy in my class keeps touching others" may be a child's or a teacher's.
    For adults a "friend" is a child they look after, and who seems to be a child telling of harm may be one
    who asks for a child, so the words of the reply have to fit both.
    """
    if audience is not Audience.ADULT or not risk.escalate:
        return risk
    if risk.speaker is Speaker.FRIEND:
        return replace(risk, speaker=Speaker.ADULT)
    if risk.speaker is Speaker.SELF and risk.is_sure:
        return replace(risk, explanation=(*risk.explanation, UNSURE))
    return risk

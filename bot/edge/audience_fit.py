"""What the chosen age says about who a message is about."""

from dataclasses import replace

from bot.safety.assessment import UNSURE, Assessment
from bot.safety.screening import Screening
from bot.vocabulary import Audience, Speaker


def fitted(screening: Screening, audience: Audience) -> Assessment:
    """The same risk, with the speaker that an adult reader makes likely.

    The detector reads words alone: "a boy in my class keeps touching others" may be a child's or a teacher's.
    For adults a "friend" is a child they look after. Who seems to tell of harm to themselves does so, years
    later perhaps, where the words say so plainly ("he abused me") and name no child in their care; else they
    ask for a child, and the words of the reply have to fit both.
    """
    risk = screening.assessment
    if audience is not Audience.ADULT or not risk.escalate:
        return risk
    if risk.speaker is Speaker.FRIEND:
        return replace(risk, speaker=Speaker.ADULT)
    if risk.speaker is Speaker.SELF and (screening.by_adult or not screening.of_self):
        unsure = () if not risk.is_sure else (UNSURE,)
        return replace(risk, speaker=Speaker.ADULT, explanation=(*risk.explanation, *unsure))
    return risk

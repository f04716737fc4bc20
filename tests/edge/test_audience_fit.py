"""Who has said that they are an adult is not taken for the child."""

from dataclasses import replace

import pytest

from bot.edge.audience_fit import fitted
from bot.safety.assessment import NO_RISK, Assessment
from bot.vocabulary import Audience, Category, Severity, Speaker

RISK = Assessment(Severity.URGENT, Category.PEER_HARM, Speaker.SELF, ("score:high",))
YOUNG = [audience for audience in Audience if audience is not Audience.ADULT]


def test_what_an_adult_seems_to_say_of_themselves_may_be_about_a_child() -> None:
    found = fitted(RISK, Audience.ADULT)
    assert found.speaker is Speaker.SELF
    assert not found.is_sure


def test_a_friend_of_an_adult_is_a_child_they_look_after() -> None:
    found = fitted(replace(RISK, speaker=Speaker.FRIEND), Audience.ADULT)
    assert found.speaker is Speaker.ADULT
    assert found.is_sure


@pytest.mark.parametrize("speaker", [Speaker.ADULT, Speaker.OWN_BEHAVIOUR])
def test_other_speakers_stay(speaker: Speaker) -> None:
    risk = replace(RISK, speaker=speaker)
    assert fitted(risk, Audience.ADULT) == risk


@pytest.mark.parametrize("audience", YOUNG)
@pytest.mark.parametrize("speaker", Speaker)
def test_young_people_are_taken_at_their_words(audience: Audience, speaker: Speaker) -> None:
    risk = replace(RISK, speaker=speaker)
    assert fitted(risk, audience) == risk


def test_no_risk_stays_no_risk() -> None:
    assert fitted(NO_RISK, Audience.ADULT) == NO_RISK

"""Who has said that they are an adult is not taken for the child."""

from dataclasses import replace

import numpy as np
import pytest

from bot.edge.audience_fit import fitted
from bot.safety.assessment import NO_RISK, Assessment
from bot.safety.classifier.encoder import DIMENSIONS
from bot.safety.history import NOTHING_EARLIER
from bot.safety.screening import Screening
from bot.vocabulary import Audience, Category, Severity, Speaker

RISK = Assessment(Severity.URGENT, Category.PEER_HARM, Speaker.SELF, ("score:high",))
YOUNG = [audience for audience in Audience if audience is not Audience.ADULT]


def screened(risk: Assessment, *, by_adult: bool = False, of_self: bool = False) -> Screening:
    vector = np.zeros(DIMENSIONS, dtype=np.float32)
    return Screening(risk, "words", vector, NOTHING_EARLIER, by_adult=by_adult, of_self=of_self)


@pytest.mark.parametrize(("by_adult", "of_self"), [(False, False), (True, False), (True, True)])
def test_what_an_adult_does_not_plainly_tell_of_themselves_may_be_about_a_child(
    *, by_adult: bool, of_self: bool
) -> None:
    found = fitted(screened(RISK, by_adult=by_adult, of_self=of_self), Audience.ADULT)
    assert found.speaker is Speaker.ADULT
    assert not found.is_sure


def test_an_adult_who_plainly_tells_of_themselves_is_heard() -> None:
    assert fitted(screened(RISK, of_self=True), Audience.ADULT) == RISK


def test_a_friend_of_an_adult_is_a_child_they_look_after() -> None:
    found = fitted(screened(replace(RISK, speaker=Speaker.FRIEND)), Audience.ADULT)
    assert found.speaker is Speaker.ADULT
    assert found.is_sure


@pytest.mark.parametrize("speaker", [Speaker.ADULT, Speaker.OWN_BEHAVIOUR])
def test_other_speakers_stay(speaker: Speaker) -> None:
    risk = replace(RISK, speaker=speaker)
    assert fitted(screened(risk), Audience.ADULT) == risk


@pytest.mark.parametrize("audience", YOUNG)
@pytest.mark.parametrize("speaker", Speaker)
def test_young_people_are_taken_at_their_words(audience: Audience, speaker: Speaker) -> None:
    risk = replace(RISK, speaker=speaker)
    assert fitted(screened(risk, by_adult=True), audience) == risk


def test_no_risk_stays_no_risk() -> None:
    assert fitted(screened(NO_RISK), Audience.ADULT) == NO_RISK

"""Telling, asking, denying, joking and quoting."""

import pytest

from bot.safety import RiskDetector


@pytest.mark.parametrize(
    "message",
    [
        "what is rape",
        "what does grooming mean",
        "nobody hurts me",
        "he never touched me",
        "i have not been raped",
        "my phone died",
        "killing time",
        "i'm dead lol",
        "this homework is killing me",
        "for my essay on grooming i need three facts",
        "in the film the girl gets kidnapped",
        "what is consent",
    ],
)
def test_what_is_only_asked_denied_joked_or_quoted_is_no_risk(detector: RiskDetector, message: str) -> None:
    assert not detector.assess(message).escalate


@pytest.mark.parametrize(
    "message",
    [
        "is it rape if he didnt stop when i said no",
        "for my essay on grooming but also my uncle touches me",
        "lol my stepdad hits me with a belt haha",
        "we did a lesson about it and i was raped last year",
        "what is consent because my boyfriend forced me to have sex",
        "nobody knows he hurts me",
        "i didnt tell anyone that my coach touched me down there",
    ],
)
def test_no_frame_silences_what_the_writer_tells(detector: RiskDetector, message: str) -> None:
    assert detector.assess(message).escalate

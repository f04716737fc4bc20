"""Who says that they are accused and did not do it is answered by a topic, and not as somebody who did it."""

from dataclasses import replace

import pytest

from bot.content.errors import ContentError
from bot.content.library import load_library
from bot.content.yaml_file import line_in
from bot.edge.denials import Denials
from bot.paths import DATA
from bot.safety.assessment import NO_RISK, Assessment
from bot.safety.detector import RiskDetector
from bot.vocabulary import Audience, Category, Severity, Speaker

TOPIC = "someone_says_i_hurt_them"
DENIED = "they say i touched her but i didnt"
OWN = Assessment(Severity.SUPPORT, Category.OWN_BEHAVIOUR, Speaker.OWN_BEHAVIOUR, ("score:high",))
CHILD = Audience.AGE_14_17


@pytest.fixture(scope="module")
def denials() -> Denials:
    return Denials(load_library())


@pytest.mark.parametrize(
    "text",
    [
        DENIED,
        "a girl said i raped her but i never did",
        "I never touched him but he told the teacher I did!",
        "she's making it up i didnt touch her",
        "they r sayin i did sumthing i didnt do",
        "my mate is lying saying i groped her",
        "i was accused of rape and i didnt do it",
        "ive been falsely accused",
        "people are spreading a lie that i assaulted her",
    ],
)
def test_a_denial_is_found(denials: Denials, detector: RiskDetector, text: str) -> None:
    assert denials.topic(detector.fold(text)) == TOPIC


@pytest.mark.parametrize(
    "text",
    [
        "i touched my sister and now i feel bad",
        "she said no but i carried on and i didnt stop",
        "i told my mum i touched her and i didnt know it was wrong",
        "i think i hurt my girlfriend because i didnt listen",
        "i lied and said i didnt touch her but i did",
        "i didnt force her but she told me to stop",
        "",
    ],
)
def test_a_confession_is_no_denial(denials: Denials, detector: RiskDetector, text: str) -> None:
    assert denials.topic(detector.fold(text)) is None


def test_no_example_of_own_behaviour_is_taken_for_a_denial(denials: Denials, detector: RiskDetector) -> None:
    examples = load_library().risks[Category.OWN_BEHAVIOUR].examples[Speaker.OWN_BEHAVIOUR]
    assert [text for text in examples if denials.topic(detector.fold(text))] == []


@pytest.mark.parametrize("audience", [each for each in Audience if each is not Audience.ADULT])
def test_a_young_person_s_denial_keeps_the_risk_and_names_the_topic(
    denials: Denials, audience: Audience
) -> None:
    heard = denials.heard(OWN, DENIED, audience)
    assert (heard.severity, heard.category, heard.speaker) == (OWN.severity, OWN.category, OWN.speaker)
    assert not heard.is_sure
    assert heard.answered_by == TOPIC


def test_to_an_adult_words_for_anybody_are_said(denials: Denials) -> None:
    heard = denials.heard(OWN, DENIED, Audience.ADULT)
    assert not heard.is_sure
    assert heard.answered_by is None


@pytest.mark.parametrize(
    "risk",
    [
        NO_RISK,
        replace(OWN, speaker=Speaker.SELF, category=Category.SEXUAL_ABUSE),
        replace(OWN, speaker=Speaker.ADULT),
        replace(OWN, severity=Severity.EMERGENCY),
        replace(OWN, category=Category.SUICIDE_SELF_HARM),
    ],
)
def test_whatever_is_not_taken_for_own_behaviour_or_is_grave_stays(
    denials: Denials, risk: Assessment
) -> None:
    assert denials.heard(risk, DENIED, CHILD) == risk


def test_what_tells_of_own_behaviour_without_a_denial_stays(denials: Denials) -> None:
    assert denials.heard(OWN, "i touched her and she did not like it", CHILD) == OWN


def test_a_phrase_that_cannot_be_read_is_told_with_its_line() -> None:
    library = load_library()
    broken = library.topics[TOPIC].model_copy(update={"for_who_denies": ["fine", "[all optional]"]})
    with pytest.raises(ContentError) as caught:
        Denials(replace(library, topics={TOPIC: broken}))
    (fault,) = caught.value.faults
    file = DATA / "topics" / f"{TOPIC}.yml"
    assert (fault.file, fault.line) == (file, line_in(file, ["for_who_denies", 1]))

import json
import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety import Assessment, RiskDetector
from bot.vocabulary import Category, Severity, Speaker


def test_urgency_now_makes_it_an_emergency(detector: RiskDetector) -> None:
    assert detector.assess("my stepdad is going to rape me again tonight").severity is Severity.EMERGENCY


def test_fragments_add_up(detector: RiskDetector) -> None:
    last = "i dont want to say it"
    assert not detector.assess(last).escalate
    assert detector.assess(last, ("he comes in my room", "its always at night")).escalate


def test_old_messages_fade(detector: RiskDetector) -> None:
    small_talk = ("hello", "i like football", "we won 3 1", "its raining", "what is signpost", "ok")
    assert not detector.assess("thanks bye", ("he comes in my room", *small_talk)).escalate


def test_harmless_talk_never_adds_up(detector: RiskDetector) -> None:
    history = ("hi", "i had a row with my brother", "i failed my test", "mum is cross", "my rabbit is ill")
    assert not detector.assess("school is boring", history).escalate


def test_a_correction_lowers_the_score(detector: RiskDetector) -> None:
    assert not detector.assess("i was asking for school", ("tell me about grooming and rape",)).escalate


def test_many_messages_get_the_same_answers_as_single_ones(detector: RiskDetector) -> None:
    messages = [("my uncle hurts me", ()), ("hello", ("i was raped",)), ("what is consent", ())]
    assert detector.assess_many(messages) == [detector.assess(text, history) for text, history in messages]


def test_the_explanation_holds_no_word_of_the_message(detector: RiskDetector) -> None:
    explanation = detector.assess("xylophone my uncle rapes me zanzibar").explanation
    assert explanation
    assert not any("xylophone" in part or "zanzibar" in part for part in explanation)


def test_an_assessment_survives_json_and_pickle() -> None:
    assessment = Assessment(Severity.URGENT, Category.GROOMING, Speaker.FRIEND, ("rule:x", "score:high"))
    assert Assessment.from_dict(json.loads(json.dumps(assessment.to_dict()))) == assessment
    assert pickle.loads(pickle.dumps(assessment)) == assessment


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=2_500), st.lists(st.text(max_size=50), max_size=3))
def test_any_text_is_assessed_without_an_exception(
    detector: RiskDetector, text: str, history: list[str]
) -> None:
    detector.assess(text, history)


FILLER = "bananas are nice and so are apples. we had pasta at school and then double maths. "


def test_a_sentence_that_tells_is_found_in_a_long_message(detector: RiskDetector) -> None:
    telling = "my stepdad touches me at night and i hate it. "
    for text in (telling + FILLER * 12, FILLER * 6 + telling + FILLER * 6, FILLER * 12 + telling):
        assert detector.assess(text).escalate
    assert not detector.assess(FILLER * 12).escalate


def test_who_is_forced_is_never_answered_as_somebody_who_forced(detector: RiskDetector) -> None:
    for text in ("im a kid im 12 and i get forced into sex", "i keep getting forced to do sexual stuff"):
        assessment = detector.assess(text)
        assert assessment.speaker is Speaker.SELF
        assert assessment.category in (Category.SEXUAL_ABUSE, Category.PEER_HARM)

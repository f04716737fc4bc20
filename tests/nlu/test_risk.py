"""The risk component turns a message that carries risk into the intent `risk`."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy
import pytest
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu import screened
from bot.nlu.risk import RiskComponent
from bot.nlu.screened import KEY, Screened
from bot.safety.assessment import NO_RISK, UNSURE, Assessment
from bot.safety.classifier.encoder import DIMENSIONS
from bot.vocabulary import Category, Severity, Speaker
from tests.nlu.parts import make

RISKY = "my uncle touches me and i hate it"
GROOMING = Assessment(Severity.URGENT, Category.GROOMING, Speaker.FRIEND, ("rule:asks_to_meet",))
RANKING = [
    {"name": "topic_consent", "confidence": 0.5},
    {"name": "greet", "confidence": 0.3},
    {"name": "topic_saying_no", "confidence": 0.2},
]


@pytest.fixture
def component(tmp_path: Path) -> RiskComponent:
    return make(RiskComponent, tmp_path)


@pytest.fixture
def no_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the message was assessed a second time")

    monkeypatch.setattr(screened, "_detector", refuse)


def processed(
    component: RiskComponent, text: str = "hello", assessment: Assessment | None = None, **context: Any
) -> Message:
    if assessment:
        vector = numpy.zeros(DIMENSIONS, dtype=numpy.float32)
        context[KEY] = Screened(text, vector, assessment).to_dict()
    message = Message(
        {TEXT: text, INTENT: dict(RANKING[0]), INTENT_RANKING_KEY: list(RANKING), "metadata": context}
    )
    (message,) = component.process([message])
    return message


def entities(message: Message) -> dict[str, Any]:
    return {item["entity"]: item["value"] for item in message.get(ENTITIES)}


@pytest.mark.usefixtures("no_detector")
def test_the_assessment_of_the_edge_is_used_as_it_is(component: RiskComponent) -> None:
    message = processed(component, assessment=GROOMING)
    assert message.get(INTENT) == {"name": "risk", "confidence": 1.0}
    assert entities(message) == {
        "severity": "urgent",
        "category": "grooming",
        "speaker": "friend",
        "reasons": ["rule:asks_to_meet"],
        "topic": "topic_consent",
        "asked_topic": "topic_consent",
    }


@pytest.mark.usefixtures("no_detector")
def test_a_message_that_the_edge_found_harmless_keeps_its_intent(component: RiskComponent) -> None:
    message = processed(component, RISKY, assessment=NO_RISK)
    assert message.get(INTENT)["name"] == "topic_consent"
    assert entities(message) == {}


def test_a_message_without_an_assessment_is_assessed_here(component: RiskComponent) -> None:
    message = processed(component, RISKY)
    assert message.get(INTENT)["name"] == "risk"
    assert entities(message)["category"] == "sexual_abuse"


def test_a_harmless_message_without_an_assessment_keeps_its_intent(component: RiskComponent) -> None:
    assert processed(component, "what is consent").get(INTENT)["name"] == "topic_consent"


@pytest.mark.usefixtures("no_detector")
def test_the_intent_ranking_begins_with_the_risk(component: RiskComponent) -> None:
    names = [item["name"] for item in processed(component, assessment=GROOMING).get(INTENT_RANKING_KEY)]
    assert names == ["risk", "topic_consent", "greet", "topic_saying_no"]


@pytest.mark.usefixtures("no_detector")
def test_what_the_edge_knows_of_the_reader_becomes_entities(component: RiskComponent) -> None:
    message = processed(component, audience="8-10", area="wales", speaker="self", assessment=NO_RISK)
    assert entities(message) == {
        "audience": "8-10",
        "area": "wales",
        "speaker": "self",
    }


@pytest.mark.usefixtures("no_detector")
def test_who_the_message_is_about_wins_over_who_the_conversation_was_about(component: RiskComponent) -> None:
    message = processed(component, speaker="self", assessment=GROOMING)
    assert entities(message)["speaker"] == "friend"
    assert [item["entity"] for item in message.get(ENTITIES)].count("speaker") == 1


@pytest.mark.usefixtures("no_detector")
def test_an_unknown_speaker_does_not_replace_the_known_one(component: RiskComponent) -> None:
    unknown = Assessment(Severity.URGENT, None, Speaker.UNKNOWN)
    found = entities(processed(component, speaker="friend", assessment=unknown))
    assert found["speaker"] == "friend"
    assert "category" not in found


@pytest.mark.usefixtures("no_detector")
def test_an_unclear_message_brings_its_likeliest_topics(component: RiskComponent) -> None:
    message = Message(
        {
            TEXT: "hm",
            INTENT: {"name": "nlu_fallback", "confidence": 0.7},
            INTENT_RANKING_KEY: [{"name": "nlu_fallback", "confidence": 0.7}, *RANKING],
            "metadata": {KEY: Screened("hm", numpy.zeros(DIMENSIONS), NO_RISK).to_dict()},
        }
    )
    component.process([message])
    assert entities(message) == {
        "topic": "none",
        "offered_topic": "topic_consent",
        "other_topic": "topic_saying_no",
    }


def test_a_tapped_choice_has_no_text_and_is_left_alone(component: RiskComponent) -> None:
    message = Message({TEXT: "", INTENT: {"name": "safe_no"}})
    assert component.process([message]) == [message]
    assert message.get(INTENT) == {"name": "safe_no"}


@pytest.mark.usefixtures("no_detector")
def test_no_entity_holds_a_word_of_the_message(component: RiskComponent) -> None:
    message = processed(component, "xylophonist said so", audience="8-10", assessment=GROOMING)
    assert "xylophonist" not in str(message.get(ENTITIES))


def test_a_message_without_metadata_is_no_trouble(component: RiskComponent) -> None:
    message = Message({TEXT: "what is consent", INTENT: dict(RANKING[0]), "metadata": None})
    component.process([message])
    assert entities(message) == {}


@pytest.mark.usefixtures("no_detector")
@pytest.mark.parametrize("is_sure", [True, False])
def test_a_request_for_harm_stays_one_unless_it_surely_tells_of_harm(
    component: RiskComponent, is_sure: bool
) -> None:
    risk = GROOMING if is_sure else replace(GROOMING, explanation=(UNSURE,))
    message = Message(
        {
            TEXT: "hm",
            INTENT: {"name": "harm_request", "confidence": 0.9},
            INTENT_RANKING_KEY: [{"name": "harm_request", "confidence": 0.9}],
            "metadata": {KEY: Screened("hm", numpy.zeros(DIMENSIONS), risk).to_dict()},
        }
    )
    component.process([message])
    assert message.get(INTENT)["name"] == ("risk" if is_sure else "harm_request")
    assert ("severity" in entities(message)) is is_sure


def test_topics_that_are_closed_to_the_reader_are_nowhere_among_the_likely_ones(
    component: RiskComponent,
) -> None:
    message = processed(component, assessment=NO_RISK, closed=["saying_no"])
    assert [item["name"] for item in message.get(INTENT_RANKING_KEY)] == ["topic_consent", "greet"]


def test_what_a_message_surely_asks_stays_what_it_is(component: RiskComponent) -> None:
    message = processed(component, assessment=NO_RISK, closed=["consent"])
    assert message.get(INTENT_RANKING_KEY)[0]["name"] == "topic_consent"


def test_a_topic_for_the_reader_is_answered_before_a_little_likelier_one_for_others(
    component: RiskComponent,
) -> None:
    nearly = [{"name": "topic_consent", "confidence": 0.5}, {"name": "topic_saying_no", "confidence": 0.4}]
    message = Message(
        {
            TEXT: "hm",
            INTENT: dict(nearly[0]),
            INTENT_RANKING_KEY: nearly,
            "metadata": {
                KEY: Screened("hm", numpy.zeros(DIMENSIONS), NO_RISK).to_dict(),
                "not_for": ["consent"],
                "closed": ["consent"],
            },
        }
    )
    component.process([message])
    assert message.get(INTENT)["name"] == "topic_saying_no"
    assert [item["name"] for item in message.get(INTENT_RANKING_KEY)] == ["topic_saying_no"]


def test_a_topic_for_others_that_is_much_likelier_stays_the_answer(component: RiskComponent) -> None:
    assert (
        processed(component, assessment=NO_RISK, not_for=["consent"]).get(INTENT)["name"] == "topic_consent"
    )

"""What a person sent becomes intent and entities: no text can pose as an intent, and no word goes on."""

import asyncio
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.brain.understanding import answered_topic, understand_choice, understand_text

DOMAIN = Domain.from_dict({"intents": ["topic_consent", "restart"], "entities": ["audience"]})
POSING = [
    "/restart",
    "//restart",
    "  /restart",
    " / / restart",
    "/ /restart",
    "/\n/restart",
    "/\t/restart",
    "/\r\n /restart",
    "/\u00a0/restart",
    "\u3000/restart",
    "/\u2003/topic_consent",
    "/topic_consent",
    '/topic_consent{"audience": "adult"}',
    '//topic_consent{"audience":1}',
    "/topic_consent@0.99",
    "\uff0frestart",
    "\u200b/restart",
]


class Reader:
    """In the place of Rasa's agent: keeps what it is given to read, as Rasa would read it."""

    def __init__(self) -> None:
        self.processor = self
        self.given: list[UserMessage] = []

    async def parse_message(self, message: UserMessage) -> dict[str, Any]:
        self.given.append(message)
        intent = intent_taken_from(message.text or "") or {"name": "greet"}
        return {
            "text": message.text,
            "intent": intent,
            "intent_ranking": [intent],
            "entities": [],
            "more": "x",
        }


def intent_taken_from(text: str) -> Any:
    """The intent that Rasa takes out of a text by itself, before any classifier has read it."""
    return YAMLStoryReader.unpack_regex_message(Message({TEXT: text}), DOMAIN).get(INTENT)


def understood(text: str) -> tuple[dict[str, Any], str]:
    """What is understood of a text, and the text that Rasa got to read."""
    reader = Reader()
    parsed = asyncio.run(understand_text(reader, text, {}))  # type: ignore[arg-type]
    return parsed, reader.given[0].text or ""


def test_a_slash_message_would_be_an_intent_if_nobody_minded() -> None:
    assert intent_taken_from("/restart")["name"] == "restart"


@pytest.mark.parametrize("text", POSING)
def test_no_slash_message_poses_as_an_intent(text: str) -> None:
    parsed, _ = understood(text)
    assert parsed["intent"] == {"name": "greet"}


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("/ \t\n\u00a0")), max_size=20))
@example("/ \x1f/restart")
def test_no_text_at_all_begins_with_the_sign_of_an_intent(text: str) -> None:
    assert not understood(text)[1].strip().startswith("/")


@pytest.mark.parametrize("text", ["/", " / ", "///", "/ /", "/\n", "\n", "/\u00a0"])
def test_a_message_of_slashes_alone_is_still_a_message(text: str) -> None:
    assert understood(text)[1] == "-"


def test_the_words_after_a_slash_are_read() -> None:
    assert understood("/what is consent")[1] == "what is consent"


def test_a_slash_within_a_message_stays() -> None:
    assert understood("is it yes and/or no")[1] == "is it yes and/or no"


def test_the_words_of_a_message_end_here() -> None:
    parsed, _ = understood("xylophonist")
    assert parsed.keys() == {"text", "intent", "intent_ranking", "entities"}
    assert parsed["text"] == ""
    assert "xylophonist" not in str(parsed)


def test_a_choice_is_its_intent_and_the_only_candidate() -> None:
    parsed = understand_choice("topic_consent", {"audience": "8-10"})
    assert parsed["text"] == ""
    assert parsed["intent_ranking"] == [parsed["intent"]] == [{"name": "topic_consent", "confidence": 1.0}]


def test_a_choice_brings_the_context_as_entities() -> None:
    context = {"audience": "8-10", "area": "wales", "speaker": "friend", "screened": {}, "name": "x"}
    entities = understand_choice("safe_no", context)["entities"]
    assert {item["entity"]: item["value"] for item in entities} == {
        "audience": "8-10",
        "area": "wales",
        "speaker": "friend",
    }


def test_an_unknown_context_gives_no_entities() -> None:
    assert understand_choice("safe_no", {"audience": None})["entities"] == []


def test_a_screen_of_a_lesson_is_one_intent_with_the_screens_id() -> None:
    parsed = understand_choice("lesson_consent_photo", {"audience": "8-10"})
    assert parsed["intent"]["name"] == "lesson"
    assert {item["entity"]: item["value"] for item in parsed["entities"]} == {
        "audience": "8-10",
        "lesson_step": "lesson_consent_photo",
    }


def test_the_topic_that_was_surely_asked_about_is_told_apart_from_none() -> None:
    asked = [{"entity": "topic", "value": "topic_law"}, {"entity": "asked_topic", "value": "topic_consent"}]
    assert answered_topic({"entities": asked}) == "consent"
    assert answered_topic({"entities": [{"entity": "asked_topic", "value": "none"}]}) is None
    assert answered_topic({"entities": []}) is None

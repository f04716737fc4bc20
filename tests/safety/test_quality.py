"""The detector's figures on messages that nobody trained it on, against floors that only ever rise."""

from collections import Counter
from typing import Any

import pytest

from bot.safety import RiskDetector
from bot.safety.content import SafetyContent

KEY_SENTENCE = "I'm being forced to have sex and I'm only 12 years old"
RECALL = {
    "explicit": 0.98,
    "misspelt": 0.92,
    "indirect": 0.9,
    "third person": 0.97,
    "own behaviour": 0.94,
    "adult": 0.97,
}
FALSE_ALARMS = {
    "information": 0.02,
    "small_talk": 0.02,
    "idioms": 0.12,  # 27 messages; docs/detection.md has the figure that counts
    "lessons": 0.05,
    "everyday_upset": 0.12,
    "negated": 0.1,
    "fiction": 0.1,
    "relationships": 0.1,
    "swearing": 0.1,
}


def alone(messages: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    return [(message, ()) for message in messages]


@pytest.mark.parametrize("style", RECALL)
def test_risk_is_recognised(detector: RiskDetector, held_out_risk: list[dict[str, Any]], style: str) -> None:
    messages = [
        message for group in held_out_risk if group["style"] == style for message in group["messages"]
    ]
    found = sum(assessment.escalate for assessment in detector.assess_many(alone(messages)))
    assert found / len(messages) >= RECALL[style]


@pytest.mark.parametrize("kind", FALSE_ALARMS)
def test_harmless_messages_are_left_alone(
    detector: RiskDetector, held_out_benign: dict[str, list[str]], kind: str
) -> None:
    messages = held_out_benign[kind]
    alarms = sum(assessment.escalate for assessment in detector.assess_many(alone(messages)))
    assert alarms / len(messages) <= FALSE_ALARMS[kind]


def test_category_and_speaker_are_mostly_right(
    detector: RiskDetector, held_out_risk: list[dict[str, Any]]
) -> None:
    right: Counter[str] = Counter()
    for group in held_out_risk:
        categories = {group["category"], *group.get("also", ())}
        for assessment in detector.assess_many(alone(group["messages"])):
            if assessment.category:
                right["all"] += 1
                right["category"] += assessment.category in categories
                right["speaker"] += assessment.speaker == group["speaker"]
    assert right["category"] / right["all"] >= 0.94
    assert right["speaker"] / right["all"] >= 0.94


def test_no_held_out_message_is_a_training_example(
    content: SafetyContent, held_out_risk: list[dict[str, Any]], held_out_benign: dict[str, list[str]]
) -> None:
    def plain(text: str) -> str:
        return "".join(character for character in text.lower() if character.isalnum())

    known = {plain(message) for message in content.messages()}
    held_out = [message for group in held_out_risk for message in group["messages"]]
    held_out += [message for messages in held_out_benign.values() for message in messages]
    shared = [message for message in held_out if plain(message) in known]
    assert set(shared) <= {KEY_SENTENCE}

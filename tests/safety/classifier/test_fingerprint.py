"""The model is trained anew when what it learns from changes, and only then."""

import dataclasses

import pytest

from bot.paths import DATA
from bot.safety.classifier.lessons import fingerprint
from bot.safety.content import SafetyContent, load_content
from bot.vocabulary import Audience, Category


@pytest.fixture(scope="module")
def content() -> SafetyContent:
    return load_content(DATA)


def with_topic(content: SafetyContent, **changed: object) -> SafetyContent:
    topic = content.topics["consent"].model_copy(update=changed)
    return dataclasses.replace(content, topics={**content.topics, "consent": topic})


def with_risk(content: SafetyContent, **changed: object) -> SafetyContent:
    risk = content.risks[Category.GROOMING].model_copy(update=changed)
    return dataclasses.replace(content, risks={**content.risks, Category.GROOMING: risk})


def test_an_answer_that_is_mended_trains_nothing_anew(content: SafetyContent) -> None:
    answers = dict.fromkeys(Audience, "Other words.")
    assert fingerprint(with_topic(content, answers=answers)) == fingerprint(content)
    assert fingerprint(with_risk(content, title="Another title")) == fingerprint(content)


def test_a_question_a_phrase_or_an_example_more_does(content: SafetyContent) -> None:
    found = {
        fingerprint(content),
        fingerprint(with_topic(content, questions=["what is it"])),
        fingerprint(with_topic(content, tells=True)),
        fingerprint(with_risk(content, phrases=content.risks[Category.GROOMING].phrases[1:])),
        fingerprint(with_risk(content, examples={})),
    }
    assert len(found) == 5

from collections.abc import Sequence

import pytest

from bot.content.library import Library
from bot.evaluation.diet.intents import Intent, intents
from bot.evaluation.keyword_list import KeywordList
from bot.vocabulary import Category, Speaker


@pytest.fixture(scope="module")
def found(library: Library, keyword_list: KeywordList) -> Sequence[Intent]:
    return intents(library, keyword_list)


def test_every_risk_kind_and_topic_is_an_intent(found: Sequence[Intent], library: Library) -> None:
    names = [intent.name for intent in found]
    assert len(set(names)) == len(names)
    assert {name for name in names if name.startswith("risk_")} == {f"risk_{each}" for each in Category}
    assert {f"benign_{name}" for name in library.benign} <= set(names)
    assert "topic_consent" in names


def test_a_risk_answers_with_its_severity_and_its_usual_speaker(
    found: Sequence[Intent], library: Library
) -> None:
    answers = {intent.name: intent.answer for intent in found}
    assert answers["risk_grooming"].category is Category.GROOMING
    assert answers["risk_grooming"].severity is library.risks[Category.GROOMING].severity
    assert answers["risk_own_behaviour"].speaker is Speaker.OWN_BEHAVIOUR
    assert answers["risk_adult_concern"].speaker is Speaker.ADULT
    assert not answers["topic_consent"].escalate


def test_a_topics_question_that_the_detector_takes_for_a_risk_is_left_out(
    found: Sequence[Intent], keyword_list: KeywordList
) -> None:
    asked = [text for intent in found if intent.name.startswith("topic_") for text in intent.texts]
    assert asked
    assert not any(keyword_list.assess(text).escalate for text in asked)

"""Whole replies: the right words, help in the middle, choices at the end."""

import datetime

import pytest

from bot.content.library import Library
from bot.replies.composer import Composer, Reader
from bot.replies.messages import holds_help, offered_choices, services_of
from bot.safety.assessment import ANSWERED_BY, UNSURE, Assessment
from bot.vocabulary import Audience, Category, Severity, Speaker

NOW = datetime.datetime(2026, 11, 25, 12, 0, tzinfo=datetime.UTC)
CHILD = Reader(Audience.AGE_11_13, "england")


@pytest.fixture
def composer(library: Library) -> Composer:
    return Composer(library)


def risk(category: Category | None = Category.GROOMING, **changes: object) -> Assessment:
    values = {"severity": Severity.URGENT, "category": category, "speaker": Speaker.SELF, **changes}
    return Assessment(**values)  # type: ignore[arg-type]


def test_a_standing_reply_without_choices_is_its_words_alone(composer: Composer, library: Library) -> None:
    (message,) = composer.standing("welcome", Audience.AGE_8_10)
    assert message == {"type": "text", "text": library.replies["welcome"].words(Audience.AGE_8_10).strip()}


def test_choices_come_after_the_words(composer: Composer) -> None:
    words, choices = composer.standing("safe_no", Audience.ADULT)
    assert (words["type"], choices["type"]) == ("text", "choices")


def test_each_audience_gets_its_own_words(composer: Composer) -> None:
    texts = {composer.standing("safe_no", audience)[0]["text"] for audience in Audience}
    assert len(texts) == len(Audience)


def test_help_stands_between_the_words_and_the_choices(composer: Composer) -> None:
    messages = composer.standing_with_help("safe_no", CHILD, NOW)
    assert [message["type"] for message in messages] == ["text", "help", "choices"]


def test_help_without_an_assessment_still_names_services(composer: Composer) -> None:
    assert len(composer.help(CHILD, NOW)["services"]) >= 2


@pytest.mark.parametrize("speaker", list(Speaker))
@pytest.mark.parametrize("category", [*Category, None])
def test_every_escalation_has_words_services_and_a_safety_check(
    composer: Composer, category: Category | None, speaker: Speaker
) -> None:
    for audience in Audience:
        messages = composer.escalation(risk(category, speaker=speaker), Reader(audience, "england"), NOW)
        assert messages[0]["text"]
        assert holds_help(messages)
        assert {"safe_yes", "safe_no", "safe_unsure"} <= set(offered_choices(messages).values())


def test_an_emergency_begins_with_the_emergency_services(composer: Composer) -> None:
    emergency = risk(Category.IMMEDIATE_DANGER, severity=Severity.EMERGENCY)
    first = services_of(composer.escalation(emergency, CHILD, NOW))[0]
    assert first["emergency"] is True


def test_a_worried_friend_is_asked_about_the_friend(composer: Composer, library: Library) -> None:
    messages = composer.escalation(risk(speaker=Speaker.FRIEND), CHILD, NOW)
    expected = library.replies["safety_check_friend"].words(CHILD.audience).strip()
    assert expected in [message.get("text") for message in messages]


@pytest.mark.parametrize("speaker", [Speaker.SELF, Speaker.UNKNOWN])
def test_whoever_it_is_about_is_asked_about_themselves_when_nobody_else_is_named(
    composer: Composer, library: Library, speaker: Speaker
) -> None:
    messages = composer.escalation(risk(speaker=speaker), CHILD, NOW)
    expected = library.replies["safety_check_self"].words(CHILD.audience).strip()
    assert expected in [message.get("text") for message in messages]


def test_a_topic_is_answered_without_choices(composer: Composer, library: Library) -> None:
    (message,) = composer.topic("consent", Audience.AGE_14_17)
    assert message["text"] == library.topics["consent"].words(Audience.AGE_14_17).strip()


def test_offered_topics_stand_before_the_replys_own_choices(composer: Composer) -> None:
    _, choices = composer.topic_choices(["consent", "saying_no"], "fallback", Audience.AGE_11_13)
    ids = [choice["id"] for choice in choices["choices"]]
    assert ids == ["topic_consent", "topic_saying_no", "show_topics", "talk_to_someone"]


def test_offering_no_topic_leaves_the_replys_own_choices(composer: Composer) -> None:
    assert set(offered_choices(composer.topic_choices([], "fallback", Audience.ADULT)).values()) == {
        "show_topics",
        "talk_to_someone",
    }


def test_composing_the_same_twice_gives_the_same(composer: Composer) -> None:
    assert composer.escalation(risk(), CHILD, NOW) == composer.escalation(risk(), CHILD, NOW)


UNSURE_RISK = ("score:high", UNSURE)


@pytest.mark.parametrize("audience", Audience)
def test_words_of_an_unsure_risk_name_neither_a_risk_nor_who_did_it(
    composer: Composer, library: Library, audience: Audience
) -> None:
    unsure = risk(Category.OWN_BEHAVIOUR, speaker=Speaker.OWN_BEHAVIOUR, explanation=UNSURE_RISK)
    messages = composer.escalation(unsure, Reader(audience, "england"), NOW)
    assert messages[0]["text"] == library.replies["help_unsure"].words(audience).strip()
    assert holds_help(messages)
    asked = library.replies["safety_check_anybody"].words(audience).strip()
    assert asked in [message.get("text") for message in messages]


def test_a_topic_that_the_assessment_names_answers_before_the_one_that_was_asked(
    composer: Composer, library: Library
) -> None:
    denied = risk(explanation=(UNSURE, ANSWERED_BY + "someone_says_i_hurt_them"))
    messages = composer.escalation(denied, CHILD, NOW, "consent")
    answer = library.topics["someone_says_i_hurt_them"].words(CHILD.audience)
    assert messages[0]["text"] == answer.strip()
    assert holds_help(messages)


def test_who_most_likely_tells_of_themselves_is_asked_about_themselves(
    composer: Composer, library: Library
) -> None:
    unsure = risk(explanation=UNSURE_RISK)
    asked = library.replies["safety_check_self"].words(CHILD.audience).strip()
    assert asked in [message.get("text") for message in composer.escalation(unsure, CHILD, NOW)]


def test_beside_an_unsure_risk_the_question_is_answered(composer: Composer, library: Library) -> None:
    messages = composer.escalation(risk(explanation=UNSURE_RISK), CHILD, NOW, "consent")
    assert [message["type"] for message in messages] == ["text", "text", "help", "text", "choices"]
    assert messages[0] == composer.topic("consent", CHILD.audience)[0]
    assert messages[1]["text"] == library.replies["help_beside_answer"].words(CHILD.audience).strip()


def test_a_sure_risk_gets_its_own_words_whatever_was_asked(composer: Composer) -> None:
    assert composer.escalation(risk(), CHILD, NOW, "consent") == composer.escalation(risk(), CHILD, NOW)


@pytest.mark.parametrize("topic", ["a_pupil_told_me", "no_such_topic", ""])
def test_what_is_no_answer_for_this_reader_stands_not_beside_help(composer: Composer, topic: str) -> None:
    unsure = risk(explanation=UNSURE_RISK)
    assert composer.escalation(unsure, CHILD, NOW, topic) == composer.escalation(unsure, CHILD, NOW)


def correction(composer: Composer, audience: Audience, **known: object) -> str:
    """What the choice says that takes an alarm back."""
    messages = composer.escalation(risk(**known), Reader(audience, "england"), NOW)
    return next(title for title, choice in offered_choices(messages).items() if choice == "correct_school")


@pytest.mark.parametrize("explanation", [(), UNSURE_RISK])
@pytest.mark.parametrize("speaker", list(Speaker))
def test_an_adult_takes_an_alarm_back_in_an_adult_s_words(
    composer: Composer, speaker: Speaker, explanation: tuple[str, ...]
) -> None:
    known = {"speaker": speaker, "explanation": explanation}
    assert correction(composer, Audience.ADULT, **known) == "I was asking in general"


def test_a_child_takes_an_alarm_back_in_a_pupil_s_words(composer: Composer) -> None:
    assert correction(composer, Audience.AGE_8_10) == "I was asking for school"

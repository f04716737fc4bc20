"""The guarantee: a message that carries risk gets help in the same reply, whatever the brain did."""

import datetime
from typing import Any

import pytest

from bot.content.library import Library
from bot.edge.guarantee import CHOICES_WITH_HELP, Guarantee
from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message, holds_help, offered_choices, services_of
from bot.safety.assessment import NO_RISK, Assessment
from bot.vocabulary import Audience, Category, Severity, Speaker

NOW = datetime.datetime(2026, 11, 25, 3, 0, tzinfo=datetime.UTC)
CHILD = Reader(Audience.AGE_11_13, "england")
RISK = Assessment(Severity.URGENT, Category.SEXTORTION, Speaker.SELF, ("rule:threatened_to_share",))
PLAIN: list[Message] = [{"type": "text", "text": "An answer."}]
WITH_HELP: list[Message] = [*PLAIN, {"type": "help", "services": [{"id": "x", "emergency": True}]}]  # type: ignore[list-item]
WITH_EMPTY_HELP: list[Message] = [*PLAIN, {"type": "help", "services": []}]


@pytest.fixture
def guarantee(library: Library) -> Guarantee:
    return Guarantee(Composer(library))


def words(messages: list[Any]) -> list[str]:
    return [message["text"] for message in messages if message["type"] == "text"]


def test_a_dead_brain_and_a_risk_give_the_whole_escalation(guarantee: Guarantee) -> None:
    reply = guarantee.secure(None, RISK, CHILD, NOW)
    assert reply == guarantee.composer.escalation(RISK, CHILD, NOW)
    assert holds_help(reply)


def test_a_dead_brain_without_risk_says_so_and_still_shows_people(
    guarantee: Guarantee, library: Library
) -> None:
    reply = guarantee.secure(None, NO_RISK, CHILD, NOW)
    assert words(reply)[0] == library.replies["brain_down"].words(CHILD.audience).strip()
    assert holds_help(reply)


@pytest.mark.parametrize("asked", [PLAIN, WITH_EMPTY_HELP], ids=["no card", "an empty card"])
def test_a_reply_to_a_risk_without_help_gives_way_to_the_whole_escalation(
    guarantee: Guarantee, asked: list[Message]
) -> None:
    assert guarantee.secure(asked, RISK, CHILD, NOW) == guarantee.composer.escalation(RISK, CHILD, NOW)


def test_a_reply_to_a_risk_keeps_its_words_and_gets_the_services_of_the_edge(guarantee: Guarantee) -> None:
    own = guarantee.composer.help(CHILD, NOW, RISK)
    after: list[Message] = [{"type": "text", "text": "Are you safe?"}]
    reply = guarantee.secure([*WITH_HELP, *after, WITH_HELP[-1]], RISK, CHILD, NOW)
    assert reply == [*PLAIN, own, *after]


def test_an_emergency_needs_the_emergency_services_in_the_reply(guarantee: Guarantee) -> None:
    without: list[Message] = [{"type": "help", "services": [{"id": "x", "emergency": False}]}]  # type: ignore[list-item]
    reply = guarantee.secure(without, guarantee.as_emergency(RISK), CHILD, NOW)
    assert services_of(reply)[0]["emergency"] is True


def test_a_reply_to_a_message_without_risk_is_left_as_it_is(guarantee: Guarantee) -> None:
    assert guarantee.secure(PLAIN, NO_RISK, CHILD, NOW) == PLAIN


@pytest.mark.parametrize("severity", [severity for severity in Severity if severity is not Severity.NONE])
@pytest.mark.parametrize("category", [*Category, None])
def test_every_kind_of_risk_gets_help_at_any_hour(
    guarantee: Guarantee, severity: Severity, category: Category | None
) -> None:
    for speaker in Speaker:
        for audience in Audience:
            risk = Assessment(severity, category, speaker)
            for asked in (None, PLAIN):
                reply = guarantee.secure(asked, risk, Reader(audience, "northern-ireland"), NOW)
                assert len(services_of(reply)) >= 2


@pytest.mark.parametrize("choice", sorted(CHOICES_WITH_HELP))
@pytest.mark.parametrize(
    "asked", [None, PLAIN, WITH_EMPTY_HELP], ids=["dead", "without help", "an empty card"]
)
def test_a_choice_that_must_bring_help_brings_it(
    guarantee: Guarantee, choice: str, asked: list[Message] | None
) -> None:
    assert holds_help(guarantee.secure_choice(asked, choice, None, CHILD, NOW))
    assert holds_help(guarantee.secure_choice(asked, choice, RISK, CHILD, NOW))


@pytest.mark.parametrize("choice", sorted(CHOICES_WITH_HELP))
def test_a_brains_reply_to_such_a_choice_gets_the_services_of_the_edge(
    guarantee: Guarantee, choice: str
) -> None:
    own = guarantee.composer.help(CHILD, NOW, RISK)
    assert guarantee.secure_choice(WITH_HELP, choice, RISK, CHILD, NOW) == [*PLAIN, own]


def test_not_being_safe_is_answered_with_the_emergency_services(
    guarantee: Guarantee, library: Library
) -> None:
    emergency = guarantee.as_emergency(RISK)
    reply = guarantee.secure_choice(None, "safe_no", emergency, CHILD, NOW)
    assert services_of(reply)[0]["emergency"] is True
    assert words(reply)[0] == library.replies["safe_no"].words(CHILD.audience).strip()


def test_a_topic_is_answered_without_the_brain(guarantee: Guarantee, library: Library) -> None:
    reply = guarantee.secure_choice(None, "topic_consent", None, CHILD, NOW)
    assert words(reply) == [library.topics["consent"].words(CHILD.audience).strip()]


@pytest.mark.parametrize("choice", ["lesson_consent", "lesson_consent_photo", "lesson_consent_end"])
def test_a_lesson_is_played_without_the_brain(guarantee: Guarantee, choice: str) -> None:
    expected = guarantee.composer.lessons.screen(choice, CHILD.audience)
    assert guarantee.secure_choice(None, choice, None, CHILD, NOW) == expected


def test_lessons_are_listed_without_the_brain(guarantee: Guarantee) -> None:
    expected = guarantee.composer.lessons.offered(CHILD.audience)
    assert guarantee.secure_choice(None, "show_lessons", None, CHILD, NOW) == expected


@pytest.mark.parametrize("choice", ["topic_nowhere", "greet", "show_topics", "audience_8_10", "consent"])
def test_any_other_choice_is_answered_with_people_when_the_brain_is_dead(
    guarantee: Guarantee, choice: str
) -> None:
    assert holds_help(guarantee.secure_choice(None, choice, None, CHILD, NOW))


def test_a_choice_without_must_is_left_to_the_brain(guarantee: Guarantee) -> None:
    assert guarantee.secure_choice(PLAIN, "show_topics", RISK, CHILD, NOW) == PLAIN


def test_an_emergency_keeps_what_the_risk_is_about(guarantee: Guarantee) -> None:
    emergency = guarantee.as_emergency(RISK)
    assert (emergency.severity, emergency.category) == (Severity.EMERGENCY, RISK.category)
    assert guarantee.as_emergency(None).escalate


def test_the_reply_without_the_brain_offers_a_way_on(guarantee: Guarantee) -> None:
    messages = guarantee.alone(RISK, CHILD, NOW, "too_many_messages")
    assert "safe_no" in offered_choices(messages).values()

"""A lesson that a question interrupts can be gone back to; help comes first."""

import datetime

import pytest

from bot.content.choices import KnownChoices
from bot.content.library import Library
from bot.edge.conversations import Conversation
from bot.edge.lesson_return import follow, with_way_back
from bot.replies.composer import Composer, Reader
from bot.replies.messages import offered_choices, text
from bot.safety.assessment import Assessment
from bot.vocabulary import Audience, Category, Severity, Speaker

NOW = datetime.datetime(2026, 11, 25, 12, 0, tzinfo=datetime.UTC)
SCREEN = "lesson_consent_photo"
AUDIENCE = Audience.AGE_11_13


@pytest.fixture(scope="module")
def known(library: Library) -> KnownChoices:
    return KnownChoices(library)


@pytest.fixture
def chat(known: KnownChoices) -> Conversation:
    """Somebody in the middle of a lesson."""
    conversation = Conversation("c1", "demo", "england", AUDIENCE, 0.0)
    follow(conversation, SCREEN, known)
    return conversation


def test_the_screen_is_kept_as_an_id(chat: Conversation) -> None:
    assert chat.lesson == SCREEN


@pytest.mark.parametrize("choice", ["topic_consent", "group_law", "safe_yes", "correct_school"])
def test_reading_on_or_an_alarm_that_is_over_keeps_the_lesson(
    chat: Conversation, known: KnownChoices, choice: str
) -> None:
    follow(chat, choice, known)
    assert chat.lesson == SCREEN


@pytest.mark.parametrize("choice", ["show_topics", "goodbye", "safe_no", "about_self", "lesson_consent_end"])
def test_stopping_the_end_and_being_in_danger_leave_it(
    chat: Conversation, known: KnownChoices, choice: str
) -> None:
    follow(chat, choice, known)
    assert chat.lesson is None


def test_the_way_back_is_the_last_choice_of_an_answer(library: Library) -> None:
    messages = with_way_back(Composer(library).standing("thanks", AUDIENCE), SCREEN, "Back")
    assert list(offered_choices(messages).items())[-1] == ("Back", SCREEN)


def test_an_answer_without_choices_gets_the_way_back_alone() -> None:
    messages = with_way_back([text("An answer.")], SCREEN, "Back")
    assert offered_choices(messages) == {"Back": SCREEN}


def test_a_screen_of_a_lesson_gets_none(library: Library) -> None:
    screen = Composer(library).lessons.screen(SCREEN, AUDIENCE)
    assert with_way_back(screen, SCREEN, "Back") == screen


def test_the_safety_check_stands_alone(library: Library) -> None:
    risk = Assessment(Severity.URGENT, Category.GROOMING, Speaker.SELF)
    escalation = Composer(library).escalation(risk, Reader(AUDIENCE, "england"), NOW)
    assert with_way_back(escalation, SCREEN, "Back") == escalation

"""After help was shown the chat comes back to it once, gently."""

import pytest

from bot.content.library import Library
from bot.edge.check_back import CheckBack
from bot.edge.conversations import Conversation
from bot.replies.composer import Composer
from bot.replies.messages import Message, text
from bot.safety.assessment import Assessment
from bot.vocabulary import Audience, Category, Severity, Speaker

ANSWER: list[Message] = [text("an answer")]


@pytest.fixture
def check_back(library: Library) -> CheckBack:
    return CheckBack(Composer(library))


@pytest.fixture
def conversation() -> Conversation:
    started = Conversation("id", "demo", "england", Audience.AGE_11_13, 0.0)
    started.latest_risk = Assessment(Severity.URGENT, Category.GROOMING, Speaker.SELF)
    started.since_help = 0
    return started


def test_the_second_question_after_help_brings_the_reminder_and_no_other(
    check_back: CheckBack, conversation: Conversation
) -> None:
    replies = [check_back.after(conversation, ANSWER) for _ in range(5)]
    assert [len(reply) > 1 for reply in replies] == [False, True, False, False, False]
    assert [each["id"] for each in replies[1][-1]["choices"]] == ["talk_to_someone", "tell_someone"]


def test_a_chat_without_risk_is_never_reminded(check_back: CheckBack, conversation: Conversation) -> None:
    conversation.latest_risk = None
    assert [check_back.after(conversation, ANSWER) for _ in range(4)] == [ANSWER] * 4


def test_new_help_brings_a_new_reminder(check_back: CheckBack, conversation: Conversation) -> None:
    for _ in range(3):
        check_back.after(conversation, ANSWER)
    conversation.since_help = 0
    assert len([check_back.after(conversation, ANSWER) for _ in range(2)][-1]) > 1

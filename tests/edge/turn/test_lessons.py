"""A lesson waits while something else is said."""

from bot.edge.conversations import Conversation
from bot.edge.turn import Turns
from bot.replies.messages import holds_help
from tests.edge.fake_brain import ANSWER
from tests.edge.turn.conftest import HARMLESS, RISKY


async def test_a_question_in_the_middle_of_a_lesson_is_answered_with_the_way_back(
    turns: Turns, chat: Conversation
) -> None:
    await turns.take_choice(chat, "lesson_consent_photo")
    reply = await turns.take_text(chat, HARMLESS)
    assert reply.messages[0] == ANSWER[0]
    assert chat.offered == {"Back to the lesson": "lesson_consent_photo"}


async def test_telling_something_in_the_middle_of_a_lesson_gets_help_and_nothing_beside_it(
    turns: Turns, chat: Conversation
) -> None:
    await turns.take_choice(chat, "lesson_consent_photo")
    reply = await turns.take_text(chat, RISKY)
    assert reply.risk
    assert holds_help(reply.messages)
    assert "lesson_consent_photo" not in chat.offered.values()
    await turns.take_choice(chat, "safe_yes")
    assert "lesson_consent_photo" in chat.offered.values()

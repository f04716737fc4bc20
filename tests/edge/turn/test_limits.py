"""A message or a chat that is too long is cut for the brain, never for the detector."""

from bot.content.library import Library
from bot.edge.conversations import Conversation
from bot.edge.turn import MOST_CHARACTERS, MOST_MESSAGES, Turns
from bot.replies.messages import holds_help
from tests.edge.fake_brain import ANSWER, FakeBrain
from tests.edge.turn.conftest import HARMLESS, RISKY


async def test_a_long_message_reaches_the_brain_cut_and_is_read_whole(
    turns: Turns, brain: FakeBrain, chat: Conversation, library: Library
) -> None:
    text = "bananas are nice. " * 60 + RISKY
    reply = await turns.take_text(chat, text)
    assert len(brain.asked[0]["text"]) == MOST_CHARACTERS
    assert reply.messages[0]["text"] == library.replies["message_too_long"].words(chat.audience).strip()
    assert reply.to_dict()["escalation"] is not None
    assert holds_help(reply.messages)


async def test_a_message_at_the_limit_is_not_too_long(turns: Turns, chat: Conversation) -> None:
    reply = await turns.take_text(chat, "b" * MOST_CHARACTERS)
    assert reply.messages == ANSWER


async def test_after_too_many_messages_the_brain_rests_and_help_stays(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    chat.messages = MOST_MESSAGES
    harmless = await turns.take_text(chat, HARMLESS)
    risky = await turns.take_text(chat, RISKY)
    assert brain.asked == []
    assert holds_help(harmless.messages)
    assert holds_help(risky.messages)
    assert risky.to_dict()["escalation"]["severity"] == "urgent"


async def test_going_through_lessons_makes_no_chat_too_long(turns: Turns, chat: Conversation) -> None:
    for _ in range(MOST_MESSAGES + 1):
        await turns.take_choice(chat, "lesson_consent_photo")
    assert (await turns.take_text(chat, HARMLESS)).messages[0] == ANSWER[0]

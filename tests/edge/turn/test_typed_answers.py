"""Typing the words of a choice is the same as tapping it."""

from bot.edge.conversations import Conversation
from bot.edge.turn import Turns
from bot.vocabulary import Audience, Severity
from tests.edge.fake_brain import ANSWER, FakeBrain
from tests.edge.turn.conftest import HARMLESS, RISKY


async def test_a_typed_no_after_the_safety_check_is_an_emergency(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = None
    await turns.take_text(chat, RISKY)
    reply = await turns.take_text(chat, "no")
    assert reply.to_dict()["escalation"]["severity"] == "emergency"
    assert chat.severity is Severity.EMERGENCY
    assert brain.asked[-1]["choice"] == "safe_no"


async def test_a_typed_no_without_the_question_is_just_a_message(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    reply = await turns.take_text(chat, "no")
    assert brain.asked[-1]["text"] == "no"
    assert reply.to_dict()["escalation"] is None


async def test_a_typed_answer_counts_as_one_message(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = None
    await turns.take_text(chat, RISKY)
    await turns.take_text(chat, "no")
    assert chat.messages == 2


async def test_what_was_offered_is_remembered_until_the_next_reply(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = [{"type": "choices", "choices": [{"id": "safe_yes", "title": "Yes"}]}]
    await turns.take_text(chat, HARMLESS)
    assert chat.offered == {"Yes": "safe_yes"}
    brain.answer = ANSWER
    await turns.take_text(chat, HARMLESS)
    assert chat.offered == {}


async def test_an_answer_to_a_card_can_be_typed(turns: Turns, chat: Conversation, brain: FakeBrain) -> None:
    brain.answer = turns.composer.lessons.screen("lesson_ok_or_not_ok_phone", Audience.AGE_11_13)
    await turns.take_choice(chat, "lesson_ok_or_not_ok_phone")
    await turns.take_text(chat, "not ok")
    assert brain.asked[-1]["choice"] == "lesson_ok_or_not_ok_phone_not_ok"


async def test_the_name_of_an_area_brings_who_helps_there(turns: Turns, chat: Conversation) -> None:
    typed = await turns.take_text(chat, "I live in Wales")
    assert chat.area == "wales"
    assert typed == await turns.take_choice(chat, "area_wales")


async def test_a_question_about_the_law_of_a_nation_is_asked(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    assert (await turns.take_text(chat, "whats the age of consent in scotland")).messages == ANSWER
    assert chat.area == "england"

"""Words that the edge obeys without asking the brain."""

import pytest

from bot.edge.conversations import Conversation
from bot.edge.turn import Turns
from bot.replies.messages import holds_help, services_of, text
from tests.edge.fake_brain import ANSWER, FakeBrain
from tests.edge.turn.conftest import HARMLESS


async def test_the_safe_word_is_answered_without_the_brain(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    reply = await turns.take_text(chat, "HELP!")
    assert holds_help(reply.messages)
    assert brain.asked == []


async def test_the_safe_word_brings_back_help_for_the_latest_risk(turns: Turns, chat: Conversation) -> None:
    first = await turns.take_text(chat, "someone says he will post my nudes if i dont pay him")
    again = await turns.take_text(chat, "help")
    assert chat.latest_risk is not None
    assert {card["id"] for card in first.to_dict()["escalation"]["services"]} & {
        card["id"] for message in again.messages for card in message.get("services", [])
    }


@pytest.mark.parametrize("said", ["clear", "Delete this chat!"])
async def test_clear_ends_the_conversation(
    turns: Turns, brain: FakeBrain, chat: Conversation, said: str
) -> None:
    reply = await turns.take_text(chat, said)
    assert reply.to_dict()["ended"] is True
    assert brain.asked == []


async def test_a_tapped_clear_ends_it_too(turns: Turns, chat: Conversation) -> None:
    assert (await turns.take_choice(chat, "clear")).ended


async def test_help_brings_the_service_that_the_answer_has_just_named(
    turns: Turns, chat: Conversation, brain: FakeBrain
) -> None:
    brain.answer = [text("You can type help to find [report_remove|Report Remove|people].")]
    await turns.take_text(chat, "how do i get a picture taken down")
    first, *others = [card["id"] for card in services_of((await turns.take_text(chat, "help")).messages)]
    assert first == "report_remove"
    assert "childline" in others
    brain.answer = ANSWER
    await turns.take_text(chat, HARMLESS)
    later = services_of((await turns.take_text(chat, "help")).messages)
    assert "report_remove" not in [card["id"] for card in later]


async def test_a_worry_goes_before_what_an_answer_has_named(
    turns: Turns, chat: Conversation, brain: FakeBrain
) -> None:
    await turns.take_text(chat, "i want to die")
    brain.answer = [text("Ask [internet_watch_foundation|them].")]
    await turns.take_text(chat, HARMLESS)
    cards = services_of((await turns.take_text(chat, "help")).messages)
    assert "internet_watch_foundation" not in [card["id"] for card in cards]

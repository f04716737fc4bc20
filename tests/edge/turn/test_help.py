"""A message that carries risk gets help in the same reply."""

import pytest

from bot.content.library import Library
from bot.edge.brain_client import BrainReply
from bot.edge.conversations import Conversation
from bot.edge.turn import Turns
from bot.replies.messages import Message, services_of
from bot.vocabulary import Severity
from tests.edge.fake_brain import ANSWER, FakeBrain
from tests.edge.turn.conftest import HARMLESS, RISKY, new_chat

HELP: Message = {"type": "help", "services": [{"id": "x", "emergency": True}]}  # type: ignore[list-item]


async def test_a_harmless_question_gets_the_brains_answer(turns: Turns, chat: Conversation) -> None:
    reply = await turns.take_text(chat, HARMLESS)
    assert reply.to_dict() == {"messages": ANSWER, "escalation": None}
    assert chat.severity is Severity.NONE


async def test_a_risk_gets_help_although_the_brain_gave_none(turns: Turns, chat: Conversation) -> None:
    reply = await turns.take_text(chat, RISKY)
    assert ANSWER[0] not in reply.messages
    escalation = reply.to_dict()["escalation"]
    assert (escalation["severity"], escalation["category"], escalation["speaker"]) == (
        "urgent",
        "sexual_abuse",
        "self",
    )
    assert len(escalation["services"]) >= 2


async def test_a_brains_words_come_with_the_services_that_the_edge_would_choose(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = [*ANSWER, HELP]
    reply = await turns.take_text(chat, RISKY)
    assert reply.messages[: len(ANSWER)] == ANSWER
    brain.answer = None
    alone = (await turns.take_text(new_chat(), RISKY)).to_dict()["escalation"]
    assert reply.to_dict()["escalation"] == alone


async def test_a_fragment_of_a_disclosure_is_read_with_what_comes_next(
    turns: Turns, chat: Conversation
) -> None:
    await turns.take_text(chat, "my uncle is strange sometimes")
    assert chat.latest_risk is None
    assert not chat.earlier.is_empty


async def test_once_help_was_shown_a_plain_question_is_plain_again(turns: Turns, chat: Conversation) -> None:
    await turns.take_text(chat, RISKY)
    assert chat.latest_risk is not None
    assert chat.earlier.risk == 0
    assert (await turns.take_text(chat, "what is consent")).risk is None


async def test_who_denies_what_they_are_accused_of_is_not_told_to_stop(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = None
    words = "they say i touched her but i didnt"
    reply = await turns.take_text(chat, words)
    topic = turns.composer.library.topics["someone_says_i_hurt_them"]
    assert reply.messages[0]["text"] == topic.words(chat.audience).strip()
    assert "stop" not in " ".join(message.get("text", "") for message in reply.messages)
    assert services_of(reply.messages)
    assert (
        "topic:someone_says_i_hurt_them"
        in brain.asked[-1]["context"]["screened"]["assessment"]["explanation"]
    )


async def test_a_lead_takes_the_place_of_the_brains_words(
    turns: Turns, chat: Conversation, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ask(_: object) -> BrainReply:
        return BrainReply(ANSWER, "risk", ("topic_sent_a_nude_i_did_not_want",))

    monkeypatch.setattr(turns.brain, "ask", ask)
    reply = await turns.take_text(chat, "a boy sent me a dick pic and i didnt ask for it")
    lead = library.leads["unwanted_picture_received"]
    assert reply.messages[0]["text"] == lead.words[chat.audience].strip()
    assert "report_remove" not in {each["id"] for each in services_of(reply.messages)}

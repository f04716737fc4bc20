"""A quiet question that names a service gets its card beside the answer."""

from dataclasses import replace

import pytest

from bot.content.library import Library
from bot.edge.conversations import Conversation
from bot.edge.turn import Reply, Turns
from bot.replies.messages import Message, notice, services_of
from bot.safety.detector import RiskDetector
from bot.vocabulary import Audience
from tests.edge.fake_brain import ANSWER, FakeBrain
from tests.edge.turn.conftest import RISKY, make_turns

CHOICES: Message = {"type": "choices", "choices": [{"id": "show_topics", "title": "More"}]}


def ids(reply: Reply) -> list[str]:
    return [card["id"] for card in services_of(reply.messages)]


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("how do i call childline", "childline"),
        ("wot is Chidline??", "childline"),
        ("what is report remove", "report_remove"),
        ("is shout free", "shout"),
    ],
)
async def test_the_card_stands_between_answer_and_choices(
    turns: Turns, brain: FakeBrain, chat: Conversation, words: str, service: str
) -> None:
    brain.answer = [*ANSWER, CHOICES]
    reply = await turns.take_text(chat, words)
    assert [each["type"] for each in reply.messages] == ["text", "help", "choices"]
    assert ids(reply) == [service]
    assert reply.risk is None


async def test_where_only_the_name_was_clear_nobody_is_told_that_it_was_not(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.intent = "nlu_fallback"
    reply = await turns.take_text(chat, "is shout free")
    assert (
        reply.messages[0]["text"]
        == turns.composer.library.replies["asked_by_name"].words(chat.audience).strip()
    )
    assert ids(reply) == ["shout"]
    assert (await turns.take_text(chat, "is zzz free")).messages == ANSWER


@pytest.mark.parametrize(
    "words", ["why do people shout", "what is consent", "the cd had a stop it now song on it"]
)
async def test_words_that_only_sound_like_a_name_bring_nothing(
    turns: Turns, chat: Conversation, words: str
) -> None:
    chat.audience = Audience.ADULT
    assert not {"shout", "stop_it_now"} & set(ids(await turns.take_text(chat, words)))


async def test_what_is_for_adults_is_not_shown_to_a_child(turns: Turns, chat: Conversation) -> None:
    assert ids(await turns.take_text(chat, "what is the nspcc")) == []
    chat.audience = Audience.ADULT
    assert ids(await turns.take_text(chat, "what is the nspcc")) == ["nspcc_helpline"]


async def test_what_is_hidden_here_stays_hidden(
    library: Library, detector: RiskDetector, brain: FakeBrain, chat: Conversation
) -> None:
    hidden = library.services["report_remove"].model_copy(update={"shown": False})
    turns = make_turns(
        replace(library, services={**library.services, "report_remove": hidden}), detector, brain
    )
    assert (await turns.take_text(chat, "what is report remove")).messages == ANSWER


async def test_among_services_that_are_shown_anyway_it_leads(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = turns.composer.standing_with_help("help_now", turns._reader(chat), turns.now())
    assert ids(await turns.take_text(chat, "can i talk to childline")) == ["childline", "shout", "samaritans"]
    reply = await turns.take_text(chat, "can i talk to ceop")
    assert ids(reply)[0] == "ceop"
    assert len(ids(reply)) == 3


async def test_help_brings_it_again(turns: Turns, chat: Conversation) -> None:
    await turns.take_text(chat, "what is report remove")
    assert ids(await turns.take_text(chat, "help"))[0] == "report_remove"


async def test_a_message_that_carries_risk_gets_the_services_for_the_risk(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = None
    reply = await turns.take_text(chat, f"{RISKY} is shout free")
    assert reply.risk
    assert ids(reply)[0] == "childline"


async def test_it_takes_nothing_from_the_help_of_a_later_disclosure(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    card = notice({"label": "From your school", "title": "Adults", "text": "Ms Ash", "note": None})
    school = {"label": "From your school", "title": "Adults", "text": "Ms Ash", "note": None}
    turns = replace(turns, schools={chat.site: school})  # type: ignore[dict-item]
    assert card not in (await turns.take_text(chat, "how do i call childline")).messages
    brain.answer = None
    reply = await turns.take_text(chat, RISKY)
    assert ids(reply)[0] == "childline"
    assert card in reply.messages

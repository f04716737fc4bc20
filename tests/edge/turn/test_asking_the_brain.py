"""What the brain is told of a message, and what it never is."""

import pytest

from bot.edge.conversations import Conversation
from bot.edge.turn import Turns
from bot.vocabulary import Audience
from tests.edge.fake_brain import FakeBrain
from tests.edge.identifiers import IDENTIFYING
from tests.edge.turn.conftest import HARMLESS


def plain(text: str) -> str:
    """Lower case, letters and figures only."""
    return "".join(character for character in text.lower() if character.isalnum())


async def test_the_brain_gets_no_identifier_and_the_risk_is_read_before(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    await turns.take_text(chat, "my name is Zara, my uncle touches me, call 07700 900123")
    (asked,) = brain.asked
    assert "Zara" not in asked["text"]
    assert "900123" not in asked["text"]
    assert asked["context"]["screened"]["assessment"]["category"] == "sexual_abuse"


@pytest.mark.parametrize(("text", "secret"), IDENTIFYING)
async def test_the_folded_words_hold_no_identifier_either(
    turns: Turns, brain: FakeBrain, chat: Conversation, text: str, secret: str
) -> None:
    """Folding takes capitals, dots and signs away, so what it leaves may be harder to recognise."""
    await turns.take_text(chat, text)
    folded = brain.asked[0]["context"]["screened"]["folded"]
    assert plain(secret) not in plain(folded)


async def test_the_brain_is_told_what_the_edge_knows(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    chat.audience, chat.area, chat.speaker = Audience.AGE_8_10, "wales", "friend"
    await turns.take_text(chat, HARMLESS)
    context = brain.asked[0]["context"]
    assert (context["audience"], context["area"], context["speaker"]) == ("8-10", "wales", "friend")
    assert context["screened"]["assessment"]["escalate"] is False
    assert "drink_and_drugs" in context["closed"]
    assert {"drink_and_drugs", "a_pupil_told_me"} <= set(context["not_for"])


async def test_nothing_that_was_typed_is_kept(turns: Turns, brain: FakeBrain, chat: Conversation) -> None:
    await turns.take_text(chat, "my xylophonist touches me")
    assert "xylophonist" not in repr(chat)

"""What a tapped choice says about the reader or the risk is kept."""

from bot.edge.conversations import Conversation
from bot.edge.turn import Turns
from bot.replies.messages import holds_help
from bot.vocabulary import Audience
from tests.edge.fake_brain import FakeBrain
from tests.edge.turn.conftest import RISKY


async def test_a_tapped_not_safe_is_an_emergency_although_the_brain_gives_no_help(
    turns: Turns, chat: Conversation
) -> None:
    reply = await turns.take_choice(chat, "safe_no")
    assert holds_help(reply.messages)
    assert reply.to_dict()["escalation"]["severity"] == "emergency"


async def test_an_age_is_learnt_from_its_choice(turns: Turns, brain: FakeBrain, chat: Conversation) -> None:
    await turns.take_choice(chat, "audience_8_10")
    assert chat.audience is Audience.AGE_8_10
    assert brain.asked[0]["context"]["audience"] == "8-10"


async def test_who_it_is_about_is_learnt_from_its_choice(turns: Turns, chat: Conversation) -> None:
    await turns.take_choice(chat, "about_friend")
    assert chat.speaker == "friend"


async def test_a_correction_forgets_what_was_taken_for_risk(turns: Turns, chat: Conversation) -> None:
    await turns.take_text(chat, RISKY)
    await turns.take_choice(chat, "correct_school")
    assert chat.latest_risk is None
    assert chat.earlier.risk == 0

"""A message that is sent again under its key is not taken as a second one."""

from typing import Any

from bot.edge.talk import REMEMBERED_ANSWERS
from tests.edge.asgi import Client
from tests.edge.fake_brain import FakeBrain
from tests.edge.test_api import START, started


async def sent(edge: Client, conversation: str, text: str, key: str) -> Any:
    path = f"{START}/{conversation}/messages"
    return (await edge.call("POST", path, {"text": text}, idempotency_key=key)).json


def heard(brain: FakeBrain) -> int:
    return len(brain.asked)


async def test_it_gets_the_answer_that_was_lost(edge: Client, brain: FakeBrain) -> None:
    conversation = await started(edge)
    first = await sent(edge, conversation, "what is consent", "one")
    assert await sent(edge, conversation, "what is consent", "one") == first
    assert heard(brain) == 1


async def test_it_does_so_after_later_messages(edge: Client, brain: FakeBrain) -> None:
    conversation = await started(edge)
    for number in range(REMEMBERED_ANSWERS):
        await sent(edge, conversation, f"question {number}", str(number))
    await sent(edge, conversation, "question 0", "0")
    assert heard(brain) == REMEMBERED_ANSWERS


async def test_the_oldest_answers_are_let_go(edge: Client, brain: FakeBrain) -> None:
    conversation = await started(edge)
    for number in range(REMEMBERED_ANSWERS + 1):
        await sent(edge, conversation, f"question {number}", str(number))
    await sent(edge, conversation, "question 0", "0")
    assert heard(brain) == REMEMBERED_ANSWERS + 2


async def test_the_same_words_under_a_new_key_are_a_new_message(edge: Client, brain: FakeBrain) -> None:
    conversation = await started(edge)
    await sent(edge, conversation, "what is consent", "one")
    await sent(edge, conversation, "what is consent", "two")
    assert heard(brain) == 2


async def test_a_key_counts_in_its_own_conversation_only(edge: Client, brain: FakeBrain) -> None:
    await sent(edge, await started(edge), "what is consent", "one")
    await sent(edge, await started(edge), "what is consent", "one")
    assert heard(brain) == 2

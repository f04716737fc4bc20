"""Conversations in memory: random ids, gone after silence, counted once."""

import pytest

from bot.edge.conversations import SILENCE, Conversation, Conversations
from bot.vocabulary import Audience, Severity
from tests.clock import Clock


@pytest.fixture
def ended() -> list[Conversation]:
    return []


@pytest.fixture
def conversations(clock: Clock, ended: list[Conversation]) -> Conversations:
    return Conversations(ended.append, silence=60.0, most=3, clock=clock)


def start(conversations: Conversations) -> Conversation:
    return conversations.start("demo", "england", Audience.AGE_11_13)


def test_an_id_is_random_and_long_enough_not_to_be_guessed(conversations: Conversations) -> None:
    ids = {start(conversations).id for _ in range(100)}
    assert len(ids) == 100
    assert min(len(one) for one in ids) >= 22


def test_a_conversation_is_found_by_its_id_only(conversations: Conversations) -> None:
    conversation = start(conversations)
    assert conversations.find(conversation.id) is conversation
    assert conversations.find(conversation.id[:-1]) is None
    assert conversations.find("") is None


def test_a_silent_conversation_ends_and_is_told_once(
    conversations: Conversations, clock: Clock, ended: list[Conversation]
) -> None:
    conversation = start(conversations)
    clock.now += 60.0
    assert conversations.find(conversation.id) is None
    assert conversations.end_silent() == []
    assert not conversations.end(conversation.id)
    assert ended == [conversation]


def test_finding_a_conversation_breaks_its_silence(conversations: Conversations, clock: Clock) -> None:
    conversation = start(conversations)
    for _ in range(5):
        clock.now += 59.0
        assert conversations.find(conversation.id) is conversation


def test_the_silent_ones_are_named_so_that_the_brain_can_forget_them(
    conversations: Conversations, clock: Clock
) -> None:
    silent = start(conversations)
    clock.now += 40.0
    start(conversations)
    clock.now += 30.0
    assert conversations.end_silent() == [silent.id]
    assert len(conversations) == 1


def test_the_one_silent_for_longest_gives_way_to_a_new_one(
    conversations: Conversations, clock: Clock, ended: list[Conversation]
) -> None:
    first, second, third = (start(conversations) for _ in range(3))
    clock.now += 1.0
    conversations.find(first.id)
    start(conversations)
    assert ended == [second]
    assert conversations.find(first.id)
    assert conversations.find(third.id)


def test_an_end_on_request_is_told_once(conversations: Conversations, ended: list[Conversation]) -> None:
    conversation = start(conversations)
    assert conversations.end(conversation.id)
    assert not conversations.end(conversation.id)
    assert ended == [conversation]


def test_an_orderly_stop_ends_everything_once(
    conversations: Conversations, ended: list[Conversation]
) -> None:
    started = [start(conversations) for _ in range(3)]
    conversations.end_all()
    conversations.end_all()
    assert ended == started
    assert len(conversations) == 0


def test_silence_lasts_half_an_hour() -> None:
    assert SILENCE == 30 * 60


def test_severity_only_rises(conversations: Conversations) -> None:
    conversation = start(conversations)
    for severity in (Severity.SUPPORT, Severity.EMERGENCY, Severity.NONE, Severity.URGENT):
        conversation.raise_severity(severity)
    assert conversation.severity is Severity.EMERGENCY


def test_two_conversations_share_nothing(conversations: Conversations) -> None:
    one, two = start(conversations), start(conversations)
    one.raise_severity(Severity.URGENT)
    assert two.severity is Severity.NONE
    assert one.lock is not two.lock


def test_no_message_is_kept(conversations: Conversations) -> None:
    texts = [name for name, value in vars(start(conversations)).items() if isinstance(value, (str, list))]
    assert set(texts) <= {"id", "site", "area", "audience", "severity"}

"""One turn, with the real detector, scrubber and content, and a brain that a test can break."""

import datetime

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.content.choices import KnownChoices
from bot.content.library import Library
from bot.edge.brain_client import BrainClient
from bot.edge.check_back import CheckBack
from bot.edge.conversations import Conversation
from bot.edge.further_topics import FurtherTopics
from bot.edge.guarantee import Guarantee
from bot.edge.safe_word import SafeWordReader
from bot.edge.scrubber import Scrubber
from bot.edge.turn import MOST_CHARACTERS, MOST_MESSAGES, Turns
from bot.replies.composer import Composer
from bot.replies.messages import Message, holds_help, services_of
from bot.safety.detector import RiskDetector
from bot.supervisor.checks import free_ports
from bot.vocabulary import Audience, Severity
from tests.edge.fake_brain import ANSWER, FakeBrain
from tests.edge.identifiers import IDENTIFYING

RISKY = "my uncle touches me and i hate it"
HARMLESS = "what is consent"
HELP: Message = {"type": "help", "services": [{"id": "x", "emergency": True}]}  # type: ignore[list-item]


def make_turns(library: Library, detector: RiskDetector, brain: BrainClient) -> Turns:
    composer = Composer(library)
    return Turns(
        composer=composer,
        detector=detector,
        scrubber=Scrubber(library.identifiers),
        words=SafeWordReader(library.safe_words),
        choices=KnownChoices(library),
        brain=brain,
        guarantee=Guarantee(composer),
        further=FurtherTopics(composer),
        check_back=CheckBack(composer),
        now=lambda: datetime.datetime(2026, 11, 25, 3, 0, tzinfo=datetime.UTC),
    )


@pytest.fixture
def turns(library: Library, detector: RiskDetector, brain: FakeBrain) -> Turns:
    return make_turns(library, detector, brain)


@pytest.fixture
def chat() -> Conversation:
    return new_chat()


def plain(text: str) -> str:
    """Lower case, letters and figures only."""
    return "".join(character for character in text.lower() if character.isalnum())


def new_chat() -> Conversation:
    return Conversation("c1", "demo", "england", Audience.AGE_11_13, 0.0)


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


async def test_a_dead_brain_and_a_risk_still_give_help(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = None
    reply = await turns.take_text(chat, RISKY)
    assert holds_help(reply.messages)
    assert reply.to_dict()["escalation"]["severity"] == "urgent"


async def test_a_dead_brain_and_a_question_give_people_to_ask(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = None
    reply = await turns.take_text(chat, HARMLESS)
    assert holds_help(reply.messages)
    assert reply.to_dict()["escalation"] is None


@pytest.mark.parametrize(
    "answer",
    [
        [{"type": "choices", "choices": ["abc"]}],
        [{"type": "choices", "choices": [{"title": "no id"}]}],
        [{"type": "help", "services": ["childline"]}],
        [{"type": "text"}],
        [{}],
    ],
    ids=str,
)
async def test_a_malformed_answer_from_the_real_client_never_breaks_a_turn(
    library: Library, detector: RiskDetector, chat: Conversation, answer: list[object]
) -> None:
    from tests.edge.test_brain_client import brain as served
    from tests.edge.test_brain_client import says

    async with served(says({"messages": answer})) as client:
        reply = await make_turns(library, detector, client).take_text(chat, RISKY)
    assert holds_help(reply.messages)


async def test_a_slow_brain_does_not_keep_a_risk_waiting(
    library: Library, detector: RiskDetector, chat: Conversation
) -> None:
    import asyncio

    from aiohttp import web

    from tests.edge.test_brain_client import brain as served

    async def slow(_: web.Request) -> web.StreamResponse:
        await asyncio.sleep(10)
        return web.json_response({})

    async with served(slow, deadline=0.2) as client:
        turns = make_turns(library, detector, client)
        before = asyncio.get_running_loop().time()
        assert holds_help((await turns.take_text(chat, RISKY)).messages)
        assert asyncio.get_running_loop().time() - before < 3


async def test_nobody_listening_is_answered_with_help(
    library: Library, detector: RiskDetector, chat: Conversation
) -> None:
    client = BrainClient(f"http://127.0.0.1:{free_ports(1)[0]}", "secret")
    await client.open()
    try:
        assert holds_help((await make_turns(library, detector, client).take_text(chat, RISKY)).messages)
    finally:
        await client.close()


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


async def test_nothing_that_was_typed_is_kept(turns: Turns, brain: FakeBrain, chat: Conversation) -> None:
    await turns.take_text(chat, "my xylophonist touches me")
    assert "xylophonist" not in repr(chat)


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


async def test_a_tapped_not_safe_is_an_emergency_although_the_brain_gives_no_help(
    turns: Turns, chat: Conversation
) -> None:
    reply = await turns.take_choice(chat, "safe_no")
    assert holds_help(reply.messages)
    assert reply.to_dict()["escalation"]["severity"] == "emergency"


@pytest.mark.parametrize("choice", ["talk_to_someone", "safe_unsure", "safe_no"])
async def test_choices_that_must_bring_help_bring_it_from_a_dead_brain(
    turns: Turns, brain: FakeBrain, chat: Conversation, choice: str
) -> None:
    brain.answer = None
    assert holds_help((await turns.take_choice(chat, choice)).messages)


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


async def test_a_topic_is_answered_by_a_dead_brains_stand_in(
    turns: Turns, brain: FakeBrain, chat: Conversation, library: Library
) -> None:
    brain.answer = None
    reply = await turns.take_choice(chat, "topic_consent")
    assert reply.messages[0]["text"] == library.topics["consent"].words(chat.audience).strip()


async def test_words_to_tell_someone_come_from_a_dead_brains_stand_in(
    turns: Turns, brain: FakeBrain, chat: Conversation, library: Library
) -> None:
    brain.answer = None
    reply = await turns.take_choice(chat, "tell_someone")
    assert reply.messages[0]["text"] == library.replies["tell_someone"].words(chat.audience).strip()
    assert "topic_how_to_tell_someone" in chat.offered.values()


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


async def test_what_was_offered_is_remembered_until_the_next_reply(
    turns: Turns, brain: FakeBrain, chat: Conversation
) -> None:
    brain.answer = [{"type": "choices", "choices": [{"id": "safe_yes", "title": "Yes"}]}]
    await turns.take_text(chat, HARMLESS)
    assert chat.offered == {"Yes": "safe_yes"}
    brain.answer = ANSWER
    await turns.take_text(chat, HARMLESS)
    assert chat.offered == {}


@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(min_size=1, max_size=200))
async def test_any_text_at_all_gets_an_answer(library: Library, detector: RiskDetector, text: str) -> None:
    turns = make_turns(library, detector, FakeBrain(None))
    reply = await turns.take_text(new_chat(), text)
    assert reply.ended or holds_help(reply.messages)


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


async def test_going_through_lessons_makes_no_chat_too_long(turns: Turns, chat: Conversation) -> None:
    for _ in range(MOST_MESSAGES + 1):
        await turns.take_choice(chat, "lesson_consent_photo")
    assert (await turns.take_text(chat, HARMLESS)).messages[0] == ANSWER[0]


async def test_an_answer_to_a_card_can_be_typed(turns: Turns, chat: Conversation, brain: FakeBrain) -> None:
    brain.answer = turns.composer.lessons.screen("lesson_ok_or_not_ok_phone", Audience.AGE_11_13)
    await turns.take_choice(chat, "lesson_ok_or_not_ok_phone")
    await turns.take_text(chat, "not ok")
    assert brain.asked[-1]["choice"] == "lesson_ok_or_not_ok_phone_not_ok"


async def test_help_brings_the_service_that_the_answer_has_just_named(
    turns: Turns, chat: Conversation, brain: FakeBrain
) -> None:
    brain.answer = [
        {"type": "text", "text": "You can type help to find [report_remove|Report Remove|people]."}
    ]
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
    brain.answer = [{"type": "text", "text": "Ask [internet_watch_foundation|them]."}]
    await turns.take_text(chat, HARMLESS)
    cards = services_of((await turns.take_text(chat, "help")).messages)
    assert "internet_watch_foundation" not in [card["id"] for card in cards]

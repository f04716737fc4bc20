"""Each action says the right words from content, and shows help where it must."""

import logging

import pytest

from actions.answer_safety_check import AnswerSafetyCheck, last_action
from actions.conversation_action import ConversationAction
from actions.offer_topics import OfferTopics
from actions.play_lesson import PlayLesson
from actions.set_boundary import SetBoundary
from actions.show_help import ShowHelp, assessment_of
from actions.show_lessons import ShowLessons
from actions.show_services import ShowServices
from actions.take_correction import TakeCorrection
from bot.content.library import Library
from bot.vocabulary import Audience, Category, Severity, Speaker
from tests.actions.conftest import Conversation, offered, services, texts

EVERY_ACTION = [
    ShowHelp(),
    ShowServices(),
    AnswerSafetyCheck(),
    OfferTopics(),
    TakeCorrection(),
    ShowLessons(),
    PlayLesson(),
    SetBoundary(),
]
CANARY = "xylophonist"


def test_a_risk_gets_its_words_services_and_the_safety_check(
    conversation: Conversation, library: Library
) -> None:
    conversation.slots |= {
        "category": "grooming",
        "severity": "urgent",
        "speaker": "self",
        "audience": "14-17",
    }
    said = conversation.run(ShowHelp())
    words = library.risks[Category.GROOMING].reply(Speaker.SELF, Audience.AGE_14_17).strip()
    assert texts(said)[0] == words
    assert len(services(said)) >= 2
    assert {"/safe_yes", "/safe_no", "/safe_unsure"} <= set(offered(said))


def test_a_risk_without_slots_still_gets_help(conversation: Conversation) -> None:
    assert len(services(conversation.run(ShowHelp()))) >= 2


def test_slots_are_read_as_an_assessment(conversation: Conversation) -> None:
    conversation.slots |= {
        "category": "sextortion",
        "severity": "emergency",
        "speaker": "friend",
        "reasons": ["a"],
    }

    class Slots:
        def get_slot(self, name: str) -> object:
            return conversation.slots.get(name)

    found = assessment_of(Slots())  # type: ignore[arg-type]
    assert (found.category, found.severity, found.speaker) == (
        Category.SEXTORTION,
        Severity.EMERGENCY,
        Speaker.FRIEND,
    )
    assert found.explanation == ("a",)


def test_whoever_asks_for_a_person_gets_people(conversation: Conversation) -> None:
    said = conversation.run(ShowServices())
    assert len(services(said)) >= 2
    assert all(card["channels"] for card in services(said))


def test_an_area_brings_its_own_services(conversation: Conversation) -> None:
    conversation.slots |= {"audience": "adult", "area": "scotland"}
    in_scotland = {card["id"] for card in services(conversation.run(ShowServices()))}
    conversation.slots["area"] = "wales"
    in_wales = {card["id"] for card in services(conversation.run(ShowServices()))}
    assert in_scotland
    assert in_wales
    assert "meic" not in in_scotland


@pytest.mark.parametrize("intent", ["safe_no", "deny"])
def test_not_safe_gets_emergency_help(conversation: Conversation, intent: str) -> None:
    conversation.intent = intent
    conversation.slots |= {"category": "peer_harm", "severity": "support", "speaker": "self"}
    said = conversation.after("action_listen", "action_show_help", "action_listen").run(AnswerSafetyCheck())
    assert services(said)[0]["emergency"] is True
    assert "999" in " ".join(texts(said))


@pytest.mark.parametrize("intent", ["safe_unsure", "unsure"])
def test_not_sure_gets_help_again(conversation: Conversation, intent: str) -> None:
    conversation.intent = intent
    said = conversation.after("action_show_help", "action_listen").run(AnswerSafetyCheck())
    assert services(said)


@pytest.mark.parametrize("intent", ["safe_yes", "affirm"])
def test_safe_gets_what_comes_next(conversation: Conversation, library: Library, intent: str) -> None:
    conversation.intent = intent
    said = conversation.after("action_show_help", "action_listen").run(AnswerSafetyCheck())
    assert texts(said) == [library.replies["safe_yes"].words(Audience.AGE_11_13).strip()]
    assert not services(said)


@pytest.mark.parametrize("intent", ["affirm", "deny", "unsure"])
def test_a_typed_yes_or_no_is_small_talk_when_nothing_was_asked(
    conversation: Conversation, library: Library, intent: str
) -> None:
    conversation.intent = intent
    said = conversation.after("utter_topic_consent", "action_listen").run(AnswerSafetyCheck())
    assert texts(said) == [library.replies["anything_else"].words(Audience.AGE_11_13).strip()]


@pytest.mark.parametrize("intent", ["safe_no", "safe_unsure"])
def test_a_tapped_answer_counts_whenever_it_comes(conversation: Conversation, intent: str) -> None:
    conversation.intent = intent
    assert services(conversation.after("utter_greet", "action_listen").run(AnswerSafetyCheck()))


def test_an_answer_that_rasa_did_not_name_gets_help(conversation: Conversation) -> None:
    conversation.intent = None
    assert services(conversation.run(AnswerSafetyCheck()))


def test_listening_is_not_the_last_thing_that_was_done() -> None:
    class Events:
        events = [
            {"event": "action", "name": "action_show_help"},
            {"event": "action", "name": "action_listen"},
            {"event": "user", "name": None},
            {"event": "action", "name": "action_extract_slots"},
        ]

    assert last_action(Events()) == "action_show_help"  # type: ignore[arg-type]


def test_an_unclear_message_is_offered_two_topics_more_subjects_and_a_person(
    conversation: Conversation,
) -> None:
    conversation.slots |= {"offered_topic": "topic_consent", "other_topic": "topic_saying_no"}
    assert offered(conversation.run(OfferTopics())) == [
        "/topic_consent",
        "/topic_saying_no",
        "/show_topics",
        "/talk_to_someone",
    ]


def test_an_unclear_message_without_likely_topics_is_offered_a_person(conversation: Conversation) -> None:
    assert offered(conversation.run(OfferTopics())) == ["/show_topics", "/talk_to_someone"]


def test_a_correction_is_answered_with_the_likeliest_topic(
    conversation: Conversation, library: Library
) -> None:
    conversation.slots |= {"topic": "topic_consent", "audience": "8-10"}
    said = conversation.run(TakeCorrection())
    assert library.topics["consent"].words(Audience.AGE_8_10).strip() in texts(said)
    assert offered(said)[-1] == "/talk_to_someone"


def test_a_correction_without_a_topic_asks_for_the_question(
    conversation: Conversation, library: Library
) -> None:
    said = conversation.run(TakeCorrection())
    assert texts(said) == [library.replies["corrected_without_topic"].words(Audience.AGE_11_13).strip()]


def test_whoever_asks_for_lessons_gets_those_for_their_age(conversation: Conversation) -> None:
    conversation.slots["audience"] = "8-10"
    young = offered(conversation.run(ShowLessons()))
    conversation.slots["audience"] = "adult"
    assert "/lesson_noticing_signs" not in young
    assert "/lesson_consent" in young
    assert offered(conversation.run(ShowLessons()))[0] == "/lesson_noticing_signs"


def test_the_screen_that_was_chosen_is_shown(conversation: Conversation) -> None:
    conversation.slots |= {"audience": "8-10", "lesson_step": "lesson_consent_photo"}
    said = conversation.run(PlayLesson())
    assert (said[0]["custom"]["type"], said[0]["custom"]["step"]) == ("lesson", 5)
    assert offered(said)[0] == "/lesson_consent_photo_ask"


@pytest.mark.parametrize("step", [None, "", "lesson_nothing", "restart"])
def test_a_screen_that_is_not_there_brings_the_list(conversation: Conversation, step: str | None) -> None:
    conversation.slots["lesson_step"] = step
    assert "/lesson_consent" in offered(conversation.run(PlayLesson()))


@pytest.mark.parametrize("action", EVERY_ACTION, ids=lambda action: action.name())
def test_a_crash_inside_an_action_still_shows_services(
    conversation: Conversation, action: ConversationAction, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError(f"it broke on {CANARY}")

    monkeypatch.setattr(type(action), "messages", crash)
    said = conversation.run(action)
    assert len(services(said)) >= 2
    assert CANARY not in str(said)


@pytest.mark.parametrize(
    "action",
    [ShowHelp(), ShowServices(), OfferTopics(), ShowLessons(), PlayLesson()],
    ids=lambda action: action.name(),
)
@pytest.mark.parametrize("slot", ["audience", "area", "severity", "topic"])
def test_a_slot_with_a_value_that_does_not_exist_leaves_nobody_without_an_answer(
    conversation: Conversation, action: ConversationAction, slot: str
) -> None:
    conversation.slots[slot] = "topic_nowhere"
    said = conversation.run(action)
    assert texts(said)
    assert services(said) or offered(said)


def test_a_crash_is_logged_by_its_class_only(
    conversation: Conversation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError(f"it broke on {CANARY}")

    monkeypatch.setattr(ShowHelp, "messages", crash)
    with caplog.at_level(logging.DEBUG):
        conversation.run(ShowHelp())
    assert CANARY not in caplog.text
    assert any(getattr(record, "said", "").endswith("RuntimeError") for record in caplog.records)


def test_every_action_of_the_domain_has_its_code_and_the_other_way_round() -> None:
    import yaml

    from bot.paths import CONFIG

    named: set[str] = set()
    for path in (CONFIG / "domain").glob("*.yml"):
        named |= set((yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get("actions", []))
    assert named == {action.name() for action in EVERY_ACTION}

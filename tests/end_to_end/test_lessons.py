"""Lessons over HTTP: played from beginning to end, and no screen of any is a dead end."""

import pytest

from bot.content.audience_words import words_for
from bot.content.library import Library
from bot.content.mentions import readings
from bot.vocabulary import Audience
from tests.end_to_end.chat import Chat
from tests.end_to_end.sentences import DISCLOSURE, HARMLESS
from tests.stack import Stack

PLAYED = {
    Audience.AGE_8_10: "ok_or_not_ok",
    Audience.AGE_11_13: "consent",
    Audience.AGE_14_17: "pressure_and_nudes",
    Audience.ADULT: "hearing_a_disclosure",
}
WAYS_OUT = {"show_topics", "show_lessons", "talk_to_someone"}


@pytest.mark.parametrize(("audience", "name"), PLAYED.items(), ids=str)
def test_a_whole_lesson_can_be_played(stack: Stack, library: Library, audience: Audience, name: str) -> None:
    chat = Chat(stack, audience.value)
    lesson = library.lessons[name]
    assert f"lesson_{name}" in chat.say("can i do a lesson").choices
    reply = chat.tap(f"lesson_{name}")
    cards = lesson.cards_for(audience)
    for number, card in enumerate(cards, 1):
        reply = chat.tap(reply.choices[0])
        screen = reply.lesson
        assert (screen["step"], screen["of"]) == (number, len(cards))
        assert screen["text"] == words_for(card.text, audience).strip()
        picked = reply.choices[number % len(card.choices)]
        reply = chat.tap(picked)
        whys = [words_for(choice.why, audience) for choice in card.choices]
        assert reply.lesson["text"] in [words for why in whys for _, words in readings(why)]
        assert "show_topics" in reply.choices
    reply = chat.tap(reply.choices[0])
    assert reply.lesson["text"] == words_for(lesson.end, audience).strip()
    assert {"show_topics", "talk_to_someone", "goodbye"} <= set(reply.choices)


@pytest.mark.parametrize("audience", list(Audience))
def test_no_screen_of_any_lesson_is_a_dead_end(stack: Stack, audience: Audience) -> None:
    chat = Chat(stack, audience.value)
    waiting, seen = ["show_lessons"], set[str]()
    while waiting:
        choice = waiting.pop()
        seen.add(choice)
        reply = chat.tap(choice)
        assert set(reply.choices) & WAYS_OUT, choice
        assert reply.escalation is None
        waiting += [
            following
            for following in reply.choices
            if following.startswith("lesson_") and following not in seen and following not in waiting
        ]
    assert sum(choice.endswith("_end") for choice in seen) == (8 if audience is Audience.ADULT else 6)


def test_a_question_and_a_disclosure_in_the_middle_come_first_and_the_lesson_goes_on(stack: Stack) -> None:
    chat = Chat(stack, "14-17")
    chat.tap("lesson_consent_photo")
    assert chat.say(HARMLESS).choices[-1] == "lesson_consent_photo"
    told = chat.say(DISCLOSURE)
    assert told.escalation
    assert told.asks_whether_safe
    assert "lesson_consent_photo" not in told.choices
    assert "lesson_consent_photo" in chat.tap("safe_yes").choices
    assert chat.tap("lesson_consent_photo").lesson["step"]


@pytest.mark.parametrize("typed", ["lesson", "can i do a lesson", "quiz", "could we do a quiz please"])
def test_typed_words_lead_to_the_lessons(stack: Stack, typed: str) -> None:
    assert "lesson_consent" in Chat(stack).say(typed).choices


def test_young_people_cannot_open_the_lessons_of_adults(stack: Stack) -> None:
    assert "lesson_consent" in Chat(stack, "11-13").tap("lesson_noticing_signs").choices

"""Lessons as messages: each screen leads on, and each lets the reader stop."""

import pytest

from bot.content.audience_words import words_for
from bot.content.choices import KnownChoices
from bot.content.library import Library
from bot.replies.composer import Composer
from bot.replies.lessons import LessonComposer
from bot.replies.messages import Message, offered_choices
from bot.vocabulary import Audience

MOST_BUTTONS = 6
YOUNG = [Audience.AGE_8_10, Audience.AGE_11_13, Audience.AGE_14_17]


@pytest.fixture
def lessons(library: Library) -> LessonComposer:
    return Composer(library).lessons


def ids(messages: list[Message]) -> list[str]:
    return list(offered_choices(messages).values())


@pytest.mark.parametrize("audience", YOUNG)
def test_young_people_are_offered_only_their_lessons(
    lessons: LessonComposer, library: Library, audience: Audience
) -> None:
    offered = [choice for choice in ids(lessons.offered(audience)) if choice.startswith("lesson_")]
    assert offered == [
        f"lesson_{name}"
        for name in (
            "ok_or_not_ok",
            "consent",
            "pressure_and_nudes",
            "online_friends",
            "being_an_upstander",
            "getting_help",
        )
    ]


def test_adults_are_offered_their_own_lessons_first_and_then_the_others(lessons: LessonComposer) -> None:
    offered = ids(lessons.offered(Audience.ADULT))
    assert offered[:3] == ["lesson_noticing_signs", "lesson_hearing_a_disclosure", "lesson_ok_or_not_ok"]
    assert len([choice for choice in offered if choice.startswith("lesson_")]) == 8


def test_titles_are_those_for_the_reader(lessons: LessonComposer) -> None:
    assert "Asking first" in offered_choices(lessons.offered(Audience.AGE_8_10))
    assert "Consent" in offered_choices(lessons.offered(Audience.ADULT))


@pytest.mark.parametrize("step", ["lesson_noticing_signs", "lesson_nothing", "lesson_", ""])
def test_a_lesson_that_is_not_there_or_not_for_the_reader_brings_the_list(
    lessons: LessonComposer, step: str
) -> None:
    assert lessons.screen(step, Audience.AGE_11_13) == lessons.offered(Audience.AGE_11_13)


def test_a_card_is_shown_with_its_number_its_choices_and_a_way_out(
    lessons: LessonComposer, library: Library
) -> None:
    lesson = library.lessons["consent"]
    card = next(card for card in lesson.cards if card.id == "photo")
    screen, choices = lessons.screen("lesson_consent_photo", Audience.AGE_8_10)
    assert screen == {
        "type": "lesson",
        "title": "Asking first",
        "text": words_for(card.text, Audience.AGE_8_10),
        "step": 5,
        "of": 6,
    }
    assert [choice["id"] for choice in choices["choices"]] == [
        *(f"lesson_consent_photo_{choice.id}" for choice in card.choices),
        "show_topics",
    ]


def test_a_choice_is_told_why_and_leads_to_the_next_card_of_the_readers(lessons: LessonComposer) -> None:
    assert ids(lessons.screen("lesson_consent_whose_body_me", Audience.AGE_8_10)) == [
        "lesson_consent_ask_how",
        "show_topics",
    ]
    assert ids(lessons.screen("lesson_consent_change_mind_tom", Audience.AGE_8_10))[0] == (
        "lesson_consent_keep_asking"
    )


def test_the_last_card_leads_to_the_end(lessons: LessonComposer) -> None:
    assert ids(lessons.screen("lesson_consent_hear_no_accept", Audience.AGE_8_10)) == [
        "lesson_consent_end",
        "show_topics",
    ]


def test_a_card_for_another_age_begins_the_lesson_anew(lessons: LessonComposer) -> None:
    start = lessons.screen("lesson_consent", Audience.AGE_8_10)
    assert lessons.screen("lesson_consent_drunk", Audience.AGE_8_10) == start
    assert start[0]["step"] is None
    assert ids(start)[0] == "lesson_consent_whose_body"


def test_the_end_says_what_to_remember_and_offers_more_a_person_and_goodbye(
    lessons: LessonComposer, library: Library
) -> None:
    screen, words, choices = lessons.screen("lesson_consent_end", Audience.AGE_14_17)
    assert screen["text"] == words_for(library.lessons["consent"].end, Audience.AGE_14_17)
    assert "OK to stop" in words["text"]
    assert [choice["id"] for choice in choices["choices"]] == [
        "lesson_pressure_and_nudes",
        "topic_saying_no",
        "topic_consent",
        "show_topics",
        "talk_to_someone",
        "goodbye",
    ]
    assert choices["choices"][0]["title"].startswith("Next lesson: ")


def test_after_the_last_lesson_there_is_no_next_one(lessons: LessonComposer) -> None:
    offered = ids(lessons.screen("lesson_getting_help_end", Audience.AGE_11_13))
    assert not [choice for choice in offered if choice.startswith("lesson_")]


@pytest.mark.parametrize("audience", list(Audience))
def test_every_screen_of_every_lesson_leads_to_an_end_and_offers_few_known_choices(
    lessons: LessonComposer, library: Library, audience: Audience
) -> None:
    known = KnownChoices(library)
    seen: dict[str, list[str]] = {}
    waiting = [choice for choice in ids(lessons.offered(audience)) if choice in lessons.steps]
    while waiting:
        step = waiting.pop()
        if step in seen:
            continue
        messages = lessons.screen(step, audience)
        seen[step] = ids(messages)
        assert messages[0]["type"] == "lesson"
        assert 2 <= len(seen[step]) <= MOST_BUTTONS
        assert all(choice in known for choice in seen[step])
        assert {"show_topics", "show_lessons"} & set(seen[step])
        waiting += [choice for choice in seen[step] if choice in lessons.steps]
    mine = {name for name, lesson in library.lessons.items() if lesson.read_as(audience)}
    assert {f"lesson_{name}_end" for name in mine} <= seen.keys()
    expected = sum(
        2 + sum(1 + len(card.choices) for card in lesson.cards_for(reader))
        for lesson in library.lessons.values()
        if (reader := lesson.read_as(audience))
    )
    assert len(seen) == expected

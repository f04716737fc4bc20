"""Lessons: what the files must hold, whom their words reach, and how easily they read."""

import pytest

from bot.content.audience_words import source_of, words_for
from bot.content.choices import KnownChoices
from bot.content.lesson_steps import lesson_steps
from bot.content.library import Library
from bot.vocabulary import Audience
from tests.content.conftest import Check, Content
from tests.content.test_faults import assert_told

YOUNG = [Audience.AGE_8_10, Audience.AGE_11_13, Audience.AGE_14_17]
CONSENT = "lessons/consent.yml"
SIGNS = "lessons/noticing_signs.yml"


def test_young_people_have_six_lessons_and_adults_two_of_their_own(library: Library) -> None:
    for audience in YOUNG:
        assert sum(audience in lesson.audiences for lesson in library.lessons.values()) == 6
    assert sum(lesson.audiences == [Audience.ADULT] for lesson in library.lessons.values()) == 2


def test_a_text_that_is_too_hard_is_told_with_its_line(content: Content, check: Check) -> None:
    easy = "You took a funny photo of your friend."
    line = content.replace(CONSENT, easy, "Photographing acquaintances necessitates consideration.")
    (fault,) = check(CONSENT)
    assert_told(fault, content, CONSENT, line, "Reading grade", "8-10")


def test_a_forbidden_word_in_what_is_said_to_a_choice_is_told_with_its_line(
    content: Content, check: Check
) -> None:
    line = content.replace(CONSENT, "That is right. Your body is yours.", "I think your body is yours.")
    (fault,) = check(CONSENT)
    assert_told(fault, content, CONSENT, line, "first_person")


def test_an_overdue_review_is_told(content: Content, check: Check) -> None:
    line = content.replace(CONSENT, "review_by: 2027-05-22", "review_by: 2026-11-21")
    (fault,) = check(CONSENT)
    assert_told(fault, content, CONSENT, line, "review")


def test_every_text_is_told_with_the_place_where_it_stands(library: Library) -> None:
    lesson = library.lessons["consent"]
    told = {(audience, location): text for audience, location, text in lesson.texts()}
    card = lesson.cards[0]
    assert told[Audience.AGE_8_10, ("cards", 0, "text")] == card.text
    assert told[Audience.AGE_14_17, ("end", "11-13")] == words_for(lesson.end, Audience.AGE_14_17)
    assert told[Audience.AGE_8_10, ("title", "8-10")] == "Asking first"


def test_a_text_serves_older_readers_until_they_have_their_own() -> None:
    words = {Audience.AGE_8_10: "One.", Audience.AGE_14_17: "Two."}
    assert [words_for(words, audience) for audience in YOUNG] == ["One.", "One.", "Two."]
    assert source_of(words, Audience.ADULT) is Audience.AGE_14_17


def test_a_text_never_serves_younger_readers() -> None:
    with pytest.raises(KeyError):
        words_for({Audience.AGE_14_17: "Two."}, Audience.AGE_11_13)


def test_adults_read_what_the_oldest_young_people_read_and_not_the_other_way_round(library: Library) -> None:
    assert library.lessons["consent"].read_as(Audience.ADULT) is Audience.AGE_14_17
    assert library.lessons["noticing_signs"].read_as(Audience.AGE_14_17) is None


def test_every_screen_is_a_choice_and_no_two_share_one(library: Library) -> None:
    known = KnownChoices(library)
    steps = lesson_steps(library.lessons)
    assert {"lesson_consent", "lesson_consent_photo", "lesson_consent_photo_ask", "lesson_consent_end"} <= (
        steps.keys()
    )
    assert all(step_id in known and known.lesson_step(step_id) == step for step_id, step in steps.items())
    assert known.lesson_step("topic_consent") is None
    assert "lesson_consent_photo_nothing" not in known


def test_an_unknown_topic_in_next(content: Content) -> None:
    line = content.replace(CONSENT, "next: [saying_no, consent]", "next: [saying_noo, consent]")
    assert_told(content.fault(), content, CONSENT, line, "saying_noo", "no topic")


def test_words_that_the_youngest_reader_of_a_lesson_lacks(content: Content) -> None:
    line = content.replace(CONSENT, '  "8-10": Asking first\n', "") - 1
    assert_told(content.fault(), content, CONSENT, line, "no words", "8-10")


def test_words_that_the_youngest_reader_of_a_card_lacks(content: Content) -> None:
    line = content.replace(CONSENT, '      "8-10": You took a funny photo', '      "14-17": You took') - 1
    assert_told(content.fault(), content, CONSENT, line, "no words", "8-10")


def test_words_that_nobody_reads(content: Content) -> None:
    line = content.replace(CONSENT, '  "11-13": Consent\n', "  adult: Consent\n")
    assert_told(content.fault(), content, CONSENT, line, "Nobody", "adult")


def test_an_audience_that_is_none(content: Content) -> None:
    line = content.replace(CONSENT, '      "8-10": You took a funny photo', '      "8-11": You took')
    assert_told(content.fault(), content, CONSENT, line, "8-11")


def test_a_card_for_an_audience_that_the_lesson_is_not_for(content: Content) -> None:
    line = content.replace(SIGNS, "  - id: gifts\n", '  - id: gifts\n    audiences: [adult, "14-17"]\n') + 1
    assert_told(content.fault(), content, SIGNS, line, "14-17", "not for")


def test_too_few_cards_for_an_audience(content: Content) -> None:
    card = '  - id: drunk\n    audiences: ["14-17"]'
    content.replace(CONSENT, card, card.replace("14-17", "8-10"))
    fault = content.fault()
    assert_told(fault, content, CONSENT, content.line_of(CONSENT, "cards:"), "14-17", "5 cards")
    assert "6 to 8" in fault.remedy


def test_fewer_than_two_choices(content: Content) -> None:
    text = content.path(CONSENT).read_text(encoding="utf-8")
    start = text.index("      - id: adults")
    end = text.index("  - id: ask_how")
    content.path(CONSENT).write_text(text[:start] + text[end:], encoding="utf-8")
    assert_told(content.fault(), content, CONSENT, text[: text.index("    choices:")].count("\n") + 1, "2")


def test_a_choice_that_says_nothing(content: Content) -> None:
    line = content.replace(CONSENT, "        why: That is right. Your body is yours.", "        way: Yours.")
    missing, unknown = content.faults()
    assert "why" in missing.problem
    assert_told(unknown, content, CONSENT, line, "way")


def test_a_title_that_is_too_long_for_a_button_is_told_once(content: Content) -> None:
    line = content.replace(CONSENT, "        title: You do\n", f"        title: {'You do ' * 10}\n")
    assert_told(content.fault(), content, CONSENT, line, "title", "44")


def test_two_cards_of_one_name(content: Content) -> None:
    line = content.replace(CONSENT, "  - id: hear_no\n", "  - id: photo\n")
    assert_told(content.fault(), content, CONSENT, line, "photo", "twice")


def test_two_choices_of_one_name(content: Content) -> None:
    line = content.replace(CONSENT, "      - id: adults\n", "      - id: me\n")
    assert_told(content.fault(), content, CONSENT, line, "me", "twice")


def test_a_card_with_the_name_of_the_last_screen(content: Content) -> None:
    line = content.replace(CONSENT, "  - id: photo\n", "  - id: end\n")
    assert_told(content.fault(), content, CONSENT, line, "end")


def test_two_screens_that_would_share_an_id(content: Content) -> None:
    content.replace(CONSENT, "  - id: hear_no\n", "  - id: photo_ask\n")
    assert_told(content.fault(), content, CONSENT, 1, "lesson_consent_photo_ask")


def test_two_lessons_in_one_place(content: Content) -> None:
    line = content.replace("lessons/getting_help.yml", "place: 6", "place: 2")
    assert_told(content.fault(), content, "lessons/getting_help.yml", line, "consent")


@pytest.mark.parametrize("key", ["sources:", "review_by:", "author:"])
def test_a_lesson_without_its_origin(content: Content, key: str) -> None:
    content.replace(CONSENT, f"\n{key}", f"\nno_{key}")
    assert any(key.rstrip(":") in fault.problem for fault in content.faults())

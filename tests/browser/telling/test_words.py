"""The words of a note: for the age, from the choices, or by hand."""

import pytest
from playwright.sync_api import expect

from tests.browser.chat import Chat
from tests.browser.telling.panel import OPENING, SECRET, Telling


def test_words_changed_by_hand_stay_until_the_choices_are_asked_for_again(telling: Telling) -> None:
    chat = telling.chat
    telling.write_secret_note()
    chat.button("Back").first.click()
    telling.place.get_by_label("Please believe me.").check()
    chat.button("Next").click()
    expect(telling.note).to_have_value(SECRET)
    chat.button("Make it from my choices again").click()
    expect(telling.note).to_have_value(f"{OPENING}\n\nPlease believe me.")


@pytest.mark.parametrize(
    ("age", "words"),
    [
        ("8 to 10", "The teacher whose job is to keep children safe"),
        ("14 to 17", "The safeguarding lead at school"),
        ("I am an adult", "Children's services at the council"),
    ],
)
def test_its_words_are_those_for_the_age_that_was_chosen(embedded: Chat, age: str, words: str) -> None:
    Telling.opened_in(embedded)
    embedded.button("Back to the chat").click()
    embedded.button(age).click()
    embedded.expect_answers(2)
    panel = Telling.opened_in(embedded)
    expect(panel.place.get_by_text(words)).to_be_visible()

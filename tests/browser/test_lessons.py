"""A lesson in the chat: cards, choices, and what a screen reader is told."""

from playwright.sync_api import Page, expect

from bot.content.audience_words import words_for
from bot.content.library import Library
from bot.vocabulary import DEFAULT_AUDIENCE
from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.fitting import NARROWEST, expect_everything_in_view

LESSON = "online_friends"


def begin(chat: Chat, library: Library) -> None:
    """Choose the lesson and its first card."""
    chat.ask("lessons")
    chat.button(words_for(library.lessons[LESSON].title, DEFAULT_AUDIENCE)).click()
    chat.button("Start").click()
    expect(chat.turns.last).to_contain_text("Card 1 of")


def test_a_lesson_is_played_card_by_card(embedded: Chat, library: Library) -> None:
    begin(embedded, library)
    lesson = library.lessons[LESSON]
    card = lesson.cards_for(DEFAULT_AUDIENCE)[0]
    shown = embedded.inside.get_by_role("article").last
    expect(shown).to_contain_text(words_for(card.text, DEFAULT_AUDIENCE).strip())
    expect(shown.get_by_role("heading")).to_have_text(words_for(lesson.title, DEFAULT_AUDIENCE))
    choice = card.choices[0]
    embedded.inside.get_by_role("button", name=words_for(choice.title, DEFAULT_AUDIENCE), exact=True).click()
    expect(embedded.turns.last).to_contain_text(words_for(choice.why, DEFAULT_AUDIENCE).strip())
    embedded.button("Next").click()
    expect(embedded.turns.last).to_contain_text(f"Card 2 of {len(lesson.cards_for(DEFAULT_AUDIENCE))}")


def test_a_screen_reader_hears_the_card_its_number_and_its_choices(embedded: Chat, library: Library) -> None:
    begin(embedded, library)
    card = library.lessons[LESSON].cards_for(DEFAULT_AUDIENCE)[0]
    log = embedded.inside.get_by_role("log")
    expect(log).to_contain_text("Card 1 of")
    expect(log).to_contain_text(words_for(card.text, DEFAULT_AUDIENCE).strip())
    expect(log).to_contain_text(f"You can choose: {words_for(card.choices[0].title, DEFAULT_AUDIENCE)}.")


def test_a_card_fits_the_narrowest_screen(page: Page, school: School, library: Library) -> None:
    page.set_viewport_size(NARROWEST)
    chat = Chat.alone_on(page, school.edge.url)
    begin(chat, library)
    expect_everything_in_view(page)

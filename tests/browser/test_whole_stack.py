"""The demo page in front of the real Signpost."""

from playwright.sync_api import Page, expect

from tests.browser.chat import Chat
from tests.stack import Stack


def test_a_child_opens_the_demo_chooses_an_age_and_learns_what_consent_is(stack: Stack, page: Page) -> None:
    page.goto(stack.url)
    chat = Chat.opened_on(page)
    chat.button("11 to 13").click()
    chat.expect_answers(2)
    chat.ask("what is consent")
    chat.expect_answers(3)
    expect(chat.turns.last).to_contain_text("onsent")


def test_a_child_who_tells_of_harm_gets_people_to_call_and_text(stack: Stack, page: Page) -> None:
    page.goto(stack.url)
    chat = Chat.opened_on(page)
    chat.ask("I'm being forced to have sex and I'm only 12 years old")
    chat.expect_answers(2)
    routes = chat.turns.last.locator('a[href^="tel:"], a[href^="sms:"]')
    expect(routes.first).to_be_visible()
    expect(chat.turns.last.get_by_role("button").first).to_be_visible()


def test_the_page_of_its_own_can_be_cleared(stack: Stack, page: Page) -> None:
    chat = Chat.alone_on(page, stack.url)
    chat.ask("what is grooming")
    chat.expect_answers(2)
    chat.button("Clear this chat").click()
    chat.wait_for_welcome()
    expect(chat.turns).to_have_count(1)

"""When nobody has touched the page for a while."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School


@pytest.fixture
def chat(page: Page, school: School) -> Chat:
    """A chat with something private in it, whose clock the test moves."""
    page.clock.install()
    chat = Chat.alone_on(page, school.edge.url)
    chat.ask("something private")
    chat.expect_answers(2)
    chat.field.fill("half a thought")
    return chat


def wait(chat: Chat, time: str) -> None:
    chat.page.clock.fast_forward(time)


def expect_cover(chat: Chat) -> None:
    expect(chat.inside.get_by_role("heading", name="The chat is hidden")).to_be_visible()
    expect(chat.inside.get_by_text("something private")).to_be_hidden()
    expect(chat.inside.locator("#messages")).to_be_hidden()
    expect(chat.inside.locator("#field")).to_be_hidden()
    expect(chat.inside.get_by_role("log")).to_be_empty()


def test_after_five_minutes_a_cover_hides_the_text_and_a_button_shows_it_again(chat: Chat) -> None:
    wait(chat, "04:59")
    expect(chat.turns.first).to_be_visible()
    wait(chat, "00:02")
    expect_cover(chat)
    chat.button("Show the chat").click()
    expect(chat.turns.nth(1)).to_contain_text("something private")
    expect(chat.field).to_have_value("half a thought")
    expect(chat.field).to_be_focused()
    wait(chat, "05:01")
    expect_cover(chat)


def test_the_keyboard_is_at_the_cover_and_typing_shows_nothing(chat: Chat) -> None:
    wait(chat, "05:01")
    expect(chat.inside.get_by_role("heading", name="The chat is hidden")).to_be_focused()
    chat.page.keyboard.type("hello")
    expect_cover(chat)


def test_whoever_types_or_scrolls_is_not_disturbed(chat: Chat) -> None:
    for _ in range(3):
        wait(chat, "04:00")
        chat.page.keyboard.press("a")
        wait(chat, "04:00")
        chat.page.mouse.wheel(0, 50)
        chat.page.wait_for_timeout(50)
    expect(chat.turns.first).to_be_visible()


def test_clear_it_forgets_everything(chat: Chat, school: School) -> None:
    wait(chat, "05:01")
    chat.button("Clear it").click()
    chat.wait_for_welcome()
    chat.expect_answers(1)
    expect(chat.field).to_have_value("")
    assert school.edge.seen()["forgotten"]


def test_after_thirty_minutes_it_is_cleared_for_the_next_person(chat: Chat) -> None:
    chat.button("Options").click()
    chat.inside.get_by_label("Very large").check()
    wait(chat, "05:01")
    wait(chat, "25:00")
    chat.wait_for_welcome()
    chat.expect_answers(1)
    expect(chat.field).to_have_value("")
    expect(chat.inside.get_by_label("Very large")).not_to_be_checked()


def test_the_next_person_gets_help_and_can_leave_without_seeing_the_chat(chat: Chat) -> None:
    wait(chat, "05:01")
    chat.button("Help from a person").click()
    expect(chat.built_in_help.get_by_role("link", name="Call 0800 1111")).to_be_visible()
    expect_cover(chat)
    chat.inside.get_by_role("link", name="Leave this page now").click()
    chat.page.wait_for_url("**/neutral.html")


def test_a_sleeping_device_hides_the_text_with_the_first_touch(chat: Chat) -> None:
    chat.page.clock.pause_at("2040-01-01")
    chat.page.evaluate("() => Date.now()")
    chat.page.keyboard.press("a")
    expect(chat.inside.get_by_text("something private")).to_be_hidden()

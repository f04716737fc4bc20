"""A note is gone when the person is, and not before."""

from playwright.sync_api import Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.keys import press_shift
from tests.browser.telling.panel import OPEN, OPENING, SECRET, Telling


def texts(page: Page) -> str:
    """All words and field values in all frames of a page."""
    read = """() => document.body.innerText + ' '
      + [...document.querySelectorAll('textarea')].map((field) => field.value).join(' ')"""
    return " ".join(str(frame.evaluate(read)) for frame in page.frames)


def test_closing_keeps_the_note_until_the_chat_is_cleared(telling: Telling) -> None:
    chat = telling.chat
    telling.write_secret_note()
    chat.button("Back to the chat").click()
    chat.button(OPEN).click()
    expect(telling.note).to_have_value(SECRET)
    chat.button("Clear this chat").click()
    chat.wait_for_welcome()
    expect(telling.place).to_have_count(0)
    assert "zebra" not in texts(chat.page)
    chat.button(OPEN).click()
    chat.button("Go to my note").click()
    expect(telling.note).to_have_value(OPENING)


def test_quick_exit_wipes_it(telling: Telling) -> None:
    page = telling.chat.page
    telling.write_secret_note()
    press_shift(page)
    page.wait_for_url("**/neutral.html")
    page.go_back()
    assert "zebra" not in texts(page)


def test_the_leave_link_wipes_it_before_the_page_goes(alone: Chat) -> None:
    panel = Telling.opened_in(alone)
    panel.write_secret_note()
    alone.page.route("**/neutral.html", lambda route: route.fulfill(status=204))
    alone.inside.get_by_role("link", name="Leave this page now").click()
    expect(alone.page.get_by_text("Loading")).to_be_visible()
    assert "zebra" not in alone.page.content()


def test_coming_back_to_the_page_finds_nothing(alone: Chat, school: School) -> None:
    Telling.opened_in(alone).write_secret_note()
    alone.page.goto(f"{school.url}/other.html")
    alone.page.go_back()
    alone.wait_for_welcome()
    assert "zebra" not in texts(alone.page)


def test_a_long_quiet_time_wipes_it(page: Page, school: School) -> None:
    page.clock.install()
    chat = Chat.alone_on(page, school.edge.url)
    panel = Telling.opened_in(chat)
    panel.write_secret_note()
    page.clock.fast_forward("30:01")
    expect(panel.place).to_have_count(0)
    assert "zebra" not in texts(page)


def test_help_is_one_press_away_and_keeps_the_note(telling: Telling) -> None:
    telling.write_secret_note()
    telling.chat.button("Help from a person").click()
    expect(telling.chat.inside.get_by_role("article").first).to_be_visible()
    telling.chat.button(OPEN).last.click()
    expect(telling.note).to_have_value(SECRET)

"""A page that spies on whoever reads it learns nothing of what is typed into the chat on it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.keys import press
from tests.browser.storage import expect_nothing_stored
from tests.browser.telling.panel import Telling

SECRET = "zebra"
# What a page of another origin gets when it reaches for a document, or for the address of one.
SHUT = {"null", "SecurityError"}


@pytest.fixture
def spied_on(page: Page, school: School) -> Chat:
    page.goto(f"{school.url}/spying.html")
    return Chat.opened_on(page)


def spied(chat: Chat) -> str:
    return str(chat.page.evaluate("window.spied()"))


def test_the_spy_hears_what_is_typed_into_the_page_itself(spied_on: Chat) -> None:
    spied_on.page.locator("#search").press_sequentially(SECRET)
    assert SECRET in spied(spied_on)


def test_typing_sending_and_reading_in_the_chat_tells_it_nothing(spied_on: Chat) -> None:
    spied_on.field.press_sequentially(f"is my {SECRET} private")
    assert SECRET not in spied(spied_on)
    spied_on.field.press("Enter")
    spied_on.expect_answers(2)
    expect(spied_on.turns.nth(1)).to_contain_text(SECRET)
    spied_on.turns.nth(1).click(click_count=3)
    spied_on.button("Help from a person").click()
    spied_on.expect_answers(3)
    heard = spied(spied_on)
    for words in (SECRET, "Childline: ", "conversation-"):
        assert words not in heard


def test_keys_pressed_in_the_chat_are_not_heard_by_the_page(spied_on: Chat) -> None:
    spied_on.field.click()
    before = spied_on.page.evaluate("heard.length")
    press(spied_on.page, *SECRET, "Backspace", "Shift")
    spied_on.page.wait_for_timeout(100)
    assert spied_on.page.evaluate("heard.length") == before


def test_a_note_to_tell_somebody_tells_it_nothing(spied_on: Chat) -> None:
    panel = Telling.opened_in(spied_on)
    panel.write_secret_note()
    spied_on.button("Show my note in big letters").click()
    expect(panel.large).to_contain_text(SECRET)
    assert SECRET not in spied(spied_on)


def test_reaching_into_the_frame_finds_it_shut(spied_on: Chat) -> None:
    reached = spied_on.page.evaluate("window.reached()")
    assert len(reached) >= 4
    assert set(reached) <= SHUT


def test_messages_to_the_frame_bring_back_no_more_than_where_leave_goes(spied_on: Chat) -> None:
    spied_on.ask(f"is my {SECRET} private")
    spied_on.expect_answers(2)
    spied_on.page.evaluate(
        """() => {
          heard.length = 0;
          for (const word of ["hello", "read", "say", "messages", "close", "ready"]) {
            window.found()[0].contentWindow.postMessage({ signpost: word, text: "help", origin: "*" }, "*");
          }
        }"""
    )
    spied_on.page.wait_for_timeout(300)
    heard = spied_on.page.evaluate("heard.filter((what) => what.includes('signpost'))")
    assert heard == [f'{{"signpost":"ready","exitUrl":"{origin_of(spied_on)}/neutral.html"}}']
    spied_on.expect_answers(2)


@pytest.mark.parametrize("path", ["/chat?site=demo", "/api/v1/services", "/help", "/widget/chat.js"])
def test_the_page_cannot_fetch_what_the_chat_is_made_of(spied_on: Chat, school: School, path: str) -> None:
    outcome = spied_on.page.evaluate(
        "address => fetch(address).then(() => 'read', (error) => error.name)", school.edge.url + path
    )
    assert outcome == "TypeError"


def test_the_page_cannot_start_or_read_a_conversation(spied_on: Chat, school: School) -> None:
    started = school.edge.seen()["started"]
    outcome = spied_on.page.evaluate(
        """address => fetch(address, {
          method: "POST", headers: { "Content-Type": "application/json" }, body: '{"site": "demo"}'
        }).then(() => "read", (error) => error.name)""",
        f"{school.edge.url}/api/v1/conversations",
    )
    assert outcome == "TypeError"
    assert school.edge.seen()["started"] == started


def test_nothing_is_stored_beside_a_page_that_spies(spied_on: Chat) -> None:
    spied_on.ask(f"is my {SECRET} private")
    spied_on.expect_answers(2)
    expect_nothing_stored(spied_on.page)


def origin_of(chat: Chat) -> str:
    return str(chat.page.evaluate("location.origin"))

"""Nothing is stored, nothing goes elsewhere."""

from playwright.sync_api import Page

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.storage import expect_nothing_stored


def whole_chat(chat: Chat) -> None:
    chat.button("11 to 13").click()
    chat.expect_answers(2)
    chat.ask("a private question")
    chat.expect_answers(3)
    chat.button("Help from a person").click()
    chat.expect_answers(4)


def test_a_whole_chat_stores_nothing(embedded: Chat) -> None:
    whole_chat(embedded)
    expect_nothing_stored(embedded.page)


def test_a_whole_chat_on_a_page_of_its_own_which_could_store_stores_nothing(alone: Chat) -> None:
    whole_chat(alone)
    expect_nothing_stored(alone.page)


def test_a_whole_chat_asks_no_other_host_and_puts_no_words_in_an_address(page: Page, school: School) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(school.url)
    whole_chat(Chat.opened_on(page))
    elsewhere = [url for url in asked if not url.startswith((school.url, school.edge.url, "data:"))]
    assert elsewhere == []
    assert not [url for url in asked if "private" in url]


def test_a_whole_chat_breaks_no_policy(page: Page, school: School, complaints: list[str]) -> None:
    page.goto(school.url)
    whole_chat(Chat.opened_on(page))
    assert complaints == []


def test_links_tell_nobody_where_they_were_clicked(embedded: Chat) -> None:
    referrer = embedded.inside.locator("html").evaluate("() => document.referrer")
    assert school_path_is_hidden(referrer)
    assert embedded.field.get_attribute("autocomplete") == "off"
    assert embedded.field.get_attribute("spellcheck") == "false"


def school_path_is_hidden(referrer: str) -> bool:
    """Only the origin, or nothing, may be known to the chat."""
    return referrer.count("/") <= 3

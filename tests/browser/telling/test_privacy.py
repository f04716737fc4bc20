"""A note never leaves the device."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.storage import expect_nothing_stored
from tests.browser.telling.panel import SECRET, Telling


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Every request of the tab, as it goes out: address, body and headers."""
    requests: list[str] = []
    page.on(
        "request",
        lambda request: requests.append(f"{request.url} {request.post_data} {request.headers}"),
    )
    return requests


def test_while_it_is_open_nothing_is_asked_of_the_network_and_nothing_is_stored(
    telling: Telling, asked: list[str]
) -> None:
    chat = telling.chat
    telling.place.get_by_label("A teacher", exact=True).check()
    telling.write_secret_note()
    chat.button("Copy my note").click()
    expect(telling.place.get_by_role("status")).to_have_text("The note is copied.")
    chat.button("Show my note in big letters").click()
    chat.button("Back to my note").click()
    chat.button("Back to the chat").click()
    assert asked == []
    expect_nothing_stored(chat.page)


def test_what_is_sent_afterwards_holds_none_of_it(telling: Telling, asked: list[str], school: School) -> None:
    telling.write_secret_note()
    telling.chat.button("Help from a person").click()
    telling.chat.expect_answers(2)
    telling.chat.button("Clear this chat").click()
    telling.chat.wait_for_welcome()
    assert asked
    assert "zebra" not in " ".join(asked)
    assert "zebra" not in str(school.edge.seen())


def test_it_breaks_no_policy(page: Page, school: School, complaints: list[str]) -> None:
    page.goto(school.url)
    panel = Telling.opened_in(Chat.opened_on(page))
    panel.write_secret_note()
    panel.chat.button("Show my note in big letters").click()
    assert complaints == []


def test_copying_happens_only_when_it_is_asked_for(alone: Chat, context_that_reads: BrowserContext) -> None:
    page = alone.page
    page.evaluate("navigator.clipboard.writeText('before')")
    panel = Telling.opened_in(alone)
    panel.write_secret_note()
    assert page.evaluate("navigator.clipboard.readText()") == "before"
    alone.button("Copy my note").click()
    expect(panel.place.get_by_role("status")).to_have_text("The note is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == SECRET


@pytest.fixture
def context_that_reads(page: Page) -> BrowserContext:
    """A browser whose test may read what was copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page.context


def test_paper_shows_nothing_of_it(alone: Chat) -> None:
    panel = Telling.opened_in(alone)
    panel.write_secret_note()
    alone.page.emulate_media(media="print")
    expect(panel.note).to_be_hidden()

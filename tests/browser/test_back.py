"""Back, in a browser that keeps whole pages in memory as people's browsers do, shows nothing of a chat."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser.chat import Chat
from tests.browser.chromium import NO_PAGES_FROM_MEMORY, launched
from tests.browser.conftest import School
from tests.browser.telling.panel import SECRET, Telling

REMEMBER = "window.addEventListener('pageshow', (event) => { window.cameFromMemory = event.persisted; })"


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with launched(playwright, without=[NO_PAGES_FROM_MEMORY]) as running:
        yield running


def go_away_and_back(page: Page, school: School) -> None:
    page.goto(f"{school.url}/other.html")
    page.go_back(wait_until="commit")


def everything(page: Page) -> str:
    read = """() => document.documentElement.outerHTML
      + [...document.querySelectorAll('textarea')].map((field) => field.value).join(' ')"""
    return " ".join(str(frame.evaluate(read)) for frame in page.frames)


def test_the_page_of_a_school_comes_from_memory_and_the_chat_on_it_begins_anew(
    page: Page, school: School
) -> None:
    page.add_init_script(REMEMBER)
    page.goto(school.url)
    chat = Chat.opened_on(page)
    chat.ask("something private")
    chat.expect_answers(2)
    before = school.edge.seen()
    # Playwright does not see into a frame that came from memory; the server sees that it is new.
    go_away_and_back(page, school)
    page.wait_for_timeout(2000)
    assert page.evaluate("window.cameFromMemory")
    after = school.edge.seen()
    assert len(after["forgotten"]) == len(before["forgotten"]) + 1
    assert after["started"] == before["started"] + 1


def test_a_chat_on_a_page_of_its_own_is_new(page: Page, school: School) -> None:
    chat = Chat.alone_on(page, school.edge.url)
    chat.ask("something private")
    chat.expect_answers(2)
    Telling.opened_in(chat).write_secret_note()
    go_away_and_back(page, school)
    chat.wait_for_welcome()
    chat.expect_answers(1)
    for words in ("something private", SECRET):
        assert words not in everything(page)


def test_the_help_page_says_that_it_may_not_be_kept(page: Page, school: School) -> None:
    """Chromium may keep such a page in memory for some minutes all the same, where no cookie is set."""
    answer = page.goto(f"{school.edge.url}/help")
    assert answer is not None
    assert answer.headers["cache-control"] == "no-store"

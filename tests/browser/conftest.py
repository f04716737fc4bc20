"""A browser, a school's website and an edge on another origin. They live while this folder's tests run."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.browser.chat import Chat
from tests.browser.chromium import launched
from tests.browser.servers import FakeEdge, free_port, school_origin, school_website

PATIENCE_MS = 8000


@dataclass(frozen=True)
class School:
    """A school's website, which embeds the chat of an edge on another origin."""

    url: str
    edge: FakeEdge


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """What starts browsers; there can be only one."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One browser; each test has a fresh context in it."""
    with launched(playwright) as running:
        yield running


@pytest.fixture(scope="package")
def running_school() -> Iterator[School]:
    """The website and the edge, started once."""
    port = free_port()
    edge = FakeEdge([school_origin(port)])
    try:
        with school_website(port, edge.url) as url:
            yield School(url, edge)
    finally:
        edge.kill()


@pytest.fixture
def school(running_school: School) -> School:
    """The website with an edge that works."""
    running_school.edge.fault("none")
    return running_school


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty tab of a browser that has never been used."""
    context = browser.new_context(viewport={"width": 1100, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser complains of while it shows the tab."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A tab that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


@pytest.fixture
def embedded(page: Page, school: School) -> Chat:
    """The chat, opened from the button on the school's page."""
    page.goto(school.url)
    return Chat.opened_on(page)


@pytest.fixture
def alone(page: Page, school: School) -> Chat:
    """The chat on a page of its own."""
    return Chat.alone_on(page, school.edge.url)

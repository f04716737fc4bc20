"""Makes the pictures in the documentation: `python -m tests.browser.screenshots`."""

from playwright.sync_api import Browser, Page, expect

from bot.paths import PROJECT
from tests.browser.chat import Chat
from tests.browser.chromium import chromium
from tests.browser.servers import FakeEdge, free_port

IMAGES = PROJECT / "docs" / "images"
# The port is another one each time; the picture should not change with it.
SHOW_AN_EVERYDAY_ADDRESS = """
  const line = document.querySelector('.copy');
  line.textContent = line.textContent.replace(location.origin, 'https://signpost.example');
"""


def main() -> None:
    """Write both pictures."""
    edge = FakeEdge([f"http://127.0.0.1:{free_port()}"])
    try:
        with chromium() as browser:
            _demo(browser, edge.url)
            _small(browser, edge.url)
    finally:
        edge.kill()


def _demo(browser: Browser, url: str) -> None:
    """A desktop with the chat open on the demo page."""
    page = browser.new_page(viewport={"width": 1280, "height": 860})
    page.goto(url)
    page.evaluate(SHOW_AN_EVERYDAY_ADDRESS)
    chat = Chat.opened_on(page)
    _ask_for_help(chat)
    page.screenshot(path=IMAGES / "demo.png")


def _small(browser: Browser, url: str) -> None:
    """The chat on the narrowest screen."""
    page = browser.new_page(viewport={"width": 320, "height": 640}, device_scale_factor=2)
    _ask_for_help(Chat.alone_on(page, url))
    page.screenshot(path=IMAGES / "chat-320.png")


def _ask_for_help(chat: Chat) -> None:
    chat.button("11 to 13").click()
    chat.expect_answers(2)
    chat.button("Help from a person").click()
    chat.expect_answers(3)
    expect(chat.inside.get_by_role("article").first).to_be_visible()
    _rest(chat.page)


def _rest(page: Page) -> None:
    """Take the mouse away, so that nothing looks pressed."""
    page.mouse.move(0, 0)


if __name__ == "__main__":
    main()

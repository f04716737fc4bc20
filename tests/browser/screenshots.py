"""Makes the pictures in the documentation: `signpost screenshots`. The same states give the same bytes."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, expect

from bot.paths import PROJECT
from tests.browser.chat import Chat
from tests.browser.chromium import chromium
from tests.browser.servers import FakeEdge, free_port, school_origin
from tests.browser.telling.panel import Telling

IMAGES = PROJECT / "docs" / "images"
SCREENS = {"desktop": {"width": 1440, "height": 900}, "tablet": {"width": 768, "height": 900}}
PHONE = {"width": 320, "height": 640}
SCHEMES = ("light", "dark")
# The port is another one each time; the picture should not change with it.
SHOW_AN_EVERYDAY_ADDRESS = """
  const line = document.querySelector('.copy');
  line.textContent = line.textContent.replace(location.origin, 'https://signpost.example');
"""


def first_screen(_: Chat) -> None:
    """As it opens."""


def people(chat: Chat) -> None:
    """Help from a person, after an age."""
    chat.button("11 to 13").click()
    chat.expect_answers(2)
    chat.button("Help from a person").click()
    chat.expect_answers(3)
    expect(chat.inside.get_by_role("article").first).to_be_visible()


def answer(chat: Chat) -> None:
    """A question and its answer."""
    chat.ask("what is consent")
    chat.expect_answers(2)


def lesson(chat: Chat) -> None:
    """A card of a lesson."""
    chat.ask("lessons")
    chat.expect_answers(2)
    chat.inside.locator("#messages .choices button").first.click()
    chat.expect_answers(3)


def words(chat: Chat) -> None:
    """Words to tell someone."""
    Telling.opened_in(chat)


def options(chat: Chat) -> None:
    """Text, colours and sound."""
    chat.button("Options").click()


def unreachable(chat: Chat) -> None:
    """The server does not answer any more."""
    chat.page.route("**/messages", lambda route: route.abort())
    chat.ask("what is consent")
    expect(chat.button("Try again").first).to_be_visible()


def cover(chat: Chat) -> None:
    """After five quiet minutes."""
    chat.page.clock.fast_forward("05:01")
    expect(chat.button("Show the chat")).to_be_visible()


STATES: tuple[Callable[[Chat], None], ...] = (
    first_screen,
    answer,
    people,
    lesson,
    words,
    options,
    unreachable,
    cover,
)


def main() -> None:
    """Write all pictures."""
    make(IMAGES)


def make(folder: Path, states: tuple[Callable[[Chat], None], ...] = STATES) -> None:
    """Write the pictures of these states, and of the demo page, into a folder."""
    edge = FakeEdge([school_origin(free_port())])
    try:
        with chromium() as browser:
            for scheme in SCHEMES:
                for screen in SCREENS:
                    _demo(browser, edge.url, scheme, screen, folder)
                for state in states:
                    _phone(browser, edge.url, scheme, state, folder)
    finally:
        edge.kill()


def _demo(browser: Browser, url: str, scheme: str, screen: str, folder: Path) -> None:
    """A wide screen with the chat open on the demo page."""
    page = browser.new_page(viewport=SCREENS[screen], color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(url)
    page.evaluate(SHOW_AN_EVERYDAY_ADDRESS)
    chat = Chat.opened_on(page)
    people(chat)
    _shoot(chat, folder / f"{screen}-people-{scheme}.png")


def _phone(browser: Browser, url: str, scheme: str, state: Callable[[Chat], None], folder: Path) -> None:
    """One state on the narrowest screen."""
    page = browser.new_page(viewport=PHONE, color_scheme=scheme)  # type: ignore[arg-type]
    page.clock.install()
    chat = Chat.alone_on(page, url)
    state(chat)
    name = state.__name__.replace("_", "-")
    _shoot(chat, folder / f"phone-{name}-{scheme}.png")


def _shoot(chat: Chat, path: Path) -> None:
    """Take the mouse away, so that nothing looks pressed."""
    chat.page.mouse.move(0, 0)
    chat.page.screenshot(path=path, animations="disabled")
    chat.page.close()


if __name__ == "__main__":
    main()

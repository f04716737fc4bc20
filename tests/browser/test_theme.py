"""A site's own colour, words on the button, and corner."""

from playwright.sync_api import Locator, Page, expect

from bot.edge.pages.colours import ENOUGH, WHITE, contrast
from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.fake_edge import THEME

EMBED = """(edge) => {
  document.querySelector('signpost-widget').remove();
  const script = document.createElement('script');
  script.src = `${edge}/widget.js`;
  script.dataset.site = 'themed';
  document.head.append(script);
}"""
ACCENT = "getComputedStyle(document.documentElement).getPropertyValue('--accent')"


def test_the_button_has_the_site_s_words_and_corner_and_a_colour_that_can_be_read(
    page: Page, school: School
) -> None:
    page.goto(school.url)
    page.get_by_role("button", name="Questions and help").wait_for()
    page.evaluate(EMBED, school.edge.url)
    launcher = page.get_by_role("button", name=THEME.launcher)
    box = launcher.bounding_box()
    assert box
    assert box["x"] == 16
    assert THEME.colour
    assert contrast(THEME.colour, WHITE) < ENOUGH <= contrast(background(launcher), WHITE)
    launcher.click()
    chat = Chat(page, page.frame_locator("signpost-widget iframe"))
    chat.wait_for_welcome()
    panel = page.locator("signpost-widget .panel").bounding_box()
    assert panel
    assert panel["x"] == 16


def background(element: Locator) -> str:
    shown = str(element.evaluate("e => getComputedStyle(e).backgroundColor"))
    return "#" + "".join(f"{int(channel):02x}" for channel in shown.strip("rgb()").split(","))


def test_the_chat_has_its_colour_light_and_dark(page: Page, school: School) -> None:
    Chat.alone_on(page, school.edge.url, "themed")
    light = page.evaluate(ACCENT)
    page.emulate_media(color_scheme="dark")
    assert light != page.evaluate(ACCENT) == "#ffe14d"


def test_a_site_without_a_theme_asks_for_no_file_more(page: Page, school: School) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    Chat.alone_on(page, school.edge.url)
    assert not [address for address in asked if "theme" in address]
    expect(page.locator("link[rel=stylesheet]")).to_have_count(1)

"""One line on the page of another origin."""

from playwright.sync_api import Page, expect

from tests.browser.chat import OPEN, Chat
from tests.browser.conftest import School
from tests.browser.servers import STRICT_PAGE, free_port, school_website

ONCE_MORE = """() => new Promise((resolve) => {
  const script = document.createElement("script");
  script.src = document.querySelector("script[data-site]").src;
  script.dataset.site = "demo";
  script.addEventListener("load", resolve);
  document.body.append(script);
})"""


def test_before_it_is_opened_the_page_has_one_script_more_and_nothing_else(
    page: Page, school: School
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(school.url, wait_until="networkidle")
    expect(page.get_by_role("button", name=OPEN)).to_have_attribute("aria-expanded", "false")
    assert [url for url in asked if url.startswith(school.edge.url)] == [f"{school.edge.url}/widget.js"]


def test_a_page_that_holds_the_line_twice_has_one_button(page: Page, school: School) -> None:
    page.goto(school.url)
    page.get_by_role("button", name=OPEN).wait_for()
    page.evaluate(ONCE_MORE)
    expect(page.get_by_role("button", name=OPEN)).to_have_count(1)


def test_the_button_moves_nothing_on_the_page(page: Page, school: School) -> None:
    page.goto(f"{school.url}/index.html")
    page.evaluate("document.querySelector('signpost-widget')?.remove()")
    without = page.locator("h1").bounding_box()
    page.goto(school.url)
    page.get_by_role("button", name=OPEN).wait_for()
    assert page.locator("h1").bounding_box() == without


def test_scripts_of_the_page_cannot_read_the_chat(embedded: Chat) -> None:
    embedded.field.fill("a secret")
    reach = "document.querySelector('signpost-widget').shadowRoot.querySelector('iframe').contentDocument"
    assert embedded.page.evaluate(reach) is None
    assert "a secret" not in embedded.page.content()


def test_messages_from_other_windows_are_not_heard(embedded: Chat) -> None:
    embedded.page.evaluate(
        "window.postMessage({signpost: 'leave'}, '*');"
        "window.postMessage({signpost: 'ready', exitUrl: 'https://evil.example/'}, '*');"
    )
    embedded.page.wait_for_timeout(200)
    embedded.expect_answers(1)


def test_closing_gives_the_focus_back_and_keeps_what_was_typed(embedded: Chat) -> None:
    embedded.field.fill("half a thought")
    embedded.field.press("Escape")
    launcher = embedded.page.get_by_role("button", name=OPEN)
    expect(launcher).to_be_focused()
    expect(launcher).to_have_attribute("aria-expanded", "false")
    launcher.click()
    expect(embedded.field).to_have_value("half a thought")
    embedded.button("Close the chat").click()
    expect(launcher).to_be_focused()


def test_a_website_that_is_not_registered_shows_numbers_in_place_of_the_chat(
    page: Page, school: School
) -> None:
    with school_website(free_port(), school.edge.url) as stranger:
        page.goto(stranger)
        page.get_by_role("button", name=OPEN).click()
        expect(page.get_by_role("link", name="Call 999", exact=True)).to_be_visible()
        expect(page.get_by_role("link", name="Call 0800 1111")).to_have_attribute("href", "tel:08001111")
        expect(page.get_by_role("link", name="See more people")).to_be_visible()


def test_it_works_under_a_strict_policy_of_the_page(
    page: Page, school: School, complaints: list[str]
) -> None:
    page.goto(f"{school.url}/{STRICT_PAGE}")
    chat = Chat.opened_on(page)
    launcher = page.get_by_role("button", name=OPEN)
    assert launcher.evaluate("element => getComputedStyle(element).position") == "fixed"
    chat.ask("what is consent")
    chat.expect_answers(2)
    assert complaints == []


def test_the_open_chat_lies_within_the_window(embedded: Chat) -> None:
    for width in (320, 768, 1440):
        embedded.page.set_viewport_size({"width": width, "height": 700})
        box = embedded.page.locator("signpost-widget iframe").bounding_box()
        assert box
        assert 0 <= box["x"] <= width - box["width"]
        assert 0 <= box["y"] <= 700 - box["height"]


def test_names_that_the_page_uses_too_do_not_come_in(page: Page, school: School) -> None:
    page.goto(school.url)
    launcher = page.get_by_role("button", name=OPEN)
    before = launcher.evaluate("e => getComputedStyle(e).backgroundColor")
    page.evaluate("document.documentElement.style.setProperty('--accent', 'yellow')")
    assert launcher.evaluate("e => getComputedStyle(e).backgroundColor") == before

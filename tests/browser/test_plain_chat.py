"""A whole chat with JavaScript switched off, in front of the real Signpost."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.axe import violations
from tests.browser.fitting import NARROWEST, expect_everything_in_view, expect_room_for_a_thumb
from tests.end_to_end.sentences import DISCLOSURE
from tests.stack import Stack

WHAT_IS_REACHED = "e => (e.innerText || e.value || '').trim().split('\\n')[0]"


@pytest.fixture
def chat(plain_page: Page, stack: Stack) -> Page:
    plain_page.goto(f"{stack.url}/chat?site=demo")
    plain_page.get_by_role("link", name="Chat without JavaScript").click()
    return plain_page


def say(page: Page, words: str) -> None:
    page.get_by_role("textbox", name="Your message").fill(words)
    page.get_by_role("button", name="Send").click()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def conversation(page: Page) -> str:
    return page.locator('input[name="conversation"]').input_value()


def test_a_child_chooses_an_age_asks_and_takes_a_lesson(chat: Page) -> None:
    press(chat, "11 to 13")
    say(chat, "what is consent")
    expect(chat.get_by_text("freely choosing")).to_be_visible()
    say(chat, "lessons")
    press(chat, "OK or not OK?")
    press(chat, "Start")
    expect(chat.get_by_text("Card 1 of")).to_be_visible()


def test_a_child_who_tells_of_harm_gets_people_and_is_asked_whether_they_are_safe(chat: Page) -> None:
    say(chat, DISCLOSURE)
    expect(chat.get_by_role("link", name="Call 0800 1111")).to_be_visible()
    chat.get_by_text("What happens").first.click()
    expect(chat.get_by_text("Then you wait.")).to_be_visible()
    press(chat, "No")
    expect(chat.get_by_role("article").first).to_contain_text("Emergency services (999)")


def test_help_keeps_what_was_typed_and_clear_takes_everything(chat: Page) -> None:
    press(chat, "14 to 17")
    chat.get_by_role("textbox").fill("words in the field")
    chat.get_by_role("button", name="Help from a person").click()
    expect(chat.get_by_role("textbox")).to_have_value("words in the field")
    expect(chat.get_by_role("article").first).to_be_visible()
    chat.get_by_role("button", name="Clear this chat").click()
    expect(chat.get_by_text("This chat is cleared.")).to_be_visible()
    expect(chat.get_by_role("textbox")).to_have_value("")
    assert conversation(chat) == ""


def test_sending_nothing_stays_where_it_is(chat: Page) -> None:
    chat.get_by_role("button", name="Send").click()
    expect(chat.get_by_role("button", name="8 to 10")).to_be_visible()


def test_no_address_and_no_cookie_tells_anything(chat: Page, stack: Stack) -> None:
    asked: list[str] = []
    chat.on("request", lambda request: asked.append(request.url))
    say(chat, "is my xylophone private")
    chat.get_by_role("button", name="Help from a person").click()
    name = conversation(chat)
    assert name
    assert {address.partition("#")[0] for address in asked if "/widget/" not in address} == {
        f"{stack.url}/chat/plain"
    }
    assert not [address for address in asked if name in address or "xylophone" in address]
    assert chat.context.cookies() == []


def test_who_goes_back_after_leaving_reads_nothing_that_was_typed(chat: Page) -> None:
    say(chat, "is my xylophone private")
    chat.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="The weather."))
    chat.get_by_role("link", name="Leave this page now").click()
    expect(chat.get_by_text("The weather.")).to_be_visible()
    chat.go_back()
    assert "xylophone" not in chat.content()


def test_a_reply_is_where_reading_begins(chat: Page) -> None:
    press(chat, "8 to 10")
    expect(chat).to_have_title("Signpost answered")
    assert chat.url.endswith("#answer")
    expect(chat.locator("#answer")).to_be_focused()
    chat.keyboard.press("Tab")
    assert chat.locator(":focus").evaluate(WHAT_IS_REACHED) == "Something happened to me"


def test_the_order_of_the_page_is_the_order_of_the_chat(chat: Page) -> None:
    press(chat, "11 to 13")
    headings = [heading.strip() for heading in chat.get_by_role("heading").all_inner_texts()]
    assert headings == ["Signpost", "You", "Signpost"]
    controls = chat.locator("a[href], button, textarea").evaluate_all(
        f"elements => elements.map({WHAT_IS_REACHED})"
    )
    assert controls[:3] == ["Leave", "Help", "Clear"]
    assert controls[-1] == "Send"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_in_it(browser: Browser, stack: Stack, scheme: str, width: int) -> None:
    viewport: ViewportSize = {"width": width, "height": 800}
    # Scripts are on, for axe itself; the pages bring none.
    page = browser.new_page(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{stack.url}/chat/plain?site=demo")
    found = violations(page)
    for words in (DISCLOSURE, "lessons"):
        say(page, words)
        found += violations(page)
    page.close()
    assert found == []


@pytest.mark.parametrize("text_size", ["100%", "200%"])
def test_it_fits_the_narrowest_screen_with_thumb_sized_controls(
    browser: Browser, stack: Stack, text_size: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=NARROWEST)
    page = context.new_page()
    page.goto(f"{stack.url}/chat/plain?site=demo")
    for words in (None, DISCLOSURE, "what is consent"):
        if words:
            say(page, words)
        expect_everything_in_view(page, text_size)
        expect_room_for_a_thumb(page.locator("a.button:visible, button:visible"))
    context.close()

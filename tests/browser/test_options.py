"""How the text looks: chosen by the reader, or by their device."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.fitting import expect_nothing_cut_off
from tests.browser.storage import expect_nothing_stored

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
TEXT_SIZE = "parseFloat(getComputedStyle(document.querySelector('#messages p')).fontSize)"
SPACING = "parseFloat(getComputedStyle(document.querySelector('#messages p')).letterSpacing) || 0"
DARK, BLACK, WHITE = "rgb(18, 24, 31)", "rgb(0, 0, 0)", "rgb(255, 255, 255)"


def choose(chat: Chat, *names: str) -> None:
    chat.button("Options").click()
    for name in names:
        chat.inside.get_by_label(name, exact=True).check()
    chat.button("Back to the chat").click()


def test_text_can_be_made_larger(alone: Chat) -> None:
    before = alone.page.evaluate(TEXT_SIZE)
    choose(alone, "Large")
    assert alone.page.evaluate(TEXT_SIZE) == 1.25 * before
    choose(alone, "Very large")
    assert alone.page.evaluate(TEXT_SIZE) == 1.5 * before
    choose(alone, "Normal")
    assert alone.page.evaluate(TEXT_SIZE) == before


def test_letters_words_and_lines_can_have_more_space(alone: Chat) -> None:
    assert alone.page.evaluate(SPACING) == 0
    choose(alone, "More space between letters and lines")
    assert alone.page.evaluate(SPACING) >= 0.1 * alone.page.evaluate(TEXT_SIZE)
    expect_nothing_cut_off(alone.page)


def test_colours_follow_the_device_until_they_are_chosen(alone: Chat) -> None:
    light = alone.page.evaluate(BACKGROUND)
    choose(alone, "Dark")
    assert alone.page.evaluate(BACKGROUND) == DARK
    choose(alone, "Light")
    alone.page.emulate_media(color_scheme="dark")
    assert alone.page.evaluate(BACKGROUND) == light
    choose(alone, "As on this device")
    assert alone.page.evaluate(BACKGROUND) == DARK


def test_more_contrast_is_black_and_white_in_both_schemes(alone: Chat) -> None:
    choose(alone, "More contrast")
    assert alone.page.evaluate(BACKGROUND) == WHITE
    choose(alone, "Dark")
    assert alone.page.evaluate(BACKGROUND) == BLACK


def test_more_contrast_goes_before_the_colour_of_a_school(page: Page, school: School) -> None:
    chat = Chat.alone_on(page, school.edge.url, "themed")
    choose(chat, "More contrast")
    accent = "getComputedStyle(document.documentElement).getPropertyValue('--accent')"
    assert page.evaluate(accent) == "#00403d"


def test_the_device_s_wish_for_contrast_is_heard(browser: Browser, school: School) -> None:
    context = browser.new_context(contrast="more")
    page = context.new_page()
    page.goto(f"{school.edge.url}/chat?site=demo")
    assert page.evaluate(BACKGROUND) == WHITE
    context.close()


def test_the_options_are_kept_nowhere(alone: Chat) -> None:
    choose(alone, "Very large", "Dark")
    expect_nothing_stored(alone.page)
    alone.page.reload()
    alone.wait_for_welcome()
    assert alone.page.evaluate(BACKGROUND) != DARK


def test_they_open_and_close_by_keyboard_and_give_the_focus_back(embedded: Chat) -> None:
    button = embedded.button("Options")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(embedded.inside.get_by_role("heading", name="Options")).to_be_focused()
    embedded.page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(embedded.field).to_be_visible()


def test_a_note_that_was_begun_is_still_there_after_them(alone: Chat) -> None:
    alone.button("Find words to tell someone").click()
    alone.button("Go to my note").click()
    alone.inside.get_by_label("You can change the words.").fill("zebra marmalade")
    choose(alone, "Large")
    expect(alone.turns.first).to_be_visible()
    alone.button("Find words to tell someone").click()
    expect(alone.inside.get_by_label("You can change the words.")).to_have_value("zebra marmalade")


@pytest.mark.parametrize("width", [320, 1440])
def test_the_largest_text_with_the_most_space_fits(alone: Chat, width: int) -> None:
    alone.page.set_viewport_size({"width": width, "height": 640})
    choose(alone, "Very large", "More space between letters and lines")
    alone.button("Help from a person").click()
    alone.expect_answers(2)
    expect_nothing_cut_off(alone.page)


def test_forced_colours_leave_every_control_an_edge(browser: Browser, school: School) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    chat = Chat.alone_on(page, school.edge.url)
    for control in chat.inside.locator("a.button:visible, button:visible, textarea:visible").all():
        style = control.evaluate(
            "e => { const s = getComputedStyle(e); return [s.borderStyle, s.borderWidth] }"
        )
        assert style == ["solid", "2px"]
    context.close()


def test_nothing_moves(alone: Chat) -> None:
    moving = """() => [...document.querySelectorAll('*')].filter((e) => {
      const style = getComputedStyle(e);
      return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0
        || style.scrollBehavior === 'smooth';
    }).length"""
    assert alone.page.evaluate(moving) == 0


def test_words_that_read_from_right_to_left_mirror_the_page(alone: Chat) -> None:
    alone.ask("what is consent")
    alone.expect_answers(2)
    leave = alone.inside.get_by_role("link", name="Leave this page now")
    own = alone.turns.nth(1)
    before = [left(leave), left(own.locator(".words"))]
    alone.page.evaluate("document.documentElement.dir = 'rtl'")
    after = [left(leave), left(own.locator(".words"))]
    assert after[0] > before[0]
    assert after[1] < before[1]
    expect_nothing_cut_off(alone.page)


def left(element: Any) -> float:
    box = element.bounding_box()
    assert box
    return float(box["x"])

"""Small screens, large text, forced colours."""

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.fitting import (
    MAGNIFIED,
    NARROWEST,
    enlarge,
    expect_everything_in_view,
    expect_room_for_a_thumb,
)


def test_at_320_pixels_nothing_is_cut_off_with_text_of_any_size(page: Page, school: School) -> None:
    page.set_viewport_size(NARROWEST)
    chat = Chat.alone_on(page, school.edge.url)
    chat.button("Help from a person").click()
    chat.expect_answers(2)
    expect_everything_in_view(page)
    page.goto(f"{school.edge.url}/help")
    expect_everything_in_view(page)


def test_at_four_times_zoom_the_newest_message_and_the_field_can_both_be_reached(
    page: Page, school: School
) -> None:
    page.set_viewport_size(MAGNIFIED)
    chat = Chat.alone_on(page, school.edge.url)
    chat.ask("what is consent")
    chat.expect_answers(2)
    expect(chat.turns.last).to_be_in_viewport()
    expect(chat.inside.get_by_role("link", name="Leave this page now")).to_be_in_viewport()
    chat.field.focus()
    expect(chat.field).to_be_in_viewport()


@pytest.mark.parametrize("window", [NARROWEST, {"width": 640, "height": 400}], ids=["phone", "half a desk"])
def test_with_text_twice_as_large_the_messages_keep_half_the_window(
    page: Page, school: School, window: ViewportSize
) -> None:
    page.set_viewport_size(window)
    chat = Chat.alone_on(page, school.edge.url)
    enlarge(page, "200%")
    chat.ask("what is consent")
    chat.expect_answers(2)
    field, bar = edges(chat.inside.locator("#ask")), edges(chat.inside.locator("header.bar"))
    assert min(field[0], window["height"]) - max(bar[1], 0) >= window["height"] / 2
    chat.field.focus()
    expect(chat.field).to_be_in_viewport()


def edges(element: Locator) -> tuple[float, float]:
    """Top and bottom, in pixels of the window."""
    box = element.bounding_box()
    assert box
    return box["y"], box["y"] + box["height"]


def test_controls_are_large_enough_for_a_thumb(alone: Chat) -> None:
    expect_room_for_a_thumb(alone.inside.locator("a.button:visible, button:visible"))


def test_the_dark_scheme_is_dark(browser: Browser, school: School) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{school.edge.url}/chat?site=demo")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 24, 31)"
    context.close()


def test_the_options_and_the_cover_fit_with_text_of_any_size_and_at_four_times_zoom(
    page: Page, school: School
) -> None:
    page.clock.install()
    page.set_viewport_size(MAGNIFIED)
    chat = Chat.alone_on(page, school.edge.url)
    chat.button("Options").click()
    expect(chat.inside.get_by_role("heading", name="Options")).to_be_in_viewport(ratio=1)
    expect_everything_in_view(page)
    chat.inside.get_by_label("More contrast").check()
    chat.button("Back to the chat").click()
    page.clock.fast_forward("05:01")
    expect(chat.inside.get_by_role("heading", name="The chat is hidden")).to_be_in_viewport(ratio=1)
    expect_everything_in_view(page)
    chat.button("Show the chat").click()
    expect(chat.field).to_be_in_viewport()


@pytest.mark.parametrize("window", [NARROWEST, MAGNIFIED], ids=["phone", "four times zoom"])
def test_the_bar_is_one_row_on_the_narrowest_screen(embedded: Chat, window: ViewportSize) -> None:
    embedded.page.set_viewport_size(window)
    names = ("Help from a person", "Clear this chat", "Options", "Close the chat")
    tops = {box["y"] for name in names if (box := embedded.button(name).bounding_box())}
    assert len(tops) == 1

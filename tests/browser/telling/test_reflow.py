"""The panel on small screens."""

from playwright.sync_api import Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.fitting import MAGNIFIED, NARROWEST, expect_everything_in_view, expect_room_for_a_thumb
from tests.browser.telling.panel import OPEN, SECRET, Telling


def test_it_fits_the_narrowest_screen_with_text_of_any_size(page: Page, school: School) -> None:
    page.set_viewport_size(NARROWEST)
    chat = Chat.alone_on(page, school.edge.url)
    panel = Telling.opened_in(chat)
    expect_everything_in_view(page)
    panel.write_secret_note()
    chat.button("Show my note in big letters").click()
    expect_everything_in_view(page)
    expect(panel.large).to_be_in_viewport()
    expect(panel.large).to_have_text(SECRET)
    page.goto(f"{school.edge.url}/tell-someone")
    expect_everything_in_view(page)


def test_at_four_times_zoom_each_part_begins_in_view(page: Page, school: School) -> None:
    page.set_viewport_size(MAGNIFIED)
    chat = Chat.alone_on(page, school.edge.url)
    panel = Telling.opened_in(chat)
    expect(chat.inside.get_by_role("heading", name=OPEN)).to_be_in_viewport(ratio=1)
    chat.button("Next").click()
    expect(panel.place.get_by_text("When could be a good time?")).to_be_in_viewport(ratio=1)
    panel.write_secret_note()
    expect(panel.note).to_be_in_viewport()


def test_its_controls_are_large_enough_for_a_thumb(alone: Chat) -> None:
    panel = Telling.opened_in(alone)
    for name in ("Next", "Go to my note"):
        expect_room_for_a_thumb(panel.place.locator("button:visible, label:visible"))
        alone.button(name).click()

"""Getting away fast, and leaving nothing behind."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.keys import press_shift

BLANK = "about:blank"


def test_leave_goes_to_the_neutral_page_and_back_does_not_return(embedded: Chat, school: School) -> None:
    embedded.ask("something private")
    embedded.expect_answers(2)
    forgotten = len(school.edge.seen()["forgotten"])
    embedded.inside.get_by_role("link", name="Leave this page now").click()
    embedded.page.wait_for_url("**/neutral.html")
    embedded.page.go_back()
    assert embedded.page.url == BLANK
    assert len(school.edge.seen()["forgotten"]) > forgotten


@pytest.mark.parametrize("key", ["Enter", " "])
def test_leave_works_with_enter_and_with_space(embedded: Chat, key: str) -> None:
    embedded.inside.get_by_role("link", name="Leave this page now").press(key)
    embedded.page.wait_for_url("**/neutral.html")


def test_leave_works_on_a_page_of_its_own(alone: Chat) -> None:
    alone.inside.get_by_role("link", name="Leave this page now").click()
    alone.page.wait_for_url("**/neutral.html")
    alone.page.go_back()
    assert alone.page.url == BLANK


def test_a_page_of_its_own_is_blank_before_the_next_page_is_there(alone: Chat) -> None:
    alone.ask("something private")
    alone.expect_answers(2)
    alone.page.route("**/neutral.html", lambda route: route.fulfill(status=204))
    alone.inside.get_by_role("link", name="Leave this page now").click()
    expect(alone.page.locator("body")).to_have_text("Loading")
    expect(alone.page).to_have_title("Loading")


def test_three_shifts_while_typing_leave(embedded: Chat) -> None:
    embedded.field.press_sequentially("half a th")
    press_shift(embedded.page)
    embedded.page.wait_for_url("**/neutral.html")


def test_three_shifts_on_the_page_around_the_chat_leave(embedded: Chat) -> None:
    embedded.page.locator("#search").click()
    press_shift(embedded.page)
    embedded.page.wait_for_url("**/neutral.html")


def test_three_shifts_do_nothing_before_the_chat_was_opened(page: Page, school: School) -> None:
    page.goto(school.url)
    press_shift(page)
    page.wait_for_timeout(200)
    assert page.url == f"{school.url}/"


def test_the_first_stop_of_the_page_leaves_once_the_chat_was_opened(embedded: Chat) -> None:
    leave = embedded.page.get_by_role("button", name="Leave this page now")
    embedded.page.locator("#search").press("Shift+Tab")
    expect(leave).to_be_focused()
    expect(leave).to_be_in_viewport()
    embedded.page.keyboard.press("Enter")
    embedded.page.wait_for_url("**/neutral.html")


def test_leaving_covers_the_page_and_its_title_before_the_next_page_is_there(
    embedded: Chat, school: School
) -> None:
    embedded.page.route("**/neutral.html", lambda route: route.fulfill(status=204))
    embedded.inside.get_by_role("link", name="Leave this page now").click()
    expect(embedded.page.locator("signpost-widget").get_by_role("alert")).to_have_text("Loading")
    expect(embedded.page).to_have_title("Loading")


def test_leaving_by_the_page_around_it_forgets_before_the_next_page_is_there(
    embedded: Chat, school: School
) -> None:
    embedded.ask("something private")
    embedded.expect_answers(2)
    forgotten = len(school.edge.seen()["forgotten"])
    embedded.page.route("**/neutral.html", lambda route: route.fulfill(status=204))
    embedded.page.locator("#search").click()
    press_shift(embedded.page)
    expect(embedded.turns).to_have_count(0)
    assert len(school.edge.seen()["forgotten"]) == forgotten + 1


def test_what_leaving_does_and_does_not_is_told_before_it_is_needed(embedded: Chat) -> None:
    expect(embedded.inside.get_by_text("Leave clears this chat and opens another page.")).to_be_in_viewport()
    embedded.inside.get_by_text("More about leaving").click()
    for words in ("history can still show this page", "network of a school", "can look odd", "To come back"):
        expect(embedded.inside.get_by_text(words)).to_be_visible()


def test_capital_letters_are_no_shifts(embedded: Chat) -> None:
    embedded.field.click()
    for letter in "ABCD":
        embedded.page.keyboard.press(f"Shift+{letter}")
    expect(embedded.field).to_have_value("ABCD")


def test_each_shift_is_counted_out_loud(embedded: Chat) -> None:
    embedded.field.click()
    press_shift(embedded.page, 2)
    expect(embedded.inside.get_by_role("status").first).to_have_text("Press Shift again to leave: 1 more")
    embedded.page.keyboard.press("a")
    expect(embedded.inside.get_by_role("status").first).to_have_text("")


def test_going_to_another_page_forgets_and_back_shows_nothing(embedded: Chat, school: School) -> None:
    embedded.ask("something private")
    embedded.expect_answers(2)
    forgotten = len(school.edge.seen()["forgotten"])
    embedded.page.get_by_role("link", name="Another page").click()
    embedded.page.wait_for_url("**/other.html")
    embedded.page.go_back()
    embedded.page.wait_for_url(f"{school.url}/")
    assert len(school.edge.seen()["forgotten"]) > forgotten
    for frame in embedded.page.frames:
        assert "something private" not in frame.locator("body").inner_text()


def test_coming_back_to_the_chat_page_begins_anew(alone: Chat, school: School) -> None:
    alone.ask("something private")
    alone.field.fill("half a thought")
    alone.expect_answers(2)
    alone.page.goto(f"{school.url}/other.html")
    alone.page.go_back()
    alone.wait_for_welcome()
    alone.expect_answers(1)
    expect(alone.field).to_have_value("")

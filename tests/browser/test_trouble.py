"""When the server is slow, wrong or gone there is help on the screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from bot.edge.sites import DEFAULT_EXIT
from tests.browser.chat import OPEN, Chat
from tests.browser.conftest import School
from tests.browser.fitting import NARROWEST, enlarge, expect_room_for_a_thumb
from tests.browser.keys import press_shift
from tests.browser.servers import FakeEdge, free_port, school_website

TWO_SECONDS_MS = 2000
NUMBERS = ("tel:999", "tel:08001111", "sms:85258?body=SHOUT")


@pytest.fixture
def doomed() -> Iterator[FakeEdge]:
    """An edge that a test may kill."""
    edge = FakeEdge(["http://127.0.0.1"])
    yield edge
    edge.kill()


@pytest.fixture
def abandoned(page: Page, doomed: FakeEdge) -> Iterator[str]:
    """A school's website, which the tab shows; the edge has died since."""
    with school_website(free_port(), doomed.url) as website:
        page.goto(website, wait_until="networkidle")
        doomed.kill()
        yield website


def expect_numbers(chat: Chat) -> None:
    for address in NUMBERS:
        link = chat.built_in_help.locator(f'a[href="{address}"]').first
        expect(link).to_be_visible(timeout=TWO_SECONDS_MS)


def test_a_chat_that_works_shows_no_built_in_help(embedded: Chat) -> None:
    expect(embedded.built_in_help).to_be_hidden()


def test_a_slow_answer_brings_help_first_and_the_answer_when_it_comes(embedded: Chat, school: School) -> None:
    school.edge.fault("slow")
    embedded.ask("what is consent")
    expect_numbers(embedded)
    expect(embedded.inside.get_by_text("Signpost is slow just now.")).not_to_have_count(0)
    embedded.expect_answers(2)
    expect(embedded.built_in_help).to_be_hidden()


def test_a_message_that_failed_is_kept_and_sent_again_once(embedded: Chat, school: School) -> None:
    said = len(school.edge.seen()["said"])
    school.edge.fault("error")
    embedded.ask("what is consent")
    expect_numbers(embedded)
    turn = embedded.turns.nth(1)
    expect(turn).to_contain_text("what is consent")
    expect(turn).to_contain_text("Not sent.")
    school.edge.fault("none")
    embedded.button("Try again").click()
    embedded.expect_answers(2)
    expect(turn).not_to_contain_text("Not sent.", use_inner_text=True)
    expect(embedded.built_in_help).to_be_hidden()
    assert school.edge.seen()["said"][said:] == [{"text": "what is consent"}]


def test_each_try_of_a_message_carries_the_same_key(embedded: Chat) -> None:
    keys: list[str | None] = []

    def refuse(route: Route) -> None:
        keys.append(route.request.headers.get("idempotency-key"))
        route.abort()

    embedded.page.route("**/messages", refuse)
    embedded.ask("what is consent")
    embedded.button("Try again").click()
    expect(embedded.button("Try again")).to_be_visible()
    assert len(keys) == 6
    assert len(set(keys)) == 1
    assert keys[0]


def test_an_answer_that_the_network_lost_is_asked_for_again_without_saying_it_twice(
    embedded: Chat, school: School
) -> None:
    said = len(school.edge.seen()["said"])
    school.edge.fault("lost")
    embedded.ask("what is consent")
    embedded.expect_answers(2)
    expect(embedded.built_in_help).to_be_hidden()
    assert school.edge.seen()["said"][said:] == [{"text": "what is consent"}]


def test_a_device_without_a_network_says_so_until_there_is_one(embedded: Chat) -> None:
    banner = embedded.inside.get_by_role("status").filter(has_text="This device is offline")
    expect(banner).to_have_count(0)
    embedded.page.context.set_offline(True)
    expect(banner).to_be_visible()
    embedded.button("Help from a person").click()
    expect_numbers(embedded)
    embedded.page.context.set_offline(False)
    expect(banner).to_have_count(0)


def test_a_server_that_dies_in_the_middle_leaves_help_on_the_screen(page: Page, doomed: FakeEdge) -> None:
    chat = Chat.alone_on(page, doomed.url)
    doomed.kill()
    chat.ask("I need help")
    expect_numbers(chat)
    expect(chat.turns.nth(1)).to_contain_text("I need help")


def test_a_network_that_is_gone_before_the_chat_opens_leaves_help_on_the_page(
    page: Page, school: School
) -> None:
    page.goto(school.url, wait_until="networkidle")
    page.context.set_offline(True)
    page.get_by_role("button", name=OPEN).click()
    expect(page.get_by_role("link", name="Call 0800 1111")).to_be_visible(timeout=TWO_SECONDS_MS)
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_role("link", name="Call 0800 1111")).to_be_hidden()


def expect_the_emergency_set(page: Page) -> None:
    expect(page.get_by_text("A page that you open stays in the browser's history.")).to_be_visible(
        timeout=TWO_SECONDS_MS
    )
    for name in ("Call 999", "Call 0800 1111", "Chat at childline.org.uk", "Text SHOUT", "Call 116 123"):
        expect(page.get_by_role("link", name=name)).to_be_visible(timeout=TWO_SECONDS_MS)


def test_a_server_that_dies_before_the_chat_opens_leaves_calls_texts_and_chats(
    page: Page, abandoned: str
) -> None:
    page.get_by_role("button", name=OPEN).click()
    expect_the_emergency_set(page)


@pytest.mark.parametrize("way", ["button", "three shifts"])
def test_a_page_whose_chat_never_came_can_be_left_all_the_same(page: Page, abandoned: str, way: str) -> None:
    page.route(f"{DEFAULT_EXIT}**", lambda route: route.fulfill(body="The weather."))
    page.get_by_role("button", name=OPEN).click()
    expect_the_emergency_set(page)
    if way == "button":
        page.locator(".notice").get_by_role("button", name="Leave this page now").click()
    else:
        page.locator("#search").click()
        press_shift(page)
    expect(page.get_by_text("The weather.")).to_be_visible()
    page.go_back()
    assert page.url == "about:blank"


def test_a_server_that_is_gone_leaves_the_button_to_who_has_seen_it_before(
    page: Page, abandoned: str
) -> None:
    page.goto(f"{abandoned}/other.html")
    page.goto(abandoned)
    page.get_by_role("button", name=OPEN).click()
    expect_the_emergency_set(page)


def test_the_help_without_a_server_fits_the_narrowest_screen(page: Page, abandoned: str) -> None:
    page.set_viewport_size(NARROWEST)
    page.get_by_role("button", name=OPEN).click()
    expect_the_emergency_set(page)
    notice = page.locator("signpost-widget .notice")
    expect_room_for_a_thumb(notice.get_by_role("link"))
    for text_size in ("100%", "200%"):
        enlarge(page, text_size)
        assert notice.evaluate("element => element.scrollWidth <= element.clientWidth")
    assert notice.evaluate("element => getComputedStyle(element).fontSize") == "32px"


def test_scripts_that_do_not_load_leave_help_on_the_screen(page: Page, school: School) -> None:
    page.route("**/widget/chat.js", lambda route: route.abort())
    page.goto(f"{school.edge.url}/chat?site=demo")
    expect_numbers(Chat(page, page))


def test_a_first_screen_that_failed_can_be_tried_again(page: Page, school: School) -> None:
    page.route("**/conversations", lambda route: route.abort())
    page.goto(f"{school.edge.url}/chat?site=demo")
    chat = Chat(page, page)
    expect_numbers(chat)
    chat.button("Try again").wait_for()
    page.unroute("**/conversations")
    chat.button("Try again").click()
    chat.wait_for_welcome()

"""One child on a school's website, from the button to a dead server: the real Signpost, on another host."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat import OPEN, Chat
from tests.browser.keys import press, press_shift
from tests.browser.servers import STRICT_PAGE, free_port, school_origin, school_website
from tests.browser.storage import expect_nothing_stored
from tests.browser.telling.panel import SECRET, Telling
from tests.browser.test_trouble import expect_numbers
from tests.end_to_end.sentences import DISCLOSURE, HARMLESS
from tests.stack import Stack, running_stack

# Page and frame both lead away; whichever comes first may be cut short by the other.
NEUTRAL = re.compile("/neutral.html$")
SITES = """
sites:
  demo:
    name: A school
    allowed_origins: [{origin}]
    exit_url: {origin}/neutral.html
"""


@dataclass(frozen=True)
class Journey:
    """A school's website that is registered with a Signpost of its own."""

    website: str
    stack: Stack


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    folder: Path = tmp_path_factory.mktemp("journey")
    port = free_port()
    sites = folder / "sites.yml"
    sites.write_text(SITES.format(origin=school_origin(port)), encoding="utf-8")
    with (
        running_stack(folder, SIGNPOST_SITES=str(sites)) as stack,
        school_website(port, stack.url) as website,
    ):
        yield Journey(website, stack)


def asks_is_answered_and_gets_people(chat: Chat) -> None:
    chat.button("11 to 13").click()
    chat.expect_answers(2)
    chat.ask(HARMLESS)
    chat.expect_answers(3)
    expect(chat.turns.last).to_contain_text("freely choosing")
    chat.ask(DISCLOSURE)
    chat.expect_answers(4)
    card = chat.turns.last.get_by_role("article").filter(has_text="Childline")
    call = card.get_by_role("link", name="Call 0800 1111")
    expect(call).to_have_attribute("href", "tel:08001111")
    expect(call).to_have_attribute("target", "_top")


def corrects_the_bot(chat: Chat) -> None:
    chat.button("I was asking for school").click()
    chat.expect_answers(5)
    expect(chat.turns.last).to_contain_text("Thank you for putting that right.")


def takes_a_lesson(chat: Chat) -> None:
    chat.ask("lessons")
    chat.button("OK or not OK?").click()
    chat.button("Start").click()
    expect(chat.turns.last).to_contain_text("Card 1 of")
    chat.inside.get_by_role("button", name="Not OK", exact=True).click()
    chat.button("Next").click()
    expect(chat.turns.last).to_contain_text("Card 2 of")


def finds_words_to_tell_someone(chat: Chat) -> None:
    panel = Telling.opened_in(chat)
    panel.write_secret_note()
    chat.button("Back to the chat").click()
    expect(panel.place).to_be_hidden()


def clears(chat: Chat) -> None:
    chat.button("Clear this chat").click()
    chat.wait_for_welcome()
    expect(chat.turns).to_have_count(1)
    assert SECRET not in chat.inside.locator("body").inner_text()


def leaves_with(page: Page, how: str) -> None:
    chat = Chat(page, page.frame_locator("signpost-widget iframe"))
    if how == "button":
        chat.inside.get_by_role("link", name="Leave this page now").click()
    else:
        place = chat.field if how == "keys in the chat" else page.locator("#search")
        place.click()
        press_shift(page)
    expect(page).to_have_url(NEUTRAL)


@pytest.mark.parametrize("path", ["", STRICT_PAGE], ids=["a page", "a page with a strict policy"])
def test_a_child_asks_tells_corrects_learns_finds_words_clears_and_leaves(
    journey: Journey, page: Page, complaints: list[str], path: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{journey.website}/{path}")
    chat = Chat.opened_on(page)
    asks_is_answered_and_gets_people(chat)
    corrects_the_bot(chat)
    takes_a_lesson(chat)
    finds_words_to_tell_someone(chat)
    expect_nothing_stored(page)
    clears(chat)
    leaves_with(page, "button")
    known = (journey.website, journey.stack.url, "data:")
    assert [address for address in asked if not address.startswith(known)] == []
    assert complaints == []


@pytest.mark.parametrize("how", ["keys in the chat", "keys on the page around it"])
def test_a_child_leaves_with_three_shifts(journey: Journey, page: Page, how: str) -> None:
    page.goto(journey.website)
    Chat.opened_on(page)
    leaves_with(page, how)


FOCUSED = """() => {
  const reached = document.hasFocus() ? document.activeElement : document.body;
  return reached === document.body ? "" : (reached.innerText || reached.id).trim();
}"""


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has these words in the chat has the focus, if need be around the whole page."""
    for _ in range(60):
        press(page, "Tab")
        if str(page.frames[1].evaluate(FOCUSED)).startswith(name):
            return
    raise AssertionError(f"Tab does not reach {name}")


def test_the_keyboard_alone_does_all_of_it(journey: Journey, page: Page) -> None:
    page.goto(journey.website)
    launcher = page.get_by_role("button", name=OPEN)
    launcher.wait_for()
    while not launcher.evaluate("element => element.matches(':focus')"):
        press(page, "Tab")
    press(page, "Enter")
    chat = Chat(page, page.frame_locator("signpost-widget iframe"))
    chat.wait_for_welcome()
    tab_to(page, "11 to 13")
    press(page, "Enter")
    chat.expect_answers(2)
    tab_to(page, "field")
    page.keyboard.type(DISCLOSURE)
    press(page, "Enter")
    chat.expect_answers(3)
    tab_to(page, "I was asking for school")
    press(page, "Enter")
    chat.expect_answers(4)
    tab_to(page, "field")
    page.keyboard.type("lessons")
    press(page, "Enter")
    for count, words in enumerate(("OK or not OK?", "Start"), start=5):
        chat.expect_answers(count)
        tab_to(page, words)
        press(page, "Enter")
    expect(chat.turns.last).to_contain_text("Card 1 of")
    tab_to(page, "Find words to tell someone")
    press(page, "Enter")
    tab_to(page, "Back to the chat")
    press(page, "Enter")
    expect(chat.field).to_be_visible()
    tab_to(page, "Clear")
    press(page, "Space")
    chat.wait_for_welcome()
    tab_to(page, "Leave")
    press(page, "Space")
    expect(page).to_have_url(NEUTRAL)


def test_without_scripts_the_page_of_the_school_leads_to_the_plain_chat(
    journey: Journey, plain_page: Page
) -> None:
    plain_page.goto(journey.website)
    plain_page.get_by_role("link", name=OPEN).click()
    plain_page.get_by_role("button", name="11 to 13").click()
    plain_page.get_by_role("textbox", name="Your message").fill(DISCLOSURE)
    plain_page.get_by_role("button", name="Send").click()
    call = plain_page.get_by_role("link", name="Call 0800 1111").first
    expect(call).to_have_attribute("href", "tel:08001111")
    plain_page.get_by_role("link", name="Leave this page now").click()
    expect(plain_page).to_have_url(NEUTRAL)


def test_a_server_that_dies_in_the_middle_leaves_people_on_the_screen_and_comes_back(
    journey: Journey, page: Page
) -> None:
    page.goto(journey.website)
    chat = Chat.opened_on(page)
    chat.ask(HARMLESS)
    chat.expect_answers(2)
    edge = journey.stack.child("bot.edge.server")
    edge.suspend()
    chat.ask(DISCLOSURE)
    expect_numbers(chat)
    edge.kill()
    expect(chat.button("Try again")).to_be_visible(timeout=15_000)
    journey.stack.wait_until_ready(60)
    chat.button("Try again").click()
    chat.expect_answers(3)
    expect(chat.turns.last.get_by_role("link", name="Call 0800 1111")).to_be_visible()

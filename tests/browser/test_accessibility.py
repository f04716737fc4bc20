"""axe-core finds nothing to complain about: each state, light and dark, narrow and wide."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.chat import OPEN, Chat
from tests.browser.conftest import School
from tests.browser.test_read_aloud import BRITISH, opened

Look = tuple[str, int]
LOOKS: list[Look] = [(scheme, width) for scheme in ("light", "dark") for width in (320, 1440)]


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab for each look."""
    scheme, width = request.param
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    yield context.new_page()
    context.close()


def first_screen(_: Chat) -> None:
    """As it opens."""


def about_leaving(chat: Chat) -> None:
    chat.inside.get_by_text("More about leaving").click()


def an_answer(chat: Chat) -> None:
    chat.ask("what is consent")
    chat.expect_answers(2)


def help_cards(chat: Chat) -> None:
    chat.button("Help from a person").click()
    chat.expect_answers(3)
    for card in chat.inside.locator("#messages summary").all():
        card.click()


def a_lesson(chat: Chat) -> None:
    chat.ask("lessons")
    chat.expect_answers(4)
    chat.inside.locator("#messages .choices button").first.click()
    chat.expect_answers(5)


def words_to_tell_someone(chat: Chat) -> None:
    chat.button("Find words to tell someone").last.click()
    chat.inside.locator("#tell label:visible").first.click()


def the_note(chat: Chat) -> None:
    chat.button("Go to my note").click()


def the_note_in_big_letters(chat: Chat) -> None:
    chat.button("Show my note in big letters").click()


def options(chat: Chat) -> None:
    chat.button("Options").click()


def more_contrast_and_very_large_text(chat: Chat) -> None:
    for name in ("More contrast", "Very large", "More space between letters and lines", "Read answers aloud"):
        chat.inside.get_by_label(name).check()


def a_large_answer_read_aloud(chat: Chat) -> None:
    chat.button("Back to the chat").last.click()
    chat.ask("what is consent")
    expect(chat.button("Stop reading aloud")).to_be_visible()


def no_network(chat: Chat) -> None:
    chat.page.context.set_offline(True)
    chat.ask("what is consent")
    expect(chat.button("Try again").first).to_be_visible()


def the_cover(chat: Chat) -> None:
    chat.page.clock.fast_forward("05:01")
    expect(chat.button("Show the chat")).to_be_visible()


def help_under_the_cover(chat: Chat) -> None:
    chat.button("Help from a person").click()


# Each goes on where the one before has left the chat.
STATES: list[Callable[[Chat], None]] = [
    first_screen,
    about_leaving,
    an_answer,
    help_cards,
    a_lesson,
    words_to_tell_someone,
    the_note,
    the_note_in_big_letters,
    options,
    more_contrast_and_very_large_text,
    a_large_answer_read_aloud,
    no_network,
    the_cover,
    help_under_the_cover,
]


def test_every_state_of_the_chat(page: Page, school: School) -> None:
    page.clock.install()
    chat = opened(page, school, BRITISH)
    found = {}
    for state in STATES:
        state(chat)
        found[state.__name__] = violations(page)
    assert {name: complaints for name, complaints in found.items() if complaints} == {}


def test_the_page_of_a_school_with_the_chat_closed_open_and_unreachable(page: Page, school: School) -> None:
    page.goto(school.url)
    page.get_by_role("button", name=OPEN).wait_for()
    before = about_the_widget(page)
    chat = Chat.opened_on(page)
    frame = page.frames[1]
    assert [before, about_the_widget(page), violations(frame)] == [[], [], []]
    chat.button("Close the chat").click()
    page.goto(school.url, wait_until="networkidle")
    page.context.set_offline(True)
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("link", name="Call 0800 1111").wait_for()
    assert about_the_widget(page) == []


def test_the_chat_page_whose_scripts_do_not_come(page: Page, school: School) -> None:
    page.route("**/widget/chat.js", lambda route: route.abort())
    page.goto(f"{school.edge.url}/chat?site=demo")
    page.get_by_role("link", name="Chat without JavaScript").wait_for()
    assert violations(page) == []


def about_the_widget(page: Page) -> list[str]:
    """What the widget adds; the invented school's page has faults of its own."""
    return [words for words in violations(page) if " signpost-" in words]


def test_a_fault_inside_the_widget_is_seen(page: Page, school: School) -> None:
    page.goto(school.url)
    page.get_by_role("button", name=OPEN).evaluate("button => button.after(document.createElement('img'))")
    assert [words.partition(":")[0] for words in about_the_widget(page)] == ["image-alt"]


@pytest.mark.parametrize("path", ["/", "/help", "/tell-someone", "/chat?site=nobody", "/chat?site=themed"])
def test_the_other_pages(page: Page, school: School, path: str) -> None:
    page.goto(school.edge.url + path, wait_until="networkidle")
    assert violations(page) == []

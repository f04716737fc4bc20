"""With the keyboard alone."""

from playwright.sync_api import Page, expect

from tests.browser.chat import OPEN, Chat
from tests.browser.conftest import School


def focused(page: Page) -> str:
    """The words on what has the focus in the chat."""
    frame = page.frames[1]
    return str(frame.evaluate("() => document.activeElement.innerText || document.activeElement.id")).strip()


def test_a_question_from_opening_to_leaving(page: Page, school: School) -> None:
    page.goto(school.url)
    launcher = page.get_by_role("button", name=OPEN)
    launcher.wait_for()
    while not launcher.evaluate("element => element.matches(':focus')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    chat = Chat(page, page.frame_locator("signpost-widget iframe"))
    chat.wait_for_welcome()
    chat.button("Find words to tell someone").wait_for()
    order = []
    for _ in range(14):
        page.keyboard.press("Tab")
        order.append(focused(page).split("\n")[0])
    assert [words.split(" ")[0] for words in order[:5]] == ["Leave", "Help", "Clear", "Options", "Close"]
    assert order[5] == "More about leaving"
    assert order[6:11] == ["8 to 10", "11 to 13", "14 to 17", "I am an adult", "Skip"]
    assert order[11:] == ["Find words to tell someone", "field", "Send"]
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("what is consent")
    page.keyboard.press("Enter")
    chat.expect_answers(2)
    expect(chat.field).to_be_focused()
    page.keyboard.press("Escape")
    expect(launcher).to_be_focused()


def test_after_a_choice_the_focus_stands_just_before_the_next_ones(embedded: Chat) -> None:
    embedded.button("11 to 13").press("Enter")
    embedded.expect_answers(2)
    embedded.page.keyboard.press("Tab")
    assert focused(embedded.page) == "More subjects"


def test_shift_and_enter_make_a_new_line(embedded: Chat) -> None:
    embedded.field.press_sequentially("one")
    embedded.page.keyboard.press("Shift+Enter")
    embedded.page.keyboard.type("two")
    expect(embedded.field).to_have_value("one\ntwo")

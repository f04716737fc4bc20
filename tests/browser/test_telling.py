"""Finding words to tell someone: a note that never leaves the device."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.chat import Chat
from tests.browser.conftest import School
from tests.browser.test_leaving import press_shift
from tests.browser.test_privacy import NOTHING, STORED
from tests.browser.test_reflow import expect_everything_in_view

OPEN = "Find words to tell someone"
SECRET = "zebra marmalade"
OPENING = "There is something I need to tell you. It is hard to say."


@dataclass(frozen=True)
class Telling:
    """The panel of a chat, as a person uses it."""

    chat: Chat

    @classmethod
    def opened_in(cls, chat: Chat) -> "Telling":
        """Press the button in the chat."""
        chat.button(OPEN).click()
        panel = cls(chat)
        expect(panel.place).to_be_visible()
        return panel

    @property
    def place(self) -> Locator:
        """The panel."""
        return self.chat.inside.get_by_role("region", name=OPEN)

    @property
    def note(self) -> Locator:
        """The field with the note."""
        return self.chat.inside.get_by_role("textbox", name="You can change the words.")

    @property
    def large(self) -> Locator:
        """The note in big letters."""
        return self.place.locator(".tell-large")

    def write_secret_note(self) -> None:
        """Go to the note and type into it."""
        self.chat.button("Go to my note").click()
        self.note.fill(SECRET)


@pytest.fixture
def telling(embedded: Chat) -> Telling:
    return Telling.opened_in(embedded)


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Every request of the tab, as it goes out: address, body and headers."""
    requests: list[str] = []
    page.on(
        "request",
        lambda request: requests.append(f"{request.url} {request.post_data} {request.headers}"),
    )
    return requests


def texts(page: Page) -> str:
    """All words and field values in all frames of a page."""
    read = """() => document.body.innerText + ' '
      + [...document.querySelectorAll('textarea')].map((field) => field.value).join(' ')"""
    return " ".join(str(frame.evaluate(read)) for frame in page.frames)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(panel: Telling, name: str) -> None:
    """Press Tab until a control of the panel has the focus."""
    control = panel.place.locator("label, button, textarea, a").filter(has_text=name).first
    for _ in range(20):
        panel.chat.page.keyboard.press("Tab")
        if control.evaluate("(element) => element.contains(document.activeElement)"):
            return
    raise AssertionError(f"Tab does not reach {name}")


def test_a_note_is_built_with_the_keyboard_alone(embedded: Chat) -> None:
    page = embedded.page
    embedded.button(OPEN).focus()
    press(page, "Enter")
    panel = Telling(embedded)
    expect(embedded.inside.get_by_role("heading", name=OPEN)).to_be_focused()
    tab_to(panel, "A teacher")
    press(page, "Space")
    for _ in range(3):
        tab_to(panel, "Next")
        press(page, "Enter")
    expect(panel.place.get_by_role("group", name="What is it about?")).to_be_visible()
    tab_to(panel, "Someone has a picture of me.")
    press(page, "Space")
    tab_to(panel, "Next")
    press(page, "Enter")
    tab_to(panel, "I feel scared.")
    press(page, "Space", "Tab", "Space")
    tab_to(panel, "Go to my note")
    press(page, "Enter")
    expect(embedded.inside.get_by_role("heading", name="My note")).to_be_focused()
    expect(panel.note).to_have_value(
        f"{OPENING}\n\nSomeone has a picture of me.\n\nI feel scared. I feel sad."
    )
    expect(panel.place.get_by_role("listitem")).to_have_text("A teacher")
    tab_to(panel, "Show my note in big letters")
    press(page, "Enter")
    expect(panel.large).to_be_visible()
    expect(panel.large).to_contain_text("I feel scared. I feel sad.")
    press(page, "Escape")
    expect(embedded.button("Show my note in big letters")).to_be_focused()
    press(page, "Escape")
    expect(embedded.button(OPEN)).to_be_focused()
    expect(embedded.field).to_be_visible()


def test_while_it_is_open_nothing_is_asked_of_the_network_and_nothing_is_stored(
    telling: Telling, asked: list[str]
) -> None:
    chat = telling.chat
    telling.place.get_by_label("A teacher", exact=True).check()
    telling.write_secret_note()
    chat.button("Copy my note").click()
    expect(telling.place.get_by_role("status")).to_have_text("The note is copied.")
    chat.button("Show my note in big letters").click()
    chat.button("Back to my note").click()
    chat.button("Back to the chat").click()
    assert asked == []
    for frame in chat.page.frames:
        assert frame.evaluate(STORED) == NOTHING


def test_what_is_sent_afterwards_holds_none_of_it(telling: Telling, asked: list[str], school: School) -> None:
    telling.write_secret_note()
    telling.chat.button("Help from a person").click()
    telling.chat.expect_answers(2)
    telling.chat.button("Clear this chat").click()
    telling.chat.wait_for_welcome()
    assert asked
    assert "zebra" not in " ".join(asked)
    assert "zebra" not in str(school.edge.seen())


def test_it_breaks_no_policy(page: Page, school: School) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(school.url)
    panel = Telling.opened_in(Chat.opened_on(page))
    panel.write_secret_note()
    panel.chat.button("Show my note in big letters").click()
    assert complaints == []


def test_closing_keeps_the_note_until_the_chat_is_cleared(telling: Telling) -> None:
    chat = telling.chat
    telling.write_secret_note()
    chat.button("Back to the chat").click()
    chat.button(OPEN).click()
    expect(telling.note).to_have_value(SECRET)
    chat.button("Clear this chat").click()
    chat.wait_for_welcome()
    expect(telling.place).to_have_count(0)
    assert "zebra" not in texts(chat.page)
    chat.button(OPEN).click()
    chat.button("Go to my note").click()
    expect(telling.note).to_have_value(OPENING)


def test_quick_exit_wipes_it(telling: Telling) -> None:
    page = telling.chat.page
    telling.write_secret_note()
    press_shift(page)
    page.wait_for_url("**/neutral.html")
    page.go_back()
    assert "zebra" not in texts(page)


def test_the_leave_link_wipes_it_before_the_page_goes(alone: Chat) -> None:
    panel = Telling.opened_in(alone)
    panel.write_secret_note()
    alone.page.route("**/neutral.html", lambda route: route.fulfill(status=204))
    alone.inside.get_by_role("link", name="Leave this page now").click()
    expect(alone.page.get_by_text("Loading")).to_be_visible()
    assert "zebra" not in alone.page.content()


def test_coming_back_to_the_page_finds_nothing(alone: Chat, school: School) -> None:
    Telling.opened_in(alone).write_secret_note()
    alone.page.goto(f"{school.url}/other.html")
    alone.page.go_back()
    alone.wait_for_welcome()
    assert "zebra" not in texts(alone.page)


def test_a_long_quiet_time_wipes_it(page: Page, school: School) -> None:
    page.clock.install()
    page.goto(f"{school.edge.url}/chat?site=demo")
    chat = Chat(page, page)
    chat.wait_for_welcome()
    panel = Telling.opened_in(chat)
    panel.write_secret_note()
    page.clock.fast_forward("30:01")
    expect(panel.place).to_have_count(0)
    assert "zebra" not in texts(page)


def test_words_changed_by_hand_stay_until_the_choices_are_asked_for_again(telling: Telling) -> None:
    chat = telling.chat
    telling.write_secret_note()
    chat.button("Back").first.click()
    telling.place.get_by_label("Please believe me.").check()
    chat.button("Next").click()
    expect(telling.note).to_have_value(SECRET)
    chat.button("Make it from my choices again").click()
    expect(telling.note).to_have_value(f"{OPENING}\n\nPlease believe me.")


def test_copying_happens_only_when_it_is_asked_for(alone: Chat, context_that_reads: BrowserContext) -> None:
    page = alone.page
    page.evaluate("navigator.clipboard.writeText('before')")
    panel = Telling.opened_in(alone)
    panel.write_secret_note()
    assert page.evaluate("navigator.clipboard.readText()") == "before"
    alone.button("Copy my note").click()
    expect(panel.place.get_by_role("status")).to_have_text("The note is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == SECRET


@pytest.fixture
def context_that_reads(page: Page) -> BrowserContext:
    """A browser whose test may read what was copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page.context


def test_a_choice_in_a_reply_opens_it_and_says_nothing_to_the_server(embedded: Chat, school: School) -> None:
    embedded.button("Help from a person").click()
    embedded.expect_answers(2)
    before = len(school.edge.seen()["said"])
    embedded.inside.get_by_role("group", name="You can choose").get_by_role("button", name=OPEN).click()
    expect(Telling(embedded).place).to_be_visible()
    assert len(school.edge.seen()["said"]) == before


@pytest.mark.parametrize(
    ("age", "words"),
    [
        ("8 to 10", "The teacher whose job is to keep children safe"),
        ("14 to 17", "The safeguarding lead at school"),
        ("I am an adult", "Children's services at the council"),
    ],
)
def test_its_words_are_those_for_the_age_that_was_chosen(embedded: Chat, age: str, words: str) -> None:
    Telling.opened_in(embedded)
    embedded.button("Back to the chat").click()
    embedded.button(age).click()
    embedded.expect_answers(2)
    panel = Telling.opened_in(embedded)
    expect(panel.place.get_by_text(words)).to_be_visible()


def test_help_is_one_press_away_and_keeps_the_note(telling: Telling) -> None:
    telling.write_secret_note()
    telling.chat.button("Help from a person").click()
    expect(telling.chat.inside.get_by_role("article").first).to_be_visible()
    telling.chat.button(OPEN).last.click()
    expect(telling.note).to_have_value(SECRET)


def test_it_fits_the_narrowest_screen_with_text_of_any_size(page: Page, school: School) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{school.edge.url}/chat?site=demo")
    chat = Chat(page, page)
    chat.wait_for_welcome()
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
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(f"{school.edge.url}/chat?site=demo")
    chat = Chat(page, page)
    chat.wait_for_welcome()
    panel = Telling.opened_in(chat)
    expect(chat.inside.get_by_role("heading", name=OPEN)).to_be_in_viewport(ratio=1)
    chat.button("Next").click()
    expect(panel.place.get_by_text("When could be a good time?")).to_be_in_viewport(ratio=1)
    panel.write_secret_note()
    expect(panel.note).to_be_in_viewport()


def test_its_controls_are_large_enough_for_a_thumb(alone: Chat) -> None:
    panel = Telling.opened_in(alone)
    for name in ("Next", "Go to my note"):
        for control in panel.place.locator("button:visible, label:visible").all():
            box = control.bounding_box()
            assert box
            assert min(box["height"], box["width"]) >= 44
        alone.button(name).click()


def test_paper_shows_nothing_of_it(alone: Chat) -> None:
    panel = Telling.opened_in(alone)
    panel.write_secret_note()
    alone.page.emulate_media(media="print")
    expect(panel.note).to_be_hidden()

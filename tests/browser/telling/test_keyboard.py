"""A note is built without a mouse."""

from playwright.sync_api import expect

from tests.browser.chat import Chat
from tests.browser.keys import press
from tests.browser.telling.panel import OPEN, OPENING, Telling


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

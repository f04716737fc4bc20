"""The panel that finds words to tell someone, as a person uses it."""

from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.browser.chat import Chat

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

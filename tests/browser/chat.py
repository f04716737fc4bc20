"""The chat as a person uses it: by the words on the screen."""

from dataclasses import dataclass

from playwright.sync_api import FrameLocator, Locator, Page, expect

OPEN = "Questions and help"


@dataclass(frozen=True)
class Chat:
    """A chat in `page`; `inside` is its frame, or the page itself when the chat stands alone."""

    page: Page
    inside: Page | FrameLocator

    @classmethod
    def opened_on(cls, page: Page) -> "Chat":
        """Press the button on a page that embeds the chat."""
        page.get_by_role("button", name=OPEN).click()
        chat = cls(page, page.frame_locator("signpost-widget iframe"))
        chat.wait_for_welcome()
        return chat

    @classmethod
    def alone_on(cls, page: Page, server: str, site: str = "demo") -> "Chat":
        """Go to the page of its own that a server has for the chat of a site."""
        page.goto(f"{server}/chat?site={site}")
        chat = cls(page, page)
        chat.wait_for_welcome()
        return chat

    def wait_for_welcome(self) -> None:
        """Wait until the first screen is there."""
        expect(self.button("11 to 13")).to_be_visible()

    @property
    def field(self) -> Locator:
        """Where to type."""
        return self.inside.get_by_role("textbox", name="Your message")

    @property
    def turns(self) -> Locator:
        """What was said so far."""
        return self.inside.locator("#messages > li")

    @property
    def built_in_help(self) -> Locator:
        """The help that needs no server."""
        return self.inside.get_by_role("region", name="People who can help")

    def button(self, name: str) -> Locator:
        """A button by its words."""
        return self.inside.get_by_role("button", name=name)

    def ask(self, words: str) -> None:
        """Type and send."""
        self.field.fill(words)
        self.button("Send").click()

    def expect_answers(self, count: int) -> None:
        """Wait until Signpost has said this many things, the first screen included."""
        expect(self.inside.locator("#messages > li:not(.turn-child)")).to_have_count(count)

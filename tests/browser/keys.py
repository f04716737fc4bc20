"""Pressing keys on a page."""

from playwright.sync_api import Page


def press(page: Page, *keys: str) -> None:
    """One key after the other."""
    for key in keys:
        page.keyboard.press(key)


def press_shift(page: Page, times: int = 3) -> None:
    """Shift alone; three times leaves the chat."""
    press(page, *["Shift"] * times)

"""Starts the system's Chromium without a window."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright, sync_playwright

EXECUTABLE = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
# Playwright starts Chromium without the pages that Back brings from memory.
NO_PAGES_FROM_MEMORY = "--disable-back-forward-cache"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; its contexts share nothing."""
    with sync_playwright() as playwright, launched(playwright) as browser:
        yield browser


@contextmanager
def launched(playwright: Playwright, *, without: Sequence[str] = ()) -> Iterator[Browser]:
    """A browser `without` some of Playwright's own settings."""
    browser = playwright.chromium.launch(
        executable_path=EXECUTABLE, args=FLAGS, ignore_default_args=list(without)
    )
    try:
        yield browser
    finally:
        browser.close()

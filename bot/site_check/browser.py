"""A Chromium that is installed here, without a window. Playwright and Chromium are no part of a server."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
ON_A_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
VARIABLE = "SIGNPOST_CHROMIUM"


class NoBrowser(Exception):
    """There is nothing here to look with; the text says what to install."""


@contextmanager
def browser() -> Iterator["Browser"]:
    """A browser that has never been used.

    Raises:
        NoBrowser: Playwright or Chromium is missing.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NoBrowser("This needs Playwright. In a checkout: uv sync --group dev.") from None
    executable = _executable()
    flags = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=executable, args=flags)
        try:
            yield running
        finally:
            running.close()


def _executable() -> str:
    asked = os.environ.get(VARIABLE)
    candidates = [asked] if asked else [*map(shutil.which, NAMES), *ON_A_MAC]
    for path in candidates:
        if path and os.access(path, os.X_OK):
            return path
    raise NoBrowser(
        "This needs Chromium or Chrome. Install one (Debian: apt install chromium), "
        f"or set {VARIABLE} to the path of its program."
    )

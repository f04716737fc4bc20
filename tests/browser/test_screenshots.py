"""The pictures of the documentation."""

import re
from pathlib import Path

from bot.paths import DOCS
from tests.browser.screenshots import SCREENS, STATES

PAGE = DOCS / "how-it-looks.md"
LARGEST = 200_000


def test_the_page_shows_every_picture_that_is_made_and_no_other() -> None:
    shown = set(re.findall(r"images/([a-z-]+\.png)", PAGE.read_text(encoding="utf-8")))
    names = {f"phone-{state.__name__.replace('_', '-')}" for state in STATES} | {
        f"{screen}-people" for screen in SCREENS
    }
    assert shown == {f"{name}-{scheme}.png" for name in names for scheme in ("light", "dark")}


def test_the_pictures_are_there_and_small() -> None:
    pictures: list[Path] = sorted((DOCS / "images").glob("*.png"))
    assert {picture.name for picture in pictures} >= set(
        re.findall(r"images/([a-z-]+\.png)", PAGE.read_text(encoding="utf-8"))
    )
    assert all(picture.stat().st_size < LARGEST for picture in pictures)

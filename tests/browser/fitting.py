"""Whether a page fits a window, and its controls a thumb."""

from playwright.sync_api import Locator, Page, ViewportSize

NARROWEST: ViewportSize = {"width": 320, "height": 640}
MAGNIFIED: ViewportSize = {"width": 320, "height": 256}
"""A usual window at four times zoom."""
THUMB = 44  # pixels

_WIDER_THAN_WINDOW = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def expect_everything_in_view(page: Page, *text_sizes: str) -> None:
    """Nothing is cut off on either side, with text of these sizes, or of the usual one and twice that."""
    for text_size in text_sizes or ("100%", "200%"):
        enlarge(page, text_size)
        expect_nothing_cut_off(page)


def enlarge(page: Page, text_size: str) -> None:
    """Make text as large as a reader's own setting does."""
    page.evaluate("size => { document.documentElement.style.fontSize = size }", text_size)


def expect_nothing_cut_off(page: Page) -> None:
    """The page is no wider than the window."""
    assert not page.evaluate(_WIDER_THAN_WINDOW)


def expect_room_for_a_thumb(controls: Locator) -> None:
    """There are such controls, and each is large enough to be tapped."""
    found = controls.all()
    assert found
    for control in found:
        box = control.bounding_box()
        assert box
        assert min(box["height"], box["width"]) >= THUMB

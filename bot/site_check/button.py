"""Whether the button can be seen and pressed, on a desk and on a phone."""

from typing import TYPE_CHECKING

from bot.site_check.findings import Finding, Kind

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

SIZES: "tuple[ViewportSize, ...]" = ({"width": 1280, "height": 800}, {"width": 375, "height": 667})
BUTTON = "signpost-widget .launcher"
# The middle and four points near the corners.
_OVER = """(button) => {
  const { left, top, width, height } = button.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
  const over = points.map(([x, y]) => document.elementFromPoint(left + x * width, top + y * height));
  const other = over.find((element) => element?.localName !== "signpost-widget");
  if (other === undefined) return "";
  if (other === null) return "the edge of the window";
  const classes = [...other.classList].map((name) => `.${name}`).join("");
  return `<${other.localName}${other.id && ` #${other.id}`}${classes && ` ${classes}`}>`;
}"""


def button_fault(page: "Page") -> Finding | None:
    """What keeps a visitor from the button."""
    for size in SIZES:
        page.set_viewport_size(size)
        button = page.locator(BUTTON)
        if not button.is_visible():
            return Finding(Kind.BUTTON_HIDDEN)
        over = button.evaluate(_OVER)
        if over:
            return Finding(Kind.BUTTON_COVERED, {"detail": over})
    return None

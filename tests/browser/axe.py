"""axe-core, the accessibility checker, run inside a page; it comes with the tools of package.json."""

from functools import cache

from playwright.sync_api import Frame, Page

from bot.paths import PROJECT
from tests.widget.node_tools import need_node

RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"], iframes: false });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.flat().join(" ")} ${html}`));
}"""


@cache
def _source() -> str:
    need_node()
    return (PROJECT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(place: Page | Frame) -> list[str]:
    """What axe finds in a document as it is now, all its rules taken together; each with where it stands."""
    if not place.evaluate("'axe' in window"):
        place.evaluate(_source())
    found: list[str] = place.evaluate(RUN)
    return found

"""The help page as one file for another web server, for when Signpost and its own help page are gone."""

from bot.content.library import Library
from bot.edge.pages.emergency_set import emergency_set
from bot.edge.pages.files import BUILT
from bot.edge.pages.rendering import rendered
from bot.edge.sites import DEFAULT_EXIT


def help_copy(library: Library) -> str:
    """The services that are always shown; it needs no script, no style sheet and no server of ours."""
    styles = (BUILT / "page.css").read_text(encoding="utf-8").strip()
    return rendered("help_copy.html", services=emergency_set(library), styles=styles, exit_url=DEFAULT_EXIT)

"""A site's colour as the colours of the style sheets (`bot/widget/style/base.css`), light and dark."""

from collections.abc import Mapping

from bot.edge.pages.colours import BLACK, WHITE, mixed, readable

# The backgrounds and texts of base.css that a site's colour stands beside.
LIGHT_PAGE, DARK_SURFACE = "#f3f5f6", "#1b242e"
DARK_TEXT, LIGHT_TEXT = "#1c2733", "#e9eef3"
ON_DARK_ACCENT = "#0a1414"


def light(colour: str) -> Mapping[str, str]:
    """For light schemes: dark enough for white words on it, and for itself as words on the page."""
    accent = readable(colour, on=(LIGHT_PAGE, WHITE), towards=BLACK)
    own = readable(mixed(accent, WHITE, 0.86), on=(DARK_TEXT,), towards=WHITE)
    return {"accent": accent, "accent-strong": mixed(accent, BLACK, 0.3), "own": own}


def dark(colour: str) -> Mapping[str, str]:
    """For dark schemes: light enough for dark words on it, and for itself as words on a surface."""
    accent = readable(colour, on=(DARK_SURFACE, ON_DARK_ACCENT), towards=WHITE)
    own = readable(mixed(accent, BLACK, 0.7), on=(LIGHT_TEXT,), towards=BLACK)
    strong = mixed(accent, WHITE, 0.3)
    return {"accent": accent, "accent-strong": strong, "on-accent": ON_DARK_ACCENT, "own": own}


def declared(colours: Mapping[str, str]) -> str:
    """The colours as declarations of a style sheet."""
    return "".join(f"--{name}:{value};" for name, value in colours.items())

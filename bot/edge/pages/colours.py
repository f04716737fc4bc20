"""Colours that can be read: contrast as WCAG 2 measures it, and a colour moved until it has enough."""

from collections.abc import Sequence

ENOUGH = 4.5
BLACK, WHITE = "#000000", "#ffffff"
_STEPS = 100


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """`colour` with this share of `other` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(mine + (its - mine) * share):02x}" for mine, its in pairs)


def readable(colour: str, *, on: Sequence[str], towards: str) -> str:
    """The nearest colour on the way to black or white that has enough contrast with all of `on`.

    Args:
        colour: what somebody would like.
        on: the colours that it stands on, or that stand on it.
        towards: `BLACK` or `WHITE`, which has enough contrast with all of them.
    """
    tries = (mixed(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in tries if all(contrast(shade, other) >= ENOUGH for other in on))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    shares = (channel / 255 for channel in _channels(colour))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

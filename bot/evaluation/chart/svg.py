"""Writes SVG: elements as text, with everything escaped."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

Value = str | float


def element(tag: str, content: str | Iterable[str] = (), **attributes: Value) -> str:
    """One element; `content` is finished SVG. An attribute `text_anchor` is written `text-anchor`.

    Numbers are rounded to a tenth of a pixel, so that the same figures always give the same text.
    """
    written = "".join(
        f" {name.rstrip('_').replace('_', '-')}={quoteattr(_number(value))}"
        for name, value in attributes.items()
    )
    inner = content if isinstance(content, str) else "\n".join(content)
    return f"<{tag}{written}>{inner}</{tag}>" if inner else f"<{tag}{written}/>"


def words(text: str, x: float, y: float, **attributes: Value) -> str:
    """A line of text whose baseline is at `y`."""
    return element("text", escape(text), x=x, y=y, **attributes)


def _number(value: Value) -> str:
    return value if isinstance(value, str) else f"{round(value, 1):g}"

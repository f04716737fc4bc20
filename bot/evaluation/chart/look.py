"""What each system looks like in the chart: a colour and a shape, so that nobody needs to see colours."""

from collections.abc import Callable

from bot.evaluation.chart.svg import element

STYLE = """
.page{fill:#fff}text{fill:#1b1f24;font-family:system-ui,-apple-system,"Segoe UI",sans-serif;font-size:13px}
.title{font-size:18px;font-weight:600}.panel{font-size:15px;font-weight:600}.axis{fill:#57606a;font-size:12px}
.grid{stroke:#d0d7de;stroke-width:1}.own{font-weight:600}.range{stroke-width:2;fill:none;stroke-linecap:round}
.s0{fill:#0b57a4;stroke:#0b57a4}.s1{fill:#a85400;stroke:#a85400}
.s2{fill:#197a57;stroke:#197a57}.s3{fill:#8b3fa0;stroke:#8b3fa0}
@media(prefers-color-scheme:dark){.page{fill:#0d1117}text{fill:#e6edf3}.axis{fill:#9aa4af}.grid{stroke:#30363d}
.s0{fill:#58a6ff;stroke:#58a6ff}.s1{fill:#f0a35e;stroke:#f0a35e}
.s2{fill:#56d4a0;stroke:#56d4a0}.s3{fill:#d2a8ff;stroke:#d2a8ff}}
"""
_SIZE = 4.5  # pixels from the middle of a mark to its edge


def mark(place: int, x: float, y: float) -> str:
    """The mark of the system at this place among the systems."""
    draw = _SHAPES[place % len(_SHAPES)]
    return draw(x, y, f"s{place % len(_SHAPES)}")


def _circle(x: float, y: float, look: str) -> str:
    return element("circle", cx=x, cy=y, r=_SIZE, class_=look)


def _square(x: float, y: float, look: str) -> str:
    side = 2 * _SIZE - 1
    return element("rect", x=x - side / 2, y=y - side / 2, width=side, height=side, class_=look)


def _diamond(x: float, y: float, look: str) -> str:
    far = _SIZE + 0.5
    return _polygon([(x, y - far), (x + far, y), (x, y + far), (x - far, y)], look)


def _triangle(x: float, y: float, look: str) -> str:
    return _polygon([(x, y - _SIZE), (x + _SIZE, y + _SIZE - 1), (x - _SIZE, y + _SIZE - 1)], look)


def _polygon(corners: list[tuple[float, float]], look: str) -> str:
    return element("polygon", points=" ".join(f"{x:.1f},{y:.1f}" for x, y in corners), class_=look)


_SHAPES: tuple[Callable[[float, float, str], str], ...] = (_circle, _square, _diamond, _triangle)

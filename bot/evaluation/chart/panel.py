"""One panel: a row for each name, and in it each system's share with its interval."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.evaluation.chart.look import mark
from bot.evaluation.chart.svg import element, words
from bot.evaluation.layout import per_cent, spoken
from bot.evaluation.share import Share, Shares

LEFT, RIGHT = 190.0, 660.0  # the scale, in pixels
EDGE = 744.0  # where the detector's own figures end
_LINE = 12.0  # for each system in a row
_BETWEEN = 12.0  # between rows
_HEAD = 46.0  # title and names of the scale
_STEPS = 5  # parts of the scale


@dataclass(frozen=True)
class Panel:
    """Shares by row for each system, the detector first; `most` is the right end of the scale (0 to 1)."""

    title: str
    systems: Mapping[str, Shares]
    most: float

    @property
    def rows(self) -> Sequence[str]:
        """The names of the rows: those of the detector."""
        return list(next(iter(self.systems.values())))

    @property
    def row_height(self) -> float:
        """Pixels of a row with the space below it."""
        return _LINE * len(self.systems) + _BETWEEN

    @property
    def height(self) -> float:
        """Pixels of the panel."""
        return _HEAD + self.row_height * len(self.rows)

    def draw(self, top: float) -> Iterator[str]:
        """The panel's elements, from `top` downwards."""
        yield words(self.title, 16, top + 14, class_="panel")
        yield words("Signpost", EDGE, top + 38, class_="axis", text_anchor="end")
        yield from self._scale(top)
        for place, name in enumerate(self.rows):
            yield from self._row(name, top + _HEAD + place * self.row_height)

    def _scale(self, top: float) -> Iterator[str]:
        for step in range(_STEPS + 1):
            share = self.most * step / _STEPS
            x = self._x(share)
            yield element("line", x1=x, x2=x, y1=top + 42, y2=top + self.height, class_="grid")
            yield words(f"{100 * share:.0f} %", x, top + 38, class_="axis", text_anchor="middle")

    def _row(self, name: str, top: float) -> Iterator[str]:
        own = next(iter(self.systems.values()))[name]
        middle = top + _LINE * len(self.systems) / 2 + 5
        yield words(f"{spoken(name)} ({own.total})", LEFT - 14, middle, text_anchor="end")
        yield words(per_cent(own.share), EDGE, middle, text_anchor="end", class_="own")
        for place, shares in enumerate(self.systems.values()):
            yield from self._share(place, shares.get(name), top + _LINE * (place + 0.5))

    def _share(self, place: int, share: Share | None, y: float) -> Iterator[str]:
        if share is None or share.share is None or share.low is None or share.high is None:
            return
        x1, x2 = self._x(share.low), self._x(share.high)
        yield element("line", x1=x1, x2=x2, y1=y, y2=y, class_=f"range s{place}")
        yield mark(place, self._x(share.share), y)

    def _x(self, share: float) -> float:
        return LEFT + (RIGHT - LEFT) * min(share / self.most, 1.0)

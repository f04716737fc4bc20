"""The chart of the detection page: recall and false alarms of every system on the unseen part."""

import math
from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape

from bot.evaluation.chart.look import STYLE, mark
from bot.evaluation.chart.panel import Panel
from bot.evaluation.chart.svg import element, words
from bot.evaluation.figures import Figures
from bot.evaluation.layout import per_cent, spoken
from bot.evaluation.parts import Part
from bot.evaluation.report import Report
from bot.evaluation.share import Shares

WIDTH = 760.0
TITLE = "How well risk is recognised, on messages that nobody has looked at"
_HEAD = 74.0
_GAP = 26.0


def chart(report: Report) -> str:
    """A picture that stands by itself: no script, no font of its own, light and dark."""
    recall = Panel("Recall by style: more is better", _shares(report, _recall), most=1.0)
    alarms = _shares(report, _alarms)
    panels = [recall, Panel("False alarms by kind: fewer is better", alarms, most=_end_of_scale(alarms))]
    height = _HEAD + sum(panel.height + _GAP for panel in panels)
    return element(
        "svg",
        [
            "",
            element("title", escape(TITLE), id="title"),
            element("desc", escape(_description(report)), id="desc"),
            element("style", STYLE),
            element("rect", width=WIDTH, height=height, class_="page"),
            words(TITLE, 16, 28, class_="title"),
            *_legend(report),
            *_stacked(panels),
            "",
        ],
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH:g} {height:g}",
        width=WIDTH,
        height=height,
        role="img",
        aria_labelledby="title desc",
    )


def _recall(figures: Figures) -> Shares:
    return {"all": figures.recall.overall} | figures.recall.by_style


def _alarms(figures: Figures) -> Shares:
    return {"all": figures.false_alarms.overall} | figures.false_alarms.by_kind


def _shares(report: Report, pick: Callable[[Figures], Shares]) -> dict[str, Shares]:
    return {name: pick(measured.parts[Part.UNSEEN]) for name, measured in report.systems.items()}


def _end_of_scale(systems: dict[str, Shares]) -> float:
    """The next quarter above every interval, so that the steps of the scale are round."""
    high = max((share.high or 0.0 for shares in systems.values() for share in shares.values()), default=0.0)
    return max(0.25, math.ceil(high * 4) / 4)


def _legend(report: Report) -> Iterator[str]:
    x = 22.0
    for place, name in enumerate(report.systems):
        yield mark(place, x, 50)
        yield words(_name(name), x + 10, 54)
        x += 34 + 7.2 * len(_name(name))
    yield words("Lines: 95 % intervals. (n): messages", WIDTH - 16, 54, class_="axis", text_anchor="end")


def _name(system: str) -> str:
    return {"signpost": "Signpost", "diet": "Rasa's DIET"}.get(system, spoken(system))


def _stacked(panels: list[Panel]) -> Iterator[str]:
    top = _HEAD
    for panel in panels:
        yield from panel.draw(top)
        top += panel.height + _GAP


def _description(report: Report) -> str:
    """The main figures in words, for those who do not see the picture."""
    told = [
        f"{_name(name)}: recall {per_cent(found.recall.overall.share)} %, "
        f"false alarms {per_cent(found.false_alarms.overall.share)} %"
        for name, found in ((name, each.parts[Part.UNSEEN]) for name, each in report.systems.items())
    ]
    return "; ".join(told) + ". All figures stand in the tables of the same page."

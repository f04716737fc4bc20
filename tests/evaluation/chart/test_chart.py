import re
from xml.etree import ElementTree

import pytest

from bot.evaluation.chart import chart
from bot.evaluation.chart.svg import element, words
from bot.evaluation.report import Report

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawn(report: Report) -> str:
    return chart(report)


@pytest.fixture(scope="module")
def picture(drawn: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawn)


def test_those_who_do_not_see_it_hear_the_main_figures(picture: ElementTree.Element) -> None:
    assert picture.get("role") == "img"
    told = {picture.find(f"{SVG}{name}").get("id") for name in ("title", "desc")}
    assert set(picture.get("aria-labelledby").split()) == told
    assert "Signpost: recall 66.7 %, false alarms 50.0 %" in picture.find(f"{SVG}desc").text


def test_it_stands_by_itself_in_light_and_dark(drawn: str, picture: ElementTree.Element) -> None:
    assert "prefers-color-scheme:dark" in drawn
    assert not picture.findall(f".//{SVG}script")
    assert "@import" not in drawn
    assert re.findall(r"url\(|href", drawn) == []


def test_every_share_has_its_mark_and_interval(picture: ElementTree.Element) -> None:
    rows, systems = 2 + 2, 3  # "all" and one style; "all" and one kind
    ranges = [line for line in picture.iter(f"{SVG}line") if line.get("class", "").startswith("range")]
    assert len(ranges) == rows * systems
    assert len(list(picture.iter(f"{SVG}circle"))) == rows + 1  # and one in the legend
    printed = [text.text for text in picture.iter(f"{SVG}text")]
    assert "explicit (3)" in printed
    assert "small talk (2)" in printed


def test_everything_lies_inside_the_picture(picture: ElementTree.Element) -> None:
    _, _, width, height = map(float, picture.get("viewBox").split())
    for text in picture.iter(f"{SVG}text"):
        assert 0 <= float(text.get("x")) <= width
        assert 0 <= float(text.get("y")) <= height


def test_the_same_figures_give_the_same_picture(report: Report, drawn: str) -> None:
    assert chart(Report.model_validate_json(report.model_dump_json())) == drawn


def test_words_and_attributes_are_escaped() -> None:
    assert words("a < b & c", 1, 2.25) == '<text x="1" y="2.2">a &lt; b &amp; c</text>'
    assert element("g", class_='"x"') == "<g class='\"x\"'/>"

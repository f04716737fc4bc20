"""Writing the committed figures, in a folder of the test's own."""

from datetime import date
from pathlib import Path

import pytest

from bot.evaluation.chart import chart
from bot.evaluation.publishing import BEGIN, END, NoPlaceForFigures, publish, published
from bot.evaluation.report import DIET, Report, Training
from bot.evaluation.tables import tables


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "images").mkdir()
    (tmp_path / "detection.md").write_text(f"# Before\n\n{BEGIN}\nold\n{END}\n\nAfter\n", encoding="utf-8")
    return tmp_path


def with_diet(report: Report) -> Report:
    """The report with a system that is not measured each time."""
    whole = report.model_copy(deep=True)
    training = Training(measured_on=date(2026, 1, 2), examples=345, epochs=6)
    whole.systems[DIET] = whole.systems["nearest"].model_copy(update={"training": training})
    whole.timing.systems[DIET] = whole.timing.systems["nearest"]
    return whole


def test_figures_chart_and_page_say_the_same(report: Report, docs: Path) -> None:
    publish(report, docs)
    assert published(docs) == report
    assert (docs / "images" / "detection.svg").read_text(encoding="utf-8") == chart(report)
    page = (docs / "detection.md").read_text(encoding="utf-8")
    assert tables(report) in page
    assert page.startswith("# Before\n")
    assert page.endswith("After\n")
    assert "old" not in page


def test_writing_twice_changes_nothing(report: Report, docs: Path) -> None:
    publish(report, docs)
    first = {path: path.read_bytes() for path in docs.rglob("*.*") if path.is_file()}
    publish(report, docs)
    assert {path: path.read_bytes() for path in first} == first


def test_a_system_of_another_day_is_kept(report: Report, docs: Path) -> None:
    publish(with_diet(report), docs)
    again = publish(report, docs)
    assert again == with_diet(report)
    assert published(docs) == again


def test_a_system_that_is_measured_each_time_is_not_kept(report: Report, docs: Path) -> None:
    publish(report, docs)
    fewer = report.model_copy(update={"systems": {"signpost": report.systems["signpost"]}})
    assert list(publish(fewer, docs).systems) == ["signpost"]


def test_a_page_without_a_place_is_told_before_anything_is_written(report: Report, docs: Path) -> None:
    (docs / "detection.md").write_text("# No place\n", encoding="utf-8")
    with pytest.raises(NoPlaceForFigures):
        publish(report, docs)
    assert published(docs) is None

"""`signpost evaluate` as a command."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.evaluation import evaluation, publishing, robustness
from bot.evaluation.diet import CannotMeasureDiet
from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import load_forced, load_parts
from bot.evaluation.publishing import BEGIN, END
from bot.evaluation.questions import load_questions
from bot.evaluation.understood import Understood

NOTHING_UNDERSTOOD = Understood(None, (), help_shown=False)


@pytest.fixture(scope="module")
def only_keywords() -> Iterator[None]:
    """Every system is the keyword list, and a brain answers nothing: the whole command in seconds."""
    few = load_questions()[:20]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluation, "SYSTEMS", dict.fromkeys(evaluation.SYSTEMS, KeywordList.load))
        patch.setattr(evaluation, "load_questions", lambda: few)
        patch.setattr(evaluation, "understand", lambda asked: [NOTHING_UNDERSTOOD] * len(asked))
        patch.setattr(robustness, "SAMPLE", 10)
        yield


@dataclass(frozen=True)
class Measured:
    """What one run printed and wrote."""

    result: Result
    written: str


@pytest.fixture(scope="module")
def measured(only_keywords: None, tmp_path_factory: pytest.TempPathFactory) -> Measured:
    out = tmp_path_factory.mktemp("evaluate") / "figures.json"
    result = CliRunner().invoke(main, ["evaluate", "--out", str(out)])
    return Measured(result, out.read_text(encoding="utf-8"))


def test_no_message_text_is_printed_or_written(measured: Measured) -> None:
    told = measured.written.casefold() + measured.result.output.casefold()
    texts = [text for messages in load_parts().values() for text in messages.texts()]
    texts.extend(message.text for message in load_forced())
    assert sum(len(text) > 8 and text.casefold() in told for text in texts) == 0


def test_a_gate_that_is_not_passed_fails_the_command_after_the_figures_are_out(measured: Measured) -> None:
    assert measured.result.exit_code == 1
    assert "build gate" in measured.result.output
    figures = json.loads(measured.written)["systems"]["signpost"]
    assert figures["gate"]["passed"] is False
    assert set(figures["parts"]) == {"seen", "unseen"}


def test_figures_are_committed_only_when_somebody_asks(
    only_keywords: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "images").mkdir()
    page = tmp_path / "detection.md"
    page.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    monkeypatch.setattr(publishing.publish, "__defaults__", (tmp_path,))
    CliRunner().invoke(main, ["evaluate"])
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["detection.md"]
    CliRunner().invoke(main, ["evaluate", "--write"])
    assert "Recall by style" in page.read_text(encoding="utf-8")
    assert (tmp_path / "detection.json").is_file()
    assert (tmp_path / "images" / "detection.svg").is_file()


def test_a_place_that_cannot_be_written_is_told_before_anything_is_measured(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", "--out", str(tmp_path / "nowhere" / "figures.json")])
    assert result.exit_code == 2
    assert "no folder" in result.output


def test_a_set_up_that_cannot_run_diet_is_told_in_a_line(
    only_keywords: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> None:
        raise CannotMeasureDiet("uv is needed")

    monkeypatch.setattr(evaluation, "running_diet", cannot)
    result = CliRunner().invoke(main, ["evaluate", "--diet"])
    assert result.exit_code == 1
    assert result.output == "Error: uv is needed\n"

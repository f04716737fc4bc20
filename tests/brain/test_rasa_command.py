"""Rasa's commands get Signpost's paths, and refuse to warn only."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.brain import rasa_command
from bot.paths import CONFIG


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    calls: list[list[str]] = []

    def note(arguments: Sequence[str]) -> None:
        calls.append(list(arguments))

    monkeypatch.setattr(rasa_command, "run", note)
    return calls


def test_training_writes_the_archive_under_its_full_name(called: list[list[str]], tmp_path: Path) -> None:
    rasa_command.train(tmp_path / "signpost-0123456789ab.tar.gz", ["--force"])
    (arguments,) = called
    assert arguments[0] == "train"
    assert arguments[arguments.index("--out") + 1] == str(tmp_path)
    assert arguments[arguments.index("--fixed-model-name") + 1] == "signpost-0123456789ab"
    assert arguments[-1] == "--force"


def test_training_reads_the_whole_domain_folder(called: list[list[str]], tmp_path: Path) -> None:
    rasa_command.train(tmp_path / "m.tar.gz")
    assert called[0][called[0].index("--domain") + 1] == str(CONFIG / "domain")


def test_a_warning_fails_the_validation(called: list[list[str]]) -> None:
    rasa_command.validate()
    assert called[0][:2] == ["data", "validate"]
    assert "--fail-on-warnings" in called[0]


def test_a_wrong_prediction_fails_the_test_conversations(called: list[list[str]], tmp_path: Path) -> None:
    rasa_command.test(tmp_path / "m.tar.gz", tmp_path)
    assert "--fail-on-prediction-errors" in called[0]


def test_every_file_that_a_command_names_is_there() -> None:
    named = [rasa_command.PIPELINE, rasa_command.DOMAIN, *rasa_command.RASA_DATA[:2]]
    assert [path for path in named if not path.exists()] == []


def test_every_folder_that_rasa_reads_holds_a_file() -> None:
    """Instead of one that is not there Rasa reads all of `data/`, and takes other files for its own."""
    assert [folder for folder in rasa_command.RASA_DATA if not list(folder.glob("*.yml"))] == []

"""Training runs in a process of its own; when it fails, its last lines say why."""

from pathlib import Path

import pytest

from bot.supervisor import training_run
from bot.supervisor.checks import CannotStart
from bot.supervisor.training_run import LINES_OF_FAILURE, train_with_progress


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout whose training is a few lines of the test."""
    folder = tmp_path / "bot" / "brain"
    folder.mkdir(parents=True)
    for package in (folder.parent, folder):
        (package / "__init__.py").touch()
    monkeypatch.setattr(training_run, "PROJECT", tmp_path)
    monkeypatch.setattr(training_run, "SECONDS_BETWEEN_SIGNS", 0.2)
    return folder / "train.py"


def test_a_failed_training_tells_its_last_lines(checkout: Path, tmp_path: Path) -> None:
    checkout.write_text("for n in range(40): print('line', n)\nraise SystemExit('data/x.yml:3: mend this')")
    with pytest.raises(CannotStart) as caught:
        train_with_progress(tmp_path / "m.tar.gz", lambda _: None)
    first, *lines = str(caught.value).splitlines()
    assert first == "Training failed:"
    assert len(lines) == LINES_OF_FAILURE
    assert "data/x.yml:3: mend this" in lines
    assert "line 39" in lines


def test_a_training_without_a_model_has_failed(checkout: Path, tmp_path: Path) -> None:
    checkout.write_text("print('all done')")
    with pytest.raises(CannotStart, match="all done"):
        train_with_progress(tmp_path / "m.tar.gz", lambda _: None)


def test_a_training_that_goes_on_gives_a_sign(checkout: Path, tmp_path: Path) -> None:
    model = tmp_path / "m.tar.gz"
    checkout.write_text(f"import time; time.sleep(0.7); open({str(model)!r}, 'w').close()")
    said: list[str] = []
    train_with_progress(model, said.append)
    assert said[0].startswith("Training Signpost")
    assert len([line for line in said if line.startswith("  ... ")]) >= 2
    assert said[-1].startswith("Trained in ")


def test_output_that_is_no_utf8_does_not_hide_the_failure(checkout: Path, tmp_path: Path) -> None:
    checkout.write_text("import os; os.write(1, b'\\xff broken\\n'); raise SystemExit(1)")
    with pytest.raises(CannotStart, match="Training failed"):
        train_with_progress(tmp_path / "m.tar.gz", lambda _: None)

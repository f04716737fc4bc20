"""`signpost validate` and `signpost test` as they are typed: both pass, and a broken story does not."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.brain.training import ensure_model
from bot.paths import PROJECT

pytestmark = pytest.mark.usefixtures("trained")

WRONG = {
    "another intent than the model's": """
      - user: |
          can you tell me what consent is
        intent: greet
      - action: utter_greet
""",
    "another action than the model's": """
      - intent: greet
      - action: utter_goodbye
""",
}


def test_validate_passes() -> None:
    run = _signpost("validate")
    assert run.returncode == 0, run.stderr[-2000:]


def test_the_conversations_pass(tmp_path: Path) -> None:
    run = _test(tmp_path)
    assert run.returncode == 0, run.stderr[-2000:] + run.stdout[-2000:]
    assert (tmp_path / "failed_test_stories.yml").read_text().strip().startswith("#")


@pytest.mark.parametrize("steps", WRONG.values(), ids=WRONG)
def test_a_story_that_expects_something_else_fails(tmp_path: Path, steps: str) -> None:
    story = tmp_path / "test_wrong.yml"
    story.write_text(f'version: "3.1"\nstories:\n  - story: wrong\n    steps:{steps}')
    run = _test(tmp_path, "--stories", str(story))
    assert run.returncode != 0
    assert "WrongPredictionException" in run.stdout + run.stderr


def _test(out: Path, *extra: str) -> "subprocess.CompletedProcess[str]":
    ensure_model()
    return _signpost("test", "--out", str(out), "--no-plot", *extra)


def _signpost(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )

"""The baseline DIET, as far as it goes without TensorFlow: a small worker answers in Rasa's place."""

import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.evaluation.diet.diet import Diet, running_worker
from bot.evaluation.diet.environment import CannotMeasureDiet, make_environment, python_in
from bot.evaluation.diet.intents import Intent
from bot.evaluation.diet.training import described, model_in, train
from bot.safety import Assessment
from bot.safety.assessment import NO_RISK
from bot.vocabulary import Category, Severity, Speaker

HARM = Assessment(Severity.URGENT, Category.OTHER_HARM, Speaker.SELF)
INTENTS = [Intent("risk_other_harm", HARM, ["he hits me", "she hits me"]), Intent("chat", NO_RISK, ["hello"])]
WORKER = """
import json, sys
for line in sys.stdin:
    print(json.dumps(["risk_other_harm" if "hits" in text else "nlu_fallback" for text in json.loads(line)]))
    sys.stdout.flush()
    if "end" in line:
        break
"""


@pytest.fixture
def diet() -> Iterator[Diet]:
    with running_worker([sys.executable, "-c", WORKER]) as worker:
        yield Diet(worker, {"risk_other_harm": HARM}, described(INTENTS))


def test_an_intent_is_turned_into_what_it_stands_for(diet: Diet) -> None:
    asked = [("my dad hits me\nevery day \u2013 \U0001f62d", ()), ("hello", ("he hits me",))]
    assert diet.assess_many(asked) == [HARM, NO_RISK]
    assert diet.assess("he hits me") == HARM


def test_a_worker_that_has_ended_is_told(diet: Diet) -> None:
    diet.assess("end")
    with pytest.raises(CannotMeasureDiet, match="ended"):
        diet.assess("hello")


def test_the_report_says_how_it_was_trained() -> None:
    found = described(INTENTS)
    assert found.examples == 3
    assert found.epochs >= 20
    assert found.measured_on == datetime.now(UTC).date()


def test_other_examples_need_another_model(tmp_path: Path) -> None:
    assert model_in(tmp_path, INTENTS) == model_in(tmp_path, list(INTENTS))
    assert model_in(tmp_path, INTENTS) != model_in(tmp_path, INTENTS[:1])


def test_a_model_that_is_there_is_not_trained_again(tmp_path: Path) -> None:
    model_in(tmp_path, INTENTS).touch()
    assert train(Path("no-such-python"), tmp_path, INTENTS) == model_in(tmp_path, INTENTS)


def test_a_training_that_fails_is_told(tmp_path: Path) -> None:
    false = shutil.which("false")
    assert false
    with pytest.raises(CannotMeasureDiet, match="model"):
        train(Path(false), tmp_path, INTENTS)


def test_an_environment_that_is_complete_is_not_made_again(tmp_path: Path) -> None:
    python = python_in(tmp_path)
    python.parent.mkdir(parents=True)
    (tmp_path / "environment" / "complete").touch()
    assert make_environment(tmp_path) == python


def test_a_machine_without_uv_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CannotMeasureDiet, match="uv"):
        make_environment(tmp_path)

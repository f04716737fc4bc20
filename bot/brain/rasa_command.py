"""Runs Rasa's own commands (`train`, `test`, `data validate`) with Signpost's paths and set-up."""

import sys
from collections.abc import Sequence
from pathlib import Path

from bot.brain import rasa_environment, trained_domain
from bot.paths import CONFIG, DATA, PROJECT

PIPELINE = CONFIG / "pipeline.yml"
DOMAIN = CONFIG / "domain"
RASA_DATA = (DATA / "nlu", DATA / "rules")
CONVERSATION_TESTS = PROJECT / "tests" / "conversations"


def train(model: Path, extra: Sequence[str] = ()) -> None:
    """Train the brain and write the archive to `model`.

    Raises:
        SystemExit: Rasa refused the data; it has said why.
    """
    arguments = ["--config", str(PIPELINE), "--domain", str(DOMAIN), "--data", *map(str, RASA_DATA)]
    place = ["--out", str(model.parent), "--fixed-model-name", model.stem.removesuffix(".tar")]
    run(["train", *arguments, *place, *extra])


def validate(extra: Sequence[str] = ()) -> None:
    """Check domain, rules and examples against each other; a warning is a failure."""
    arguments = ["--config", str(PIPELINE), "--domain", str(DOMAIN), "--data", *map(str, RASA_DATA)]
    run(["data", "validate", *arguments, "--fail-on-warnings", *extra])


def test(model: Path, out: Path, extra: Sequence[str] = ()) -> None:
    """Run the test conversations against a model; results go to `out`."""
    arguments = ["--model", str(model), "--stories", str(CONVERSATION_TESTS), "--out", str(out)]
    # Without --e2e Rasa would take the intents of the stories for granted and test no understanding.
    rasa_environment.prepare()
    with trained_domain.unchecked():
        run(["test", "core", *arguments, "--e2e", "--no-plot", "--fail-on-prediction-errors", *extra])


def run(arguments: Sequence[str]) -> None:
    """Call Rasa's command line in this process.

    Raises:
        SystemExit: as Rasa's command ends.
    """
    rasa_environment.prepare()
    import rasa.__main__

    sys.argv = ["rasa", *arguments]
    rasa.__main__.main()

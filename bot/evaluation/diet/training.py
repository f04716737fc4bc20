"""Trains stock Rasa on the detector's examples, once for each set of examples."""

import json
import subprocess
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from bot.evaluation.diet.environment import CannotMeasureDiet
from bot.evaluation.diet.intents import Intent
from bot.evaluation.report import Training
from bot.paths import EVALUATION

CONFIG = EVALUATION / "diet.yml"
WORKER = Path(__file__).with_name("worker.py")


def model_in(folder: Path, intents: Sequence[Intent]) -> Path:
    """Where the model of these examples and this configuration lies, or will lie."""
    learnt = zlib.crc32((json.dumps(_config()) + _examples(intents)).encode())
    return folder / f"model-{learnt:08x}.tar.gz"


def train(python: Path, folder: Path, intents: Sequence[Intent]) -> Path:
    """Train where it is due, at the lowest priority, and return the model.

    Raises:
        CannotMeasureDiet: Rasa did not make a model.
    """
    model = model_in(folder, intents)
    if not model.is_file():
        examples = folder / "examples.json"
        examples.write_text(_examples(intents), encoding="utf-8")
        command = (str(python), str(WORKER), "train", str(CONFIG), str(examples), str(model))
        if subprocess.run(command, check=False).returncode or not model.is_file():
            raise CannotMeasureDiet("Rasa did not make a model; what it printed says why.")
    return model


def described(intents: Sequence[Intent]) -> Training:
    """What the report says of the training, measured today."""
    return Training(
        measured_on=datetime.now(UTC).date(),
        examples=sum(len(intent.texts) for intent in intents),
        epochs=_config()["pipeline"][-1]["epochs"],
    )


def _config() -> Any:
    """Rasa's configuration; the classifier is the last of its pipeline."""
    return yaml.safe_load(CONFIG.read_text(encoding="utf-8"))


def _examples(intents: Sequence[Intent]) -> str:
    """Rasa's JSON format, which takes a text as it is; in its YAML a bracket would mark an entity."""
    listed = [
        {"text": text, "intent": intent.name, "entities": []} for intent in intents for text in intent.texts
    ]
    return json.dumps({"rasa_nlu_data": {"common_examples": listed}})

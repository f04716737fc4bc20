"""A baseline: Rasa's own intent classifier DIET, trained on the detector's examples."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.content.library import load_library
from bot.evaluation.diet.environment import CannotMeasureDiet, make_environment
from bot.evaluation.diet.intents import intents
from bot.evaluation.diet.training import WORKER, described, train
from bot.evaluation.report import Training
from bot.evaluation.system import System, Turn
from bot.paths import state_folder
from bot.safety import Assessment
from bot.safety.assessment import NO_RISK


class Diet:
    """Asks a worker in Rasa's own environment; earlier messages mean nothing to it."""

    def __init__(
        self, worker: "subprocess.Popen[str]", answers: Mapping[str, Assessment], training: Training
    ) -> None:
        """`answers` says what an intent stands for; `training` is for the report."""
        self._worker = worker
        self._answers = answers
        self.training = training

    def assess(self, text: str, history: Sequence[str] = ()) -> Assessment:
        """Ask for the intent of one message."""
        return self.assess_many([(text, history)])[0]

    def assess_many(self, messages: Iterable[Turn]) -> list[Assessment]:
        """Ask for the intent of each message.

        Raises:
            CannotMeasureDiet: the worker has ended.
        """
        if self._worker.stdin is None or self._worker.stdout is None:
            raise CannotMeasureDiet("The worker was started without pipes.")
        line = ""
        with suppress(BrokenPipeError):
            self._worker.stdin.write(json.dumps([text for text, _ in messages]) + "\n")
            self._worker.stdin.flush()
            line = self._worker.stdout.readline()
        if not line:
            raise CannotMeasureDiet("Rasa ended before it had answered.")
        return [self._answers.get(intent, NO_RISK) for intent in json.loads(line)]


def diet_folder() -> Path:
    """Where the environment and the models lie."""
    return state_folder() / "diet"


@contextmanager
def running_diet(detector: System) -> Iterator[Diet]:
    """Install and train where that is due (an hour or more), and start the worker.

    Raises:
        CannotMeasureDiet: stock Rasa cannot be installed or trained here.
    """
    folder = diet_folder()
    folder.mkdir(parents=True, exist_ok=True)
    learnt = intents(load_library(), detector)
    python = make_environment(folder)
    command = [str(python), str(WORKER), "answer", str(train(python, folder, learnt))]
    with running_worker(command) as worker:
        yield Diet(worker, {intent.name: intent.answer for intent in learnt}, described(learnt))


@contextmanager
def running_worker(command: Sequence[str]) -> Iterator["subprocess.Popen[str]"]:
    """Start a worker and end it, whatever state it is in."""
    worker = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # Rasa logs every message
        encoding="utf-8",
    )
    try:
        yield worker
    finally:
        worker.kill()
        worker.communicate()

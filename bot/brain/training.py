"""Trains what has to be trained, and only when it has to be."""

from collections.abc import Sequence
from pathlib import Path

from bot.brain import rasa_command
from bot.brain.model import current_model
from bot.content.library import load_library
from bot.process.one_at_a_time import one_at_a_time


def train(extra: Sequence[str] = ()) -> Path:
    """Train the risk detector and the brain; older models are removed.

    Returns:
        The archive of the brain's model.

    Raises:
        ContentError: content files hold mistakes.
        OSError: the state folder cannot be written.
        SystemExit: Rasa refused the data; it has said why.
    """
    load_library()
    model = current_model()
    model.parent.mkdir(parents=True, exist_ok=True)
    _train_detector()
    rasa_command.train(model, extra)
    for old in model.parent.glob("signpost-*.tar.gz"):
        if old != model:
            old.unlink(missing_ok=True)
    return model


def ensure_model() -> Path:
    """The current model, trained now if there is none; where another process trains it, wait for that.

    Raises:
        ContentError, OSError, SystemExit: as `train`.
    """
    model = current_model()
    if not model.exists():
        with one_at_a_time(model.parent, "training"):
            if not model.exists():
                train()
    return model


def _train_detector() -> None:
    """Loading trains when the examples have changed."""
    from bot.safety import RiskDetector

    RiskDetector.load()

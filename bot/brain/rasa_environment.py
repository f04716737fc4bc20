"""Prepares this process for Rasa. Call `prepare` before anything imports `rasa`."""

import os
from collections.abc import MutableMapping
from typing import Any, NoReturn

from bot.brain import tensorflow_stand_in, yaml_rules

SETTINGS = {
    # Rasa reports usage to a third party unless told not to: decided here, not by an operator.
    "RASA_TELEMETRY_ENABLED": "false",
    # Rasa's loggers quote people's messages below WARNING.
    "LOG_LEVEL": "WARNING",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "LOG_LEVEL_MATPLOTLIB": "ERROR",
    # SQLAlchemy 2's hint about version 1.4 idioms in Rasa's unused SQL tracker store.
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    # One message costs less than starting BLAS threads for it.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


def prepare() -> None:
    """Set what Rasa reads from the environment, put the TensorFlow stand-in in place and mend its reader."""
    os.environ.update(SETTINGS)
    tensorflow_stand_in.install()
    yaml_rules.mend()


def silence_structlog() -> None:
    """Drop what Rasa says through structlog, which prints people's messages unless it is configured."""
    import structlog

    structlog.configure(processors=[_drop], cache_logger_on_first_use=False)


def _drop(_: Any, __: str, ___: MutableMapping[str, Any]) -> NoReturn:
    import structlog

    raise structlog.DropEvent

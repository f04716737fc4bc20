"""Log records that cannot carry a message: the last line of defence of promise 2.

Rasa's own log options do not close its leaks: it re-configures logging after reading them, and its
tracebacks and warnings hold the words of the person. A record factory survives every later configuration.
Each record keeps the logger's name, the line and the class of an exception; texts, arguments and tracebacks
are dropped. The one way to log a sentence is `say`, whose texts are fixed and whose values are numbers or
names that the program itself chose.
"""

import logging
import sys
import threading
import warnings
from types import TracebackType


def install() -> None:
    """Make every log record, warning and uncaught exception of this process free of people's words."""
    logging.setLogRecordFactory(_WordlessRecord)
    warnings.showwarning = _ignore_warning
    sys.excepthook = _hook_without_words
    sys.unraisablehook = lambda args: _hook_without_words(args.exc_type, args.exc_value, args.exc_traceback)
    threading.excepthook = lambda args: _hook_without_words(args.exc_type, args.exc_value, args.exc_traceback)


def say(logger: logging.Logger, level: int, sentence: str, **values: int | float | bool | str) -> None:
    """Log a fixed sentence with values that come from code, never from a person.

    Args:
        logger: where to log.
        level: a level of the logging module.
        sentence: a constant; `%(name)s` places are filled from `values`.
        values: numbers, or names that the program itself chose.
    """
    logger.log(level, sentence, extra={"said": sentence % values if values else sentence})


class _WordlessRecord(logging.LogRecord):
    """A record that forgets what it was given, but for what `say` marks (`said`)."""

    said: str | None = None

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        error = self.exc_info[0].__name__ if self.exc_info and self.exc_info[0] else ""
        self.msg = f"line {self.lineno} {error}".strip()
        self.args = ()
        self.exc_info = None
        self.exc_text = None
        self.stack_info = None

    def getMessage(self) -> str:  # noqa: N802 - the standard library's name
        return self.said or self.msg


def _ignore_warning(*_: object, **__: object) -> None:
    """Warnings of libraries quote what they warn about, so none is shown."""


def _hook_without_words(
    kind: type[BaseException], _: BaseException | None, trace: TracebackType | None
) -> None:
    """Say the class and the place of what stopped the process, never its text."""
    place = "an unknown place"
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    sys.stderr.write(f"signpost: stopped by {kind.__name__} at {place}\n")

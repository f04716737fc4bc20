"""Words of a person never come out of a process, whatever a library does with them.

Logging is global, so each case runs in a process of its own. A control run without the safeguard must leak,
or the case proves nothing.
"""

import subprocess
import sys

import pytest

from bot.paths import PROJECT

CANARY = "xylophonist"
START = f"import logging, sys, threading, warnings\nWORDS = 'my {CANARY} hurts'\n"
QUIET = "from bot.process import quiet_logging\nquiet_logging.install()\n"
LOUD = "logging.basicConfig(level=0)\nlog = logging.getLogger('rasa.core.processor')\n"

LEAKS = {
    "message": "log.warning(WORDS)",
    "message in braces": "log.warning(f'got {WORDS}')",
    "arguments": "log.error('message: %s', WORDS)",
    "named arguments": "log.error('message: %(text)s', {'text': WORDS})",
    "exception": "try:\n    raise ValueError(WORDS)\nexcept ValueError:\n    log.exception('it failed')",
    "exception given": "log.error('it failed', exc_info=ValueError(WORDS))",
    "exception with a cause": (
        "try:\n    try:\n        raise KeyError(WORDS)\n    except KeyError as cause:\n"
        "        raise ValueError('no') from cause\nexcept ValueError:\n    log.exception('it failed')"
    ),
    "stack": "log.error(WORDS, stack_info=True)",
    "an object that prints its words": (
        "class Message:\n    def __repr__(self): return WORDS\n"
        "log.error(Message())\nlog.error('%r', Message())"
    ),
    "a dotted name": f"log.error('snap.{CANARY}')",
    "debug": "log.debug('received %s', WORDS)",
    "warning": "warnings.simplefilter('always')\nwarnings.warn(WORDS)",
    "warning of the future": "warnings.simplefilter('always')\nwarnings.warn(WORDS, FutureWarning)",
    "captured warning": (
        "warnings.simplefilter('always')\nlogging.captureWarnings(True)\nwarnings.warn(WORDS)"
    ),
    "uncaught exception": "raise ValueError(WORDS)",
    "uncaught exception with notes": "e = ValueError('no')\ne.add_note(WORDS)\nraise e",
    "uncaught group": "raise ExceptionGroup(WORDS, [ValueError(WORDS)])",
    "exception in a thread": (
        "def work(): raise ValueError(WORDS)\n"
        "t = threading.Thread(target=work, name=WORDS)\nt.start()\nt.join()"
    ),
    "exception that cannot be raised": (
        "class Part:\n    def __del__(self): raise ValueError(WORDS)\npart = Part()\ndel part"
    ),
    "task that nobody awaits": (
        "import asyncio, gc\nasync def fail(): raise ValueError(WORDS)\n"
        "async def main():\n    asyncio.create_task(fail())\n    await asyncio.sleep(0)\n    gc.collect()\n"
        "asyncio.run(main())"
    ),
}
RECONFIGURATIONS = {
    "basicConfig": "logging.basicConfig(level=0, force=True, format='%(name)s %(message)s %(args)s')",
    "dictConfig": (
        "import logging.config\nlogging.config.dictConfig({'version': 1, 'formatters': {'all': {'format': "
        "'%(message)s %(exc_text)s'}}, 'handlers': {'out': {'class': 'logging.StreamHandler',"
        " 'formatter': 'all'}},"
        " 'root': {'handlers': ['out'], 'level': 'DEBUG'}})"
    ),
    "coloredlogs": "import coloredlogs\ncoloredlogs.install(level='DEBUG', use_chroot=False)",
    "rasa": (
        "from bot.brain import rasa_environment\nrasa_environment.prepare()\n"
        "from rasa.utils.common import configure_logging_and_warnings\n"
        "configure_logging_and_warnings(log_level=logging.DEBUG, warn_only_once=False)"
    ),
}


def output(code: str) -> str:
    """Everything that a fresh Python prints when it runs `code`."""
    done = subprocess.run(
        [sys.executable, "-"],
        input=code,
        cwd=PROJECT,
        env={"PYTHONPATH": str(PROJECT), "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_no_word_comes_out(leak: str) -> None:
    assert CANARY not in output(START + QUIET + LOUD + leak)


def test_words_come_out_of_an_unguarded_process() -> None:
    shown = {name: output(START + LOUD + leak) for name, leak in list(LEAKS.items())[:5]}
    assert [name for name, text in shown.items() if CANARY not in text] == []


@pytest.mark.parametrize("change", RECONFIGURATIONS.values(), ids=RECONFIGURATIONS.keys())
def test_no_later_configuration_brings_the_words_back(change: str) -> None:
    after = "\nlog = logging.getLogger('rasa.core')\n"
    leaks = "\n".join([LEAKS["message"], LEAKS["arguments"], LEAKS["exception"], LEAKS["warning"]])
    text = output(START + QUIET + change + after + leaks + "\nprint('reached the end')")
    assert "reached the end" in text
    assert CANARY not in text


def test_no_word_comes_out_of_structlog_in_the_brain() -> None:
    quiet = "from bot.brain import rasa_environment\nrasa_environment.silence_structlog()\n"
    leak = "import structlog\nstructlog.get_logger().error('processor.message', text=WORDS)\nprint('end')"
    assert CANARY in output(START + leak)
    assert output(START + QUIET + quiet + leak) == "end\n"


def test_no_word_comes_out_of_a_logger_that_structlog_gave_earlier() -> None:
    before = "import structlog\nlog = structlog.get_logger()\n"
    quiet = "from bot.brain import rasa_environment\nrasa_environment.silence_structlog()\n"
    leak = "try:\n    raise ValueError(WORDS)\nexcept ValueError:\n    log.exception('it.failed', text=WORDS)"
    assert CANARY not in output(START + before + QUIET + quiet + leak)


def test_a_record_says_where_it_came_from() -> None:
    text = output(START + QUIET + LOUD + LEAKS["exception"])
    assert "ERROR:rasa.core.processor:line " in text
    assert "ValueError" in text


def test_a_text_that_looks_like_an_event_key_does_not_come_out() -> None:
    assert "snap.somebody" not in output(START + QUIET + LOUD + "log.error('snap.somebody')")


def test_what_stopped_a_process_is_told_by_class_and_place() -> None:
    assert "stopped by ValueError at <stdin>:" in output(START + QUIET + LEAKS["uncaught exception"])


def test_what_the_program_itself_says_comes_out() -> None:
    code = "quiet_logging.say(log, logging.ERROR, '%(name)s failed %(times)d times', name='flush', times=3)"
    assert "flush failed 3 times" in output(START + QUIET + LOUD + code)


def test_a_sentence_without_values_comes_out_as_it_is() -> None:
    code = "quiet_logging.say(log, logging.ERROR, 'at 100% of the limit')"
    assert "at 100% of the limit" in output(START + QUIET + LOUD + code)


def test_a_quiet_level_keeps_a_said_sentence_back() -> None:
    code = "logging.getLogger().setLevel('ERROR')\nquiet_logging.say(log, logging.INFO, 'all is well')"
    assert "all is well" not in output(START + QUIET + LOUD + code)

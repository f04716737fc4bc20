"""Marked words go through the whole of Signpost, at debug level, and are found nowhere (promise 2)."""

import gzip
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from tempfile import gettempdir

import pytest

from bot.brain.training import ensure_model
from bot.paths import PROJECT, state_folder
from tests.end_to_end.canary import edge_requests, inner_requests
from tests.end_to_end.canary.search import files_holding, processes_showing
from tests.end_to_end.canary.stock_actions import answer_of_a_crash
from tests.end_to_end.canary.words import Words
from tests.end_to_end.chat import Chat
from tests.end_to_end.processes import ACTIONS, BRAIN, all_gone, dead, family, frozen, port_is_free
from tests.stack import Stack, running_stack

LOUD = Path(__file__).parent / "canary" / "loud"
FEWEST_WORDS = 100
NOT_COPIED = {"statistics.sqlite3", "test-results"}


@dataclass
class Run:
    """What is left to look at after Signpost was used and stopped."""

    words: Words
    folder: Path
    started: float
    answers: list[str]
    processes_that_show: list[int]
    exit_code: int
    left_nothing: bool

    @property
    def output(self) -> str:
        """All that the four processes have printed."""
        return (self.folder / "signpost.log").read_text(errors="replace")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Use Signpost in every way with marked words, in folders of its own, and stop it."""
    folder, words, started = tmp_path_factory.mktemp("canary"), Words(), time.time()
    ensure_model()
    copytree(state_folder(), folder / "state", ignore=lambda *_: NOT_COPIED)
    with running_stack(folder, **_environment(folder)) as stack:
        answers = list(_use(stack, words))
        processes = family(stack)
        showing = processes_showing(words, processes)
        exit_code = stack.stop(signal.SIGTERM)
        left_nothing = all_gone(processes, 1) and port_is_free(stack.port)
    return Run(words, folder, started, answers, showing, exit_code, left_nothing)


def test_enough_words_went_through(run: Run) -> None:
    assert run.words.made >= FEWEST_WORDS
    assert len(run.answers) >= FEWEST_WORDS


def test_no_output_holds_a_word_even_at_debug_level(run: Run) -> None:
    assert "DEBUG" in run.output, "the processes were not loud, so their silence proves nothing"
    assert "ERROR signpost.actions" in run.output, "no action crashed, so nothing was at stake"
    assert not run.words.found_in(run.output.encode())


def test_no_file_holds_a_word(run: Run) -> None:
    places = {PROJECT, state_folder(), Path(gettempdir()), run.folder}
    assert files_holding(run.words, places, run.started) == []


def test_no_statistic_or_model_holds_a_word(run: Run) -> None:
    assert list(run.folder.glob("statistics.sqlite3*"))
    assert list((run.folder / "state").rglob("*.tar.gz"))
    assert files_holding(run.words, [run.folder]) == []


def test_no_process_shows_a_word(run: Run) -> None:
    assert run.processes_that_show == []


def test_no_answer_repeats_a_word(run: Run) -> None:
    assert [answer for answer in run.answers if run.words.found_in(answer.encode())] == []


def test_nothing_was_written_into_the_home_folder(run: Run) -> None:
    assert [path for path in (run.folder / "home").rglob("*") if path.is_file()] == []


def test_it_stopped_in_order_after_all_that(run: Run) -> None:
    assert run.exit_code == 0
    assert run.left_nothing


def test_control_every_disguise_is_found(tmp_path: Path) -> None:
    words = Words()
    for number, form in enumerate(sorted(words.forms)):
        (tmp_path / f"{number}.log").write_bytes(b"noise " * 1000 + form + b" noise")
        (tmp_path / f"{number}.gz").write_bytes(gzip.compress(b"noise " * 1000 + form + b" noise"))
    expected = {path.name for path in tmp_path.iterdir()}
    (tmp_path / "clean.log").write_bytes(b"noise " * 1000)
    assert {path.name for path in files_holding(words, [tmp_path])} == expected


def test_control_a_crash_of_the_stock_action_server_is_found() -> None:
    words = Words()
    assert words.found_in(answer_of_a_crash(words.new()).encode())


def _environment(folder: Path) -> dict[str, str]:
    """Folders of its own, and everything turned up."""
    for name in ("home", "tmp"):
        (folder / name).mkdir()
    return {
        "SIGNPOST_STATE": str(folder / "state"),
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "tmp"),
        "LOG_LEVEL": "DEBUG",
        "LOG_LEVEL_LIBRARIES": "DEBUG",
        "PYTHONWARNINGS": "default",
        "PYTHONASYNCIODEBUG": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(LOUD),
    }


def _use(stack: Stack, words: Words) -> Iterator[str]:
    yield from edge_requests.typed(stack, words)
    yield from edge_requests.misplaced(stack, words)
    yield from edge_requests.in_headers(stack, words)
    yield from edge_requests.malformed(stack, words)
    yield from edge_requests.in_forms(stack, words)
    yield from inner_requests.to_actions(stack, words)
    yield from inner_requests.to_the_brain(stack, words)
    edge_requests.broken_off(stack, words)
    with frozen(stack.child(ACTIONS)):
        yield str(stack.call("POST", Chat(stack).path, {"text": f"hello {words.new()}"}))
        yield str(stack.call("POST", Chat(stack).path, {"text": f"purple {words.new()}"}))
    with dead(stack, BRAIN, ACTIONS):
        yield from edge_requests.typed(stack, words, rounds=1)
    stack.wait_until_ready()
    yield from edge_requests.typed(stack, words, rounds=1)

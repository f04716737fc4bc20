"""Two processes that want the same work do it one after the other."""

import multiprocessing
import time
from pathlib import Path

import pytest

from bot.process.one_at_a_time import one_at_a_time


def work(folder: Path, name: str) -> None:
    """Note when it begins and ends."""
    with one_at_a_time(folder, "training"), (folder / "notes").open("a") as notes:
        notes.write(f"{name} begins\n")
        notes.flush()
        time.sleep(0.3)
        notes.write(f"{name} ends\n")


def test_one_waits_for_the_other(tmp_path: Path) -> None:
    spawning = multiprocessing.get_context("spawn")
    processes = [spawning.Process(target=work, args=(tmp_path, name)) for name in "ab"]
    for process in processes:
        process.start()
    for process in processes:
        process.join(30)
    first, *_ = (tmp_path / "notes").read_text()
    second = "b" if first == "a" else "a"
    expected = [f"{first} begins", f"{first} ends", f"{second} begins", f"{second} ends"]
    assert (tmp_path / "notes").read_text().splitlines() == expected


def test_a_folder_that_cannot_be_made_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with one_at_a_time(tmp_path / "file" / "folder", "training"):
        pass


def test_the_lock_is_given_back_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), one_at_a_time(tmp_path, "training"):
        raise ZeroDivisionError
    with one_at_a_time(tmp_path, "training"):
        pass

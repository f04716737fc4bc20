"""Pieces of a measurement run in processes of their own."""

import os

import pytest

from bot.evaluation.side_by_side import side_by_side


def test_each_answer_stands_under_the_name_of_its_work() -> None:
    assert side_by_side({"one": lambda: 1, "two": lambda: 2, "three": lambda: 3}) == {
        "one": 1,
        "two": 2,
        "three": 3,
    }


def test_no_work_runs_in_the_process_that_asks() -> None:
    assert os.getpid() not in side_by_side({"one": os.getpid, "two": os.getpid}).values()


def test_what_goes_wrong_in_one_is_told() -> None:
    def broken() -> None:
        raise ValueError("no messages")

    with pytest.raises(ValueError, match="no messages"):
        side_by_side({"fine": lambda: 1, "broken": broken})

import os
import threading

import pytest

from bot.evaluation import machine as machine_of_this_process
from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.machine import machine, one_core
from bot.evaluation.timing import WHOLE, latency, pattern_layer, speed, timing
from bot.evaluation.timing_table import timing_table
from bot.safety import RiskDetector

TEXTS = ["my phone is broken", "what is the weather like", "nobody tells me why"] * 10


def test_the_layers_of_the_detector_are_timed_by_themselves(detector: RiskDetector) -> None:
    found = speed(detector, TEXTS, TEXTS)
    assert list(found.latency) == ["reading", "pattern layer", WHOLE]
    assert found.latency["pattern layer"].median < found.latency[WHOLE].median
    assert all(0 < each.median <= each.p99 for each in found.latency.values())
    assert found.lines_per_second > 0


def test_the_pattern_layer_finds_phrases_without_the_model(detector: RiskDetector) -> None:
    found = pattern_layer(detector)("he forced me to have sex")
    assert found.phrases


def test_a_baseline_has_one_time(keyword_list: KeywordList) -> None:
    found = timing({"keyword_list": keyword_list}, TEXTS)
    assert found.messages == len(TEXTS)
    assert list(found.systems["keyword_list"].latency) == [WHOLE]


def test_the_slowest_of_a_hundred_is_the_99th_percentile() -> None:
    slow = iter([False] * 20 + [False] * 199 + [True])
    found = latency(lambda _: sum(range(500_000)) if next(slow) else None, ["text"] * 200)
    assert found.p99 < 1


def test_nothing_cannot_be_timed() -> None:
    with pytest.raises(ValueError, match="nothing"):
        latency(len, [])


@pytest.mark.skipif(not machine().pinned, reason="this system does not let a process choose its cores")
def test_one_core_is_given_back() -> None:
    before = os.sched_getaffinity(0)
    with one_core():
        assert len(os.sched_getaffinity(0)) == 1
    assert os.sched_getaffinity(0) == before


@pytest.mark.skipif(not machine().pinned, reason="this system does not let a process choose its cores")
def test_a_thread_that_has_just_ended_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Thread(target=len, args=([],))
    ended.start()
    ended.join()
    native = ended.native_id
    assert native
    monkeypatch.setattr(machine_of_this_process, "_threads", lambda: [native, threading.get_native_id()])
    with one_core():
        assert len(os.sched_getaffinity(0)) == 1
    assert len(os.sched_getaffinity(0)) > 1 or os.cpu_count() == 1


def test_the_table_says_which_machine_it_was(keyword_list: KeywordList) -> None:
    table = timing_table(timing({"keyword_list": keyword_list}, TEXTS))
    assert machine().processor in table
    assert f"Python {machine().python}" in table

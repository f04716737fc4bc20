import json

import pytest

from bot.safety import RiskDetector
from bot.safety.assess_lines import assess_lines


def test_each_line_is_answered_in_order_with_its_id_untouched(detector: RiskDetector) -> None:
    ids = ["a", 7, None, {"deep": [1]}, 1.5]
    lines = [json.dumps({"id": value, "text": "my uncle touches me"}) for value in ids]
    answers = list(assess_lines(lines, detector))
    assert [answer["id"] for answer in answers] == ids
    assert set(answers[0]) == {"id", "escalate", "category", "severity", "speaker"}


def test_a_line_without_an_id_gets_none(detector: RiskDetector) -> None:
    (answer,) = assess_lines(['{"text": "hello"}\n', "\n"], detector)
    assert answer == {"escalate": False, "category": None, "severity": "none", "speaker": "unknown"}


def test_history_is_read(detector: RiskDetector) -> None:
    line = json.dumps(
        {"text": "i dont want to say it", "history": ["he comes in my room", "its always at night"]}
    )
    (answer,) = assess_lines([line], detector)
    assert answer["escalate"]


@pytest.mark.parametrize(
    "line",
    ["my secret words", '{"text": 5}', '["my secret words"]', '{"text": "my secret words", "history": "x"}'],
)
def test_a_broken_line_is_named_by_number_and_never_shown(detector: RiskDetector, line: str) -> None:
    with pytest.raises(ValueError, match="Line 2") as caught:
        list(assess_lines(['{"text": "hello"}', line], detector))
    assert "secret" not in str(caught.value)

"""What every refusal of the API has in common."""

import json

from tests.stack import Answer

MEMBERS = {"type", "title", "status", "detail"}
# Stands for the words of a person in requests that are refused.
MARK = "zanzibar"


def is_a_problem(answer: Answer, status: int) -> None:
    """Check that an answer is a problem document that keeps, repeats and gives away nothing."""
    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert set(answer.body) == MEMBERS
    assert answer.body["status"] == status
    assert answer.body["title"]
    assert answer.body["detail"]
    assert MARK not in json.dumps(answer.body)
    assert "Traceback" not in json.dumps(answer.body)
    _is_cautious(answer.headers)


def _is_cautious(headers: dict[str, str]) -> None:
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "set-cookie" not in headers

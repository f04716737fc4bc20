"""Whatever is sent, the answer is a problem document (RFC 9457) or help; never a trace, never an echo."""

import json

import pytest

from tests.end_to_end.chat import Chat
from tests.end_to_end.problem import is_a_problem
from tests.stack import Stack

BODIES = {
    "half a document": b'{"text":',
    "nothing": b"",
    "NaN": b'{"text": NaN}',
    "infinity": b'{"text": -Infinity}',
    "an array": b'["zanzibar"]',
    "null": b"null",
    "a string": b'"zanzibar"',
    "a number as text": b'{"text": 5}',
    "an object as text": b'{"text": {"zanzibar": 1}}',
    "an array as text": b'{"text": ["zanzibar"]}',
    "a number as choice": b'{"choice": 5}',
    "an unknown key": b'{"text": "hello", "zanzibar": 1}',
    "a repeated key": b'{"text": "hello", "text": "zanzibar"}',
    "both": b'{"text": "hello", "choice": "show_topics"}',
    "neither": b"{}",
    "text that is null": b'{"text": null}',
    "blank text": b'{"text": " \\n\\t "}',
    "an unknown choice": b'{"choice": "zanzibar"}',
    "an intent that is no choice": b'{"choice": "risk"}',
    "half a surrogate pair alone": b'{"text": "\\ud800"}',
    "bytes that are no text": b'{"text": "\xff\xfe"}',
    "deep nesting": b'{"text": ' + b"[" * 7000 + b"]" * 7000 + b"}",
    "a number without end": b'{"text": ' + b"9" * 7000 + b"}",
}
STARTS = {
    "an unknown site": (404, {"site": "zanzibar"}),
    "no site": (404, {}),
    "a site that is no text": (400, {"site": 5}),
    "an unknown audience": (400, {"site": "demo", "audience": "zanzibar"}),
    "an unknown key": (400, {"site": "demo", "zanzibar": 1}),
}
WRONG_WAYS = {
    ("GET", "/api/v1/conversations"): 405,
    ("PUT", "/api/v1/conversations"): 405,
    ("PATCH", "/api/v1/services"): 405,
    ("POST", "/livez"): 405,
    ("GET", "/zanzibar"): 404,
    ("POST", "/api/v2/conversations"): 404,
    ("GET", "/api/v1/zanzibar"): 404,
    ("GET", "/api/v1/services?area=zanzibar"): 400,
    ("GET", "/api/v1/services?audience=zanzibar"): 400,
    ("GET", "/api/v1/services?category=zanzibar"): 400,
    ("GET", "/api/v1/services?area=%ff%00"): 400,
}


@pytest.fixture(scope="module")
def chat(stack: Stack) -> Chat:
    """A conversation that none of these requests may harm."""
    return Chat(stack)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_body_that_does_not_fit_is_a_problem(chat: Chat, body: bytes) -> None:
    is_a_problem(chat.stack.call("POST", chat.path, raw=body), 400)


@pytest.mark.parametrize(("status", "body"), STARTS.values(), ids=STARTS)
def test_a_start_that_does_not_fit_is_a_problem(stack: Stack, status: int, body: dict[str, object]) -> None:
    is_a_problem(stack.call("POST", "/api/v1/conversations", body), status)


@pytest.mark.parametrize(("way", "status"), WRONG_WAYS.items(), ids=str)
def test_a_wrong_method_path_or_query_is_a_problem(stack: Stack, way: tuple[str, str], status: int) -> None:
    is_a_problem(stack.call(*way), status)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_another_content_type_is_a_problem(chat: Chat, kind: str) -> None:
    is_a_problem(chat.stack.call("POST", chat.path, {"text": "zanzibar"}, content_type=kind), 415)


@pytest.mark.parametrize("conversation", ["zanzibar", "%00%ff", "..%2f..", "a" * 2000])
def test_a_conversation_that_never_was_is_a_problem_with_the_way_to_help(
    stack: Stack, conversation: str
) -> None:
    answer = stack.call("POST", f"/api/v1/conversations/{conversation}/messages", {"text": "hello"})
    is_a_problem(answer, 404)
    assert "999" in answer.body["detail"]


def test_after_all_that_the_conversation_goes_on(chat: Chat) -> None:
    for body in BODIES.values():
        chat.stack.call("POST", chat.path, raw=body)
    assert chat.say("what is consent").words


def test_a_good_answer_carries_the_same_caution(chat: Chat) -> None:
    answer = chat.stack.call("POST", chat.path, raw=json.dumps({"text": "hello"}).encode())
    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers
    assert "default-src 'none'" in answer.headers["content-security-policy"]

"""Errors are problem documents: what is wrong and what to do, never a trace, never the input."""

import json

import pytest
from sanic.exceptions import (
    BadRequest,
    Forbidden,
    MethodNotAllowed,
    NotFound,
    PayloadTooLarge,
    RequestTimeout,
    SanicException,
    ServerError,
    ServiceUnavailable,
)

from bot.edge.problems import CONTENT_TYPE, Problem, problem_of

CANARY = "xylophonist"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (BadRequest(CANARY), 400),
        (Forbidden(CANARY), 403),
        (NotFound(CANARY), 404),
        (MethodNotAllowed(CANARY, "GET", ["POST"]), 405),
        (RequestTimeout(CANARY), 408),
        (PayloadTooLarge(CANARY), 413),
        (SanicException(CANARY, status_code=418), 418),
        (ServerError(CANARY), 500),
        (ServiceUnavailable(CANARY), 500),
        (ValueError(CANARY), 500),
        (KeyError(CANARY), 500),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, CANARY), 500),
    ],
)
def test_every_error_is_answered_without_its_words(error: Exception, status: int) -> None:
    response = problem_of(error).response()
    assert response.status == status
    assert response.content_type == CONTENT_TYPE
    assert CANARY not in (response.body or b"").decode()


def test_a_problem_document_has_the_parts_of_the_standard() -> None:
    response = Problem(404, "Not here", "Look elsewhere.").response()
    assert json.loads(response.body or b"") == {
        "type": "about:blank",
        "title": "Not here",
        "status": 404,
        "detail": "Look elsewhere.",
    }


def test_a_problem_is_answered_as_it_is() -> None:
    problem = Problem(400, "No", "Send it otherwise.")
    assert problem_of(problem) is problem


def test_a_failure_of_our_own_points_to_help() -> None:
    assert "999" in problem_of(RuntimeError()).detail

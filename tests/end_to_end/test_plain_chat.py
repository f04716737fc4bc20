"""The chat without scripts over real HTTP: what only the real server shows."""

from urllib.parse import urlencode

from tests.end_to_end.sentences import DISCLOSURE
from tests.stack import Answer, Stack

FORM = "application/x-www-form-urlencoded"


def send(stack: Stack, text: str) -> Answer:
    body = urlencode({"site": "demo", "text": text}).encode()
    return stack.call("POST", "/chat/plain", raw=body, content_type=FORM)


def test_a_disclosure_is_answered_with_help_in_the_page(stack: Stack) -> None:
    answer = send(stack, DISCLOSURE)
    assert answer.status == 200
    assert 'href="tel:08001111"' in answer.body
    assert 'value="safe_no"' in answer.body


def test_words_that_are_far_too_many_get_a_page_with_help(stack: Stack) -> None:
    answer = send(stack, "a" * 20_000)
    assert answer.status == 413
    assert answer.headers["content-type"].startswith("text/html")
    assert 'href="tel:999"' in answer.body


def test_a_long_message_of_many_bytes_fits(stack: Stack) -> None:
    answer = send(stack, "\N{CRYING FACE}" * 1_000)
    assert answer.status == 200

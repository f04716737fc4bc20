"""Long messages, oversized bodies and odd characters: read for risk, never a crash."""

import contextlib
import http.client
import json
import time
import urllib.error

import pytest

from tests.end_to_end.chat import Chat
from tests.end_to_end.problem import is_a_problem
from tests.end_to_end.sentences import DISCLOSURE
from tests.stack import Stack

FILLING = "we talked about football and maths and lunch "
LENGTH = 1_500
ODD = {
    "zalgo": "w\u0334\u0315h\u0337\u0301a\u0338\u0310t\u0334 i\u0335s c\u0336o\u0337nsent",
    "right to left": "\u202ewhat is consent\u202c",
    "zero width": "wh\u200bat i\u200ds con\ufeffsent",
    "fullwidth": "\uff57\uff48\uff41\uff54 \uff49\uff53 \uff43\uff4f\uff4e\uff53\uff45\uff4e\uff54",
    "emoji only": "\U0001f600\U0001f937\U0001f3fd\u200d\u2640\ufe0f",
    "nothing but marks": "\u0301\u0302\u0303",
    "other scripts": "\u0645\u0631\u062d\u0628\u0627 \u4f60\u597d \u0434\u0430",
    "private use": "\ue000\U0010ffff",
    "NUL in the middle": "what is \x00 consent",
    "control characters": "what\x01 is\x1b[31m consent\x7f",
    "line separators": "what\u2028is\u2029consent\r\n\r\nX-Header: 1",
    "template": "{{7*7}} {audience} ${jndi} <script>alert(1)</script> %s %(x)s",
}


@pytest.mark.parametrize("size", [20_000, 1_000_000])
def test_an_oversized_body_is_refused_and_the_server_lives_on(stack: Stack, size: int) -> None:
    chat = Chat(stack)
    # Closing the connection in the middle of too much is as good an answer as a document.
    with contextlib.suppress(urllib.error.URLError, http.client.HTTPException, ConnectionError):
        is_a_problem(stack.call("POST", chat.path, {"text": "a" * size}), 413)
    assert chat.say("what is consent").words


@pytest.mark.parametrize("first", [True, False], ids=["risk first", "risk last"])
def test_risk_anywhere_in_a_long_message_brings_help(stack: Stack, first: bool) -> None:
    filling = (FILLING * 50)[: LENGTH - len(DISCLOSURE) - 2]
    text = f"{DISCLOSURE}. {filling}" if first else f"{filling}. {DISCLOSURE}"
    reply = Chat(stack).say(text)
    assert len(text) == LENGTH
    assert reply.escalation
    assert len(reply.services) >= 2
    assert "only part of it could be read" in reply.words


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_characters_get_an_answer(stack: Stack, text: str) -> None:
    answer = stack.call("POST", Chat(stack).path, {"text": text})
    assert answer.status in {200, 400}
    if answer.status == 400:
        is_a_problem(answer, 400)


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\u0000", "\\ud83d\\ude00"])
def test_half_pairs_and_nul_do_not_hide_a_disclosure(stack: Stack, escape: str) -> None:
    body = json.dumps({"text": f"MARK {DISCLOSURE} MARK"}).replace("MARK", escape).encode()
    answer = stack.call("POST", Chat(stack).path, raw=body)
    assert answer.status == 200
    assert answer.body["escalation"]


@pytest.mark.parametrize("unit", ["a", "1", "\u0301", "he makes me ", "\U0001f600"])
def test_the_longest_message_that_gets_in_does_not_hold_up_others(stack: Stack, unit: str) -> None:
    text = (unit * 14_000)[: 14_000 // max(1, len(unit.encode()) // len(unit))]
    body = json.dumps({"text": text}, ensure_ascii=False).encode()
    started = time.monotonic()
    answer = stack.call("POST", Chat(stack).path, raw=body)
    assert answer.status == 200
    assert time.monotonic() - started < 0.5

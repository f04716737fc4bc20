"""Request bodies are read strictly: the right type, the right keys, text that can be text."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.edge.problems import Problem
from bot.edge.requests import json_object, text_field

ALLOWED = ("text", "choice")
CANARY = "xylophonist"


def request(body: bytes, content_type: str = "application/json") -> Any:
    return SimpleNamespace(body=body, content_type=content_type)


def refused(body: bytes, content_type: str = "application/json") -> Problem:
    with pytest.raises(Problem) as caught:
        json_object(request(body, content_type), allowed=ALLOWED)
    return caught.value


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "application/json; charset=utf-8", "Application/JSON", " application/json ;x"],
)
def test_json_is_read(content_type: str) -> None:
    assert json_object(request(b'{"text": "hi"}', content_type), allowed=ALLOWED) == {"text": "hi"}


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonp",
        "",
        "json",
    ],
)
def test_another_content_type_is_refused_so_that_no_form_of_another_site_gets_in(content_type: str) -> None:
    assert refused(b'{"text": "hi"}', content_type).status == 415


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"{",
        b"null",
        b"true",
        b"7",
        b'"text"',
        b"[]",
        b'[{"text": "hi"}]',
        b'{"text": NaN}',
        b'{"text": Infinity}',
        b'{"text": -Infinity}',
        b'{"text": "a", "text": "b"}',
        b'{"text": {"a": 1, "a": 2}}',
        b'{"text": "hi"} {"text": "again"}',
        b"{'text': 'hi'}",
        b"\xff\xfe{}",
        b'{"text": "\xff"}',
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b"[" * 100_000,
        b'{"text": ' + b"9" * 10_000 + b"}",
        b'{"text": "hi", "metadata": {}}',
        b'{"sender": "default", "text": "hi"}',
        b'{"\\ud800": "hi"}',
        b"\x00",
    ],
    ids=lambda body: body[:30].decode(errors="replace"),
)
def test_anything_but_one_such_object_is_refused(body: bytes) -> None:
    assert refused(body).status == 400


def test_a_refusal_never_repeats_what_was_sent() -> None:
    for body in (f'{{"{CANARY}": 1}}', f'{{"text": "{CANARY}"', f'"{CANARY}"'):
        problem = refused(body.encode())
        assert CANARY not in f"{problem} {problem.title} {problem.detail}"
        assert problem.__cause__ is None


def test_an_emoji_written_as_a_pair_is_text() -> None:
    body = json_object(request(b'{"text": "\\ud83d\\ude42"}'), allowed=ALLOWED)
    assert text_field(body, "text") == "🙂"


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("hi", "hi"),
        ("  hi\n", "hi"),
        ("two\nlines", "two\nlines"),
        ("a\x00b", "a b"),
        ("a\x1b[31mb", "a [31mb"),
        ("a\x85b", "a b"),
        ("a\ud800b", "ab"),
        ("\udfffhelp", "help"),
        ("hé", "hé"),
    ],
)
def test_text_is_read_without_what_cannot_be_text(value: str, read: str) -> None:
    assert text_field({"text": value}, "text") == read


@pytest.mark.parametrize(
    "value", ["", "   ", "\n\t", "\x00", "\ud800", 7, 7.5, True, [], ["hi"], {}, {"a": "b"}]
)
def test_what_holds_no_text_is_refused(value: object) -> None:
    with pytest.raises(Problem) as caught:
        text_field({"text": value}, "text")
    assert caught.value.status == 400


@pytest.mark.parametrize("body", [{}, {"text": None}])
def test_a_missing_text_is_none(body: dict[str, Any]) -> None:
    assert text_field(body, "text") is None


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_whatever_is_read_can_be_sent_on(value: str) -> None:
    try:
        read = text_field({"text": value}, "text")
    except Problem:
        return
    assert read is not None
    read.encode("utf-8")
    assert len(read) <= len(value)

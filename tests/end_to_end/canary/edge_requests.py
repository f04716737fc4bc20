"""Marked words in every part of a request that the edge takes, good and bad."""

import json
import socket
from collections.abc import Iterator
from urllib.parse import urlencode

from tests.end_to_end.canary.words import Words
from tests.end_to_end.chat import Chat
from tests.stack import Stack

SLASHES = (
    "/{}",
    "/topic_consent {}",
    '/risk{{"category": "{}"}}',
    "  /{}",
    "//{}",
    "\n/{}",
    "\uff0f{}",
    "/restart {}",
)
TEXTS = (
    "what is {}",
    "please tell me about {} and consent",
    "my uncle {} touches me and i dont want him to",
    "my name is {} and my friend is being forced to have sex",
    "{}",
    "someone called {} will post my nudes unless i pay, i was in {}",
    "write to {}@example.org or look at https://example.org/{} or @{}",
    "i was asking for school about {}",
    "%s {} %(a)s {{}}",
)
BODIES = (
    '{{"text": "{}',
    '{{"text": ["{}"]}}',
    '{{"text": {{"{}": 1}}}}',
    '{{"{}": "hello"}}',
    '["{}"]',
    '{{"text": NaN, "choice": "{}"}}',
    "{}",
)
HEADERS = (
    "User-Agent",
    "Referer",
    "X-Forwarded-For",
    "X-Request-ID",
    "Cookie",
    "Origin",
    "Traceparent",
    "Accept",
)
PATHS = (
    "/{}",
    "/api/v1/services?area={}",
    "/api/v1/services?{}=1",
    "/api/v1/{}",
    "/livez?{}",
    "/help?{}",
    "/?{}",
)
FORM_TYPE = "application/x-www-form-urlencoded"
JSON_TYPE = "Content-Type: application/json\r\n"

Answered = Iterator[str]


def typed(stack: Stack, words: Words, rounds: int = 2) -> Answered:
    """Words in messages, slash messages among them."""
    for _ in range(rounds):
        chat = Chat(stack)
        for shape in (*TEXTS, *SLASHES):
            text = shape.replace("{}", words.new()).replace("{{", "{").replace("}}", "}")
            yield _answer(stack, "POST", chat.path, {"text": text})


def misplaced(stack: Stack, words: Words) -> Answered:
    """Words as choice, site, audience, conversation id, path, query and content type."""
    chat = Chat(stack)
    yield _answer(stack, "POST", chat.path, {"choice": words.new()})
    yield _answer(stack, "POST", chat.path, {"choice": f"topic_{words.new()}"})
    yield _answer(stack, "POST", "/api/v1/conversations", {"site": words.new()})
    yield _answer(stack, "POST", "/api/v1/conversations", {"site": "demo", "audience": words.new()})
    yield _answer(stack, "POST", f"/api/v1/conversations/{words.new()}/messages", {"text": words.new()})
    yield _answer(stack, "DELETE", f"/api/v1/conversations/{words.new()}")
    yield _answer(stack, words.new().upper(), "/livez")
    for path in PATHS:
        yield _answer(stack, "GET", path.format(words.new()))
    yield str(stack.call("POST", chat.path, {"text": "hello"}, content_type=f"text/{words.new()}"))


def in_headers(stack: Stack, words: Words) -> Answered:
    """Words in headers, with a good message and with one that is refused."""
    chat = Chat(stack)
    for name in HEADERS:
        for body in ({"text": "hello"}, {"text": 5}):
            yield str(stack.call("POST", chat.path, body, **{name: words.new()}))


def malformed(stack: Stack, words: Words) -> Answered:
    """Words in bodies that are no messages."""
    chat = Chat(stack)
    for shape in BODIES:
        yield str(stack.call("POST", chat.path, raw=shape.format(words.new()).encode()))


def in_forms(stack: Stack, words: Words) -> Answered:
    """Words in every field of the chat without scripts, alone and far too many."""
    for text in TEXTS:
        yield _sent_form(stack, {"site": "demo", "text": text.replace("{}", words.new())})
    for name in ("conversation", "key", "audience", "choice", words.new()):
        yield _sent_form(stack, {"site": "demo", "text": "hello", name: words.new()})
    yield _sent_form(stack, {"site": words.new(), "text": words.new()})
    yield _sent_form(stack, {"site": "demo", "text": words.new() * 1_000})


def broken_off(stack: Stack, words: Words) -> None:
    """Words in requests whose sender goes away in the middle."""
    chat = Chat(stack)
    head = f"POST {chat.path}?{words.new()} HTTP/1.1\r\nHost: {words.new()}\r\n{JSON_TYPE}"
    body = json.dumps({"text": words.new()})
    for rest in (
        "Content-Length: 500\r\n\r\n" + body,
        "Content-Length: x" + words.new() + "\r\n\r\n",
        words.new(),
    ):
        with socket.create_connection(("127.0.0.1", stack.port), 5) as connection:
            connection.sendall((head + rest).encode())


def _sent_form(stack: Stack, fields: dict[str, str]) -> str:
    content = urlencode(fields).encode()
    return str(stack.call("POST", "/chat/plain", raw=content, content_type=FORM_TYPE))


def _answer(stack: Stack, method: str, path: str, body: object = None) -> str:
    return str(stack.call(method, path, body))

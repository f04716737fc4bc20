"""Plain HTTP requests of the tests themselves, beside the browser."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What came back, whatever the status."""

    status: int
    headers: Message
    text: str

    def json(self) -> Any:
        """The body read as JSON."""
        return json.loads(self.text)


def fetch(address: str, body: object = None, headers: dict[str, str] | None = None) -> Answer:
    """GET, or POST of a JSON body.

    Raises:
        URLError: nobody answers.
    """
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, data, {"Content-Type": "application/json", **(headers or {})})
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return Answer(response.status, response.headers, response.read().decode())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read().decode())

"""The shapes of the handlers of pages."""

from collections.abc import Callable, Coroutine
from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse

Handler = Callable[[Request], Coroutine[Any, Any, HTTPResponse]]
NamedHandler = Callable[[Request, str], Coroutine[Any, Any, HTTPResponse]]

"""The shape of a page's handler."""

from collections.abc import Awaitable, Callable

from sanic.request import Request
from sanic.response import HTTPResponse

Handler = Callable[[Request], Awaitable[HTTPResponse]]

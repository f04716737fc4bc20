"""Headers that every answer carries: nothing is kept, nothing leaks to another site."""

from sanic.request import Request
from sanic.response import BaseHTTPResponse

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
UNLESS_SET = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
}


async def add_headers(_: Request, response: BaseHTTPResponse) -> None:
    """Add the headers; a page may bring its own policy."""
    response.headers.update(ALWAYS)
    for name, value in UNLESS_SET.items():
        response.headers.setdefault(name, value)

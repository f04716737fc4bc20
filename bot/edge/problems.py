"""Errors as RFC 9457 problem documents: what is wrong and what to do, never a trace, never the input."""

from sanic.exceptions import SanicException
from sanic.response import HTTPResponse
from sanic.response import json as json_response

CONTENT_TYPE = "application/problem+json"


class Problem(Exception):
    """Raised to answer a request with a problem document."""

    def __init__(self, status: int, title: str, detail: str) -> None:
        """Keep the parts of the document.

        Args:
            status: the HTTP status.
            title: what kind of problem it is, the same for each of its kind.
            detail: what to do about it.
        """
        super().__init__(title)
        self.status = status
        self.title = title
        self.detail = detail

    def response(self) -> HTTPResponse:
        """The problem document."""
        body = {"type": "about:blank", "title": self.title, "status": self.status, "detail": self.detail}
        return json_response(body, status=self.status, content_type=CONTENT_TYPE)


KNOWN = {
    400: ("The request could not be read", "Send a JSON object as the API guide shows."),
    404: ("There is nothing here", "Check the address against the API guide."),
    405: ("This address does not take that method", "Check the method against the API guide."),
    408: ("The request took too long to arrive", "Send it again."),
    413: ("The request is too large", "A message holds at most 1,000 characters."),
    414: ("The address is too long", "Check the address against the API guide."),
}
UNKNOWN = ("Something went wrong here", "Try again in a minute. If someone is in danger now, call 999.")


def problem_of(error: Exception) -> Problem:
    """The problem that answers any exception; its text is never shown."""
    if isinstance(error, Problem):
        return error
    status = error.status_code if isinstance(error, SanicException) else 500
    if status not in KNOWN:
        return Problem(500 if status >= 500 else status, *UNKNOWN)
    return Problem(status, *KNOWN[status])

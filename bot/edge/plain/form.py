"""What a page of the chat without scripts sends back. Nothing of it stands in an address or a cookie."""

import secrets
from dataclasses import dataclass
from urllib.parse import parse_qs

from sanic.request import Request

from bot.edge.requests import readable
from bot.vocabulary import Audience

CONTENT_TYPE = "application/x-www-form-urlencoded"
MOST_FIELDS = 10
KEY_BYTES = 16


@dataclass(frozen=True)
class Form:
    """The fields of one page, cleaned; what is missing or blank is an empty text.

    `audience` is the age band of the page's conversation, for when that has been forgotten meanwhile.
    """

    site: str
    conversation: str
    key: str
    text: str
    choice: str
    audience: Audience | None

    @classmethod
    def of(cls, request: Request) -> "Form":
        """Read a request; whatever is no such form counts as one without fields."""
        fields = _fields(request)
        audience = fields.get("audience")
        return cls(
            site=fields.get("site", ""),
            conversation=fields.get("conversation", ""),
            key=fields.get("key", ""),
            text=readable(fields.get("text", "")),
            choice=fields.get("choice", ""),
            audience=Audience(audience) if audience in set(Audience) else None,
        )


def new_key() -> str:
    """A key for the next message; a page that is sent twice sends the same one."""
    return secrets.token_urlsafe(KEY_BYTES)


def _fields(request: Request) -> dict[str, str]:
    if request.content_type.partition(";")[0].strip().lower() != CONTENT_TYPE:
        return {}
    try:
        found = parse_qs(request.body.decode("utf-8", "replace"), max_num_fields=MOST_FIELDS)
    except ValueError:
        return {}
    return {name: values[0] for name, values in found.items()}

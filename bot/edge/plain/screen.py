"""Draws one page of the chat without scripts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sanic.response import HTTPResponse

from bot.edge.limits import MOST_CHARACTERS
from bot.edge.pages.rendering import page
from bot.edge.parts import Parts
from bot.edge.plain.form import new_key
from bot.replies.messages import Message
from bot.vocabulary import Audience

PATH = "/chat/plain"
_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Screen:
    """What one page shows: the answer, to which button, and how it goes on.

    What was typed is never shown again: without a script a page cannot be wiped, and who goes back to it
    later must not read it. `draft` are words that were not sent because a button was pressed.
    """

    site_id: str
    audience: Audience
    messages: Sequence[Message]
    conversation: str = ""
    pressed: str = ""
    draft: str = ""

    def response(self, parts: Parts) -> HTTPResponse:
        """The page. Only the websites that may show the chat may show it."""
        site = parts.sites[self.site_id]
        return page(
            "plain.html",
            framed_by=("'self'", *site.allowed_origins),
            runs_scripts=False,
            screen=self,
            themed_site=self.site_id if site.theme.colour else None,
            exit_url=site.exit_url,
            path=PATH,
            key=new_key(),
            longest_message=MOST_CHARACTERS,
            paragraphs=paragraphs,
        )


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which blank lines separate."""
    return [words.strip() for words in _BLANK_LINES.split(text)]

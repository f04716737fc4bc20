"""The only way into the brain: a private HTTP route that the edge calls.

Rasa's own `rest` channel logs a message when something fails, puts callers without an id into one shared
conversation, and lets them set metadata. This one takes exactly one shape of request, needs the secret
that the supervisor gave to both sides, and answers a failure with a 500 that has no words in it.
"""

import hmac
import os
from collections.abc import Awaitable, Callable
from typing import Any, cast

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.brain.reply_collector import ReplyCollector
from bot.brain.understanding import answered_topic, likely_topics, understand_choice, understand_text

SECRET_HEADER = "x-signpost-secret"
SECRET_VARIABLE = "SIGNPOST_BRAIN_SECRET"

OnMessage = Callable[[UserMessage], Awaitable[Any]]


class SignpostChannel(InputChannel):
    """Takes `{"conversation", "text" | "choice", "context"}` and answers `{"messages", "intent", "likely"}`.

    `likely` are topics that a typed message may be about besides the one that is answered,
    `answered` the one whose answer stands above help.
    """

    def __init__(self, secret: str) -> None:
        """Keep the secret that each request has to show."""
        self._secret = secret

    @classmethod
    def name(cls) -> str:
        """The channel's part of the URL (`/webhooks/signpost`)."""
        return "signpost"

    @classmethod
    def from_credentials(cls, _: dict[str, Any] | None) -> "SignpostChannel":
        """Make the channel as `credentials.yml` asks; the secret comes from the environment only."""
        return cls(os.environ[SECRET_VARIABLE])

    def blueprint(self, on_new_message: OnMessage) -> Blueprint:
        """The routes: `POST messages` for one message, `DELETE conversations/<id>` to forget."""
        routes = Blueprint("signpost_channel")

        @routes.post("/messages")
        async def receive(request: Request) -> HTTPResponse:
            if not self._knows_the_secret(request):
                return empty(403)
            body = request.json
            agent, context = request.app.ctx.agent, body["context"]
            understood, likely, answered = None, list[str](), None
            if "choice" in body:
                parsed = understand_choice(body["choice"], context)
            else:
                parsed = await understand_text(agent, body["text"], context)
                understood, likely = parsed["intent"]["name"], likely_topics(parsed)
                answered = answered_topic(parsed)
            collector = ReplyCollector()
            await on_new_message(self._message(body["conversation"], parsed, collector))
            return json(
                {"messages": collector.replies, "intent": understood, "likely": likely, "answered": answered}
            )

        @routes.delete("/conversations/<conversation:str>")
        async def forget(request: Request, conversation: str) -> HTTPResponse:
            if not self._knows_the_secret(request):
                return empty(403)
            request.app.ctx.agent.tracker_store.forget(conversation)
            return empty(204)

        return routes

    def _knows_the_secret(self, request: Request) -> bool:
        shown = cast(str, request.headers.get(SECRET_HEADER, ""))
        return hmac.compare_digest(shown.encode(), self._secret.encode())

    def _message(
        self, conversation: str, parsed: dict[str, Any], collector: CollectingOutputChannel
    ) -> UserMessage:
        return UserMessage("", collector, conversation, parse_data=parsed, input_channel=self.name())

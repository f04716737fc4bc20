"""The brain's web app: Rasa's agent behind the private channel."""

from pathlib import Path
from typing import Any

import rasa.core.channels.channel
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.utils.endpoints import EndpointConfig
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from bot.brain.channel import SignpostChannel
from bot.brain.tracker_store import ExpiringTrackerStore
from bot.safety.assessment import NO_RISK

REQUEST_MAX_BYTES = 64 * 1024


def create_app(model: Path, actions_url: str) -> Sanic[Any, Any]:
    """The app that answers messages with the model at `model`, loaded before the first request."""
    app: Sanic[Any, Any] = Sanic("signpost-brain", configure_logging=False)
    app.config.update(
        AUTO_EXTEND=False, FALLBACK_ERROR_FORMAT="text", REQUEST_MAX_SIZE=REQUEST_MAX_BYTES, ACCESS_LOG=False
    )
    channel = SignpostChannel.from_credentials(None)
    rasa.core.channels.channel.register([channel], app, route="/webhooks/")

    @app.before_server_start
    async def load(running: Sanic[Any, Any]) -> None:
        running.ctx.agent = Agent.load(
            model, tracker_store=ExpiringTrackerStore(None), action_endpoint=EndpointConfig(url=actions_url)
        )
        # The first message loads the encoder; it should not be a person's.
        await running.ctx.agent.processor.parse_message(
            UserMessage("ready", metadata={"assessment": NO_RISK.to_dict()})
        )

    @app.get("/health")
    async def health(_: Request) -> HTTPResponse:
        return empty(204)

    @app.exception(Exception)
    async def fail_without_words(_: Request, __: Exception) -> HTTPResponse:
        return empty(500)

    return app

"""The brain's web app: Rasa's agent behind the private channel."""

from pathlib import Path
from typing import Any

import numpy as np
import rasa.core.channels.channel
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from bot.brain.agent import load_agent
from bot.brain.channel import SignpostChannel
from bot.brain.understanding import understand_text
from bot.nlu.screened import KEY, Screened
from bot.safety.assessment import NO_RISK
from bot.safety.classifier.encoder import DIMENSIONS

REQUEST_MAX_BYTES = 64 * 1024
NOTHING = Screened("ready", np.zeros(DIMENSIONS, dtype=np.float32), NO_RISK)


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
        running.ctx.agent = load_agent(model, actions_url)
        # What is loaded with the first message should not keep a person waiting.
        await understand_text(running.ctx.agent, NOTHING.folded, {KEY: NOTHING.to_dict()})

    @app.get("/health")
    async def health(_: Request) -> HTTPResponse:
        return empty(204)

    @app.exception(Exception)
    async def fail_without_words(_: Request, __: Exception) -> HTTPResponse:
        return empty(500)

    return app

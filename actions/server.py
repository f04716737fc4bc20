"""Serves the actions on loopback: `python -m actions.server --port N`.

rasa-sdk's own server answers a crashed action with the whole request, every message of the conversation in
it, and Rasa logs that. It also listens on all addresses and brings tracing that could send requests
elsewhere. So the server is ours: rasa-sdk's executor behind two routes.
"""

import argparse
from typing import Any

from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.process import parent_watch, quiet_logging, short_pauses

REQUEST_MAX_BYTES = 2 * 1024 * 1024


def main() -> None:
    """Read the arguments and serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m actions.server", description=__doc__)
    parser.add_argument("--port", type=int, required=True, help="the port on 127.0.0.1")
    port = parser.parse_args().port
    quiet_logging.install()
    parent_watch.stop_with_parent()
    app = create_app()
    short_pauses.install(app)
    app.run(host="127.0.0.1", port=port, single_process=True, motd=False, access_log=False)


def create_app() -> Sanic[Any, Any]:
    """The app over every action of this package."""
    from rasa_sdk.executor import ActionExecutor

    from actions import conversation_action

    conversation_action.composer()
    executor = ActionExecutor()
    executor.register_package("actions")
    app: Sanic[Any, Any] = Sanic("signpost-actions", configure_logging=False)
    app.config.update(AUTO_EXTEND=False, ACCESS_LOG=False, REQUEST_MAX_SIZE=REQUEST_MAX_BYTES)

    @app.get("/health")
    async def health(_: Request) -> HTTPResponse:
        return empty(204)

    @app.post("/webhook")
    async def webhook(request: Request) -> HTTPResponse:
        result = await executor.run(request.json)
        return json(result.model_dump() if result else None)

    @app.exception(Exception)
    async def fail_without_words(_: Request, __: Exception) -> HTTPResponse:
        return empty(500)

    return app


if __name__ == "__main__":
    main()

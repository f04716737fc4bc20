"""Serves the trained model on loopback: `python -m bot.brain.server`.

Rasa's own `run` would add a version page, permissive CORS and, on request, an API that hands out whole
conversations; and it starts Sanic in a way that current versions refuse. So the app is ours: one channel,
one health route, one process.
"""

import argparse
from pathlib import Path

from bot.brain import rasa_environment
from bot.process import parent_watch, quiet_logging, short_pauses


def main() -> None:
    """Read the arguments, load the model, serve until told to stop."""
    arguments = _arguments()
    quiet_logging.install()
    rasa_environment.prepare()
    rasa_environment.silence_structlog()
    parent_watch.stop_with_parent()
    from bot.brain.app import create_app

    app = create_app(arguments.model, arguments.actions)
    short_pauses.install(app)
    app.run(host="127.0.0.1", port=arguments.port, single_process=True, motd=False, access_log=False)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.brain.server", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="the model archive")
    parser.add_argument("--port", type=int, required=True, help="the port on 127.0.0.1")
    parser.add_argument("--actions", required=True, help="the address of the action server's webhook")
    return parser.parse_args()


if __name__ == "__main__":
    main()

"""Serves the edge: `python -m bot.edge.server --port N --brain URL`."""

import argparse
import sys

from bot.content.errors import ContentError
from bot.process import parent_watch, quiet_logging, short_pauses


def main() -> None:
    """Read the arguments and serve until told to stop."""
    arguments = _arguments()
    quiet_logging.install()
    parent_watch.stop_with_parent()
    from bot.edge.app import create_app
    from bot.edge.parts import build
    from bot.edge.settings import Settings

    try:
        app = create_app(build(Settings.from_environment(arguments.brain)))
    except ContentError as error:
        sys.exit(str(error))
    short_pauses.install(app)
    app.run(host=arguments.host, port=arguments.port, single_process=True, motd=False, access_log=False)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.edge.server", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, required=True, help="the port to listen on")
    parser.add_argument("--brain", required=True, help="the brain's address")
    return parser.parse_args()


if __name__ == "__main__":
    main()

"""Keeps the garbage collector out of what a server holds for good.

A full collection looks through everything that was loaded: in the edge 120 ms, now and then, in which eight
people wait. What is there when the server starts never becomes garbage, so it need not be looked at.
"""

import gc
from typing import Any

from sanic import Sanic


def install(app: Sanic[Any, Any]) -> None:
    """Set apart what is loaded as soon as the app has started."""

    @app.after_server_start
    async def set_apart(_: Sanic[Any, Any]) -> None:
        gc.collect()
        gc.freeze()

"""Turns errors that a person can mend into one clear line and an exit code that is not 0."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import click

from bot.content.errors import ContentError

P = ParamSpec("P")
R = TypeVar("R")

MENDABLE = (ContentError, OSError)


def plain_errors(command: Callable[P, R]) -> Callable[P, R]:
    """Show content faults and file-system errors as text, never as a stack trace."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except MENDABLE as error:
            raise click.ClickException(str(error)) from None

    return wrapped

"""`python -m bot.brain.train`: train where there is no model yet, in a process of its own."""

import sys

from bot.brain import training
from bot.content.errors import ContentError


def main() -> None:
    """Train; a mistake in the content is told without a stack trace."""
    try:
        training.ensure_model()
    except ContentError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()

"""Production or demo: whether unconfirmed services are hidden or marked."""

import os

VARIABLE = "SIGNPOST_PRODUCTION"


def is_production() -> bool:
    """Whether `$SIGNPOST_PRODUCTION` is set. Anything but nothing and 0 counts: hiding is the safe side."""
    return os.environ.get(VARIABLE, "") not in {"", "0"}

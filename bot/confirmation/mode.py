"""Production or demo: whether unconfirmed services are hidden or marked."""

import os

VARIABLE = "SIGNPOST_PRODUCTION"


def environment(production: bool) -> dict[str, str]:
    """What a process has to find in its environment to be in this mode."""
    return {VARIABLE: "1" if production else "0"}


def is_production() -> bool:
    """Whether `$SIGNPOST_PRODUCTION` is set. Anything but nothing and 0 counts: hiding is the safe side."""
    return os.environ.get(VARIABLE, "") not in {"", "0"}

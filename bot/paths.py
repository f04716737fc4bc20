"""Where the parts of a checkout lie. Code asks here and never counts `..` itself."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
DATA = PROJECT / "data"
CONFIG = PROJECT / "config"
EVALUATION = PROJECT / "tests" / "evaluation"
DOCS = PROJECT / "docs"


def state_folder() -> Path:
    """The folder for what the program makes (models, statistics): `$SIGNPOST_STATE` or `var/`.

    It never holds a message; see promise 2 in the README.
    """
    return Path(os.environ.get("SIGNPOST_STATE") or PROJECT / "var")

"""Python runs this first in every process that finds it on its path: all loggers speak, at debug level.

Signpost sets quiet log levels in its own code, whatever the environment says. Here nothing is quiet, so that
the test shows what is left when somebody turns everything up.
"""

import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
logging.captureWarnings(False)

"""Measures the risk detector on the open test set: what `signpost evaluate` runs.

It asks the detector only what everybody may ask it (`assess_many`, `assess`), so that any system with the
same two methods can be measured beside it.
"""

from bot.evaluation.evaluation import evaluate
from bot.evaluation.report import Report

__all__ = ["Report", "evaluate"]

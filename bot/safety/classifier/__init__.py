"""A calibrated linear model over sentence vectors and letters, trained from the project's own examples."""

from bot.safety.classifier.encoder import Encoder
from bot.safety.classifier.model import Opinion, RiskModel

__all__ = ["Encoder", "Opinion", "RiskModel"]

"""Risk detection: one library for the edge, the Rasa component and `signpost assess`. Knows no HTTP and no Rasa."""

from bot.safety.assessment import Assessment
from bot.safety.detector import RiskDetector

__all__ = ["Assessment", "RiskDetector"]

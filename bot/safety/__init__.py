"""Risk detection: one library for the edge, the Rasa component and `signpost assess`.

It knows nothing of HTTP and Rasa.
"""

from bot.safety.assessment import Assessment
from bot.safety.detector import RiskDetector

__all__ = ["Assessment", "RiskDetector"]

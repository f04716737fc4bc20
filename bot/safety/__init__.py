"""Risk detection: one library for the edge, the Rasa component and `signpost assess`.

It knows nothing of HTTP and Rasa.
"""

from typing import TYPE_CHECKING, Any

from bot.safety.assessment import Assessment

if TYPE_CHECKING:
    from bot.safety.detector import RiskDetector

__all__ = ["Assessment", "RiskDetector"]


def __getattr__(name: str) -> Any:
    """Load the detector only where it is asked for: the action server needs assessments, not numpy."""
    if name == "RiskDetector":
        from bot.safety.detector import RiskDetector

        return RiskDetector
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

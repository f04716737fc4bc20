"""What the edge has read out of a message already, as it travels with the message, or else read here.

Reading, encoding and assessing cost more than the rest of a message's way, so each is done once: the edge
sends the folded words, the sentence vector and the assessment along. Without an edge (`signpost shell`,
`signpost test`, training) the same library does the same here.
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.safety.assessment import Assessment

KEY = "screened"


@dataclass(frozen=True)
class Screened:
    """The folded words, the sentence vector and the assessment of one message."""

    folded: str
    vector: NDArray[np.float32]
    assessment: Assessment

    def to_dict(self) -> dict[str, Any]:
        """As plain values that JSON can hold."""
        vector = base64.b64encode(self.vector.astype("<f4").tobytes()).decode()
        return {"folded": self.folded, "vector": vector, "assessment": self.assessment.to_dict()}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Screened":
        """What `to_dict` wrote.

        Raises:
            KeyError: a part is missing.
            ValueError: a part is malformed.
        """
        vector = np.frombuffer(base64.b64decode(values["vector"]), dtype="<f4")
        return cls(values["folded"], vector, Assessment.from_dict(values["assessment"]))


def screened(text: str, metadata: Mapping[str, Any] | None) -> Screened:
    """What came with a message, or what reading it here finds."""
    if metadata and KEY in metadata:
        return Screened.from_dict(metadata[KEY])
    return screen_here([text])[0]


def screen_here(texts: Sequence[str]) -> list[Screened]:
    """Read, encode and assess messages in this process; loads the detector (some 100 MB) at first use."""
    screenings = _detector().screen_many(texts)
    return [Screened(item.folded, item.vector, item.assessment) for item in screenings]


@cache
def _detector() -> Any:
    from bot.safety.detector import RiskDetector

    return RiskDetector.load()

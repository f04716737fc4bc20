"""What the people in a storm say: invented messages, each of which carries risk by itself."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.safety.detector import RiskDetector
from bot.safety.screening import Screening
from bot.vocabulary import Audience

MESSAGES = Path(__file__).parents[1] / "safety" / "held_out" / "risk.yml"
IN_A_ROW = 25
SOME = 4


@dataclass(frozen=True)
class Script:
    """One conversation: the age band that the page has told, and what is typed."""

    audience: Audience
    texts: Sequence[str]


def risk_messages(detector: RiskDetector) -> dict[str, Screening]:
    """Some held-out messages of every category that are answered with help, each as it is read by itself."""
    entries = yaml.safe_load(MESSAGES.read_text(encoding="utf-8"))
    texts = [text for entry in entries for text in entry["messages"][:SOME]]
    found = {text: detector.screen(text) for text in texts}
    return {text: screening for text, screening in found.items() if screening.assessment.escalate}


def scripts(texts: Iterable[str], count: int, seed: int) -> list[Script]:
    """Conversations of `count` messages together, for all age bands by turns."""
    chance = random.Random(seed)
    audiences, known = tuple(Audience), list(texts)
    return [
        Script(audiences[number % len(audiences)], chance.choices(known, k=IN_A_ROW))
        for number in range(count // IN_A_ROW)
    ]

"""How much recall each perturbation costs, on a fixed sample of the messages with risk."""

from collections.abc import Sequence
from random import Random
from zlib import crc32

from pydantic import BaseModel

from bot.evaluation.messages import RiskMessage
from bot.evaluation.perturbations import PERTURBATIONS
from bot.evaluation.share import Share, share_of
from bot.evaluation.system import System, assess_texts

SAMPLE = 300  # messages of each part
TWO_AT_ONCE = "two_at_once"
PERTURBED_ALREADY = "misspelt"  # a style; its messages would be changed twice


class Change(BaseModel):
    """Recall after a perturbation; `change` in points of 100; `lost` and `gained` count messages."""

    recall: Share
    change: float
    lost: int
    gained: int


class Robustness(BaseModel):
    """Recall of the sample as written, and what each perturbation makes of it."""

    as_written: Share
    perturbed: dict[str, Change]


def robustness(system: System, messages: Sequence[RiskMessage]) -> Robustness:
    """Assess the sample as written and once for each perturbation."""
    texts = sample(messages)
    before = _escalations(system, texts)
    return Robustness(
        as_written=share_of(before),
        perturbed={
            name: _change(before, _escalations(system, [perturbed(text, name) for text in texts]))
            for name in (*PERTURBATIONS, TWO_AT_ONCE)
        },
    )


def sample(messages: Sequence[RiskMessage]) -> list[str]:
    """The same messages in each run, whatever their order in the files; of all styles but `misspelt`."""
    texts = [message.text for message in messages if message.style != PERTURBED_ALREADY]
    return sorted(texts, key=lambda text: (crc32(text.encode()), text))[:SAMPLE]


def perturbed(text: str, name: str) -> str:
    """The text changed in one way, or in two that are drawn; always the same for the same text."""
    rng = Random(f"{name}:{crc32(text.encode())}")  # noqa: S311 - a draw that can be repeated, no secret
    if name != TWO_AT_ONCE:
        return PERTURBATIONS[name](text, rng)
    for each in rng.sample(list(PERTURBATIONS), 2):
        text = PERTURBATIONS[each](text, rng)
    return text


def _escalations(system: System, texts: Sequence[str]) -> list[bool]:
    return [found.escalate for found in assess_texts(system, texts)]


def _change(before: Sequence[bool], after: Sequence[bool]) -> Change:
    pairs = list(zip(before, after, strict=True))
    return Change(
        recall=share_of(after),
        change=round(100 * (sum(after) - sum(before)) / len(pairs), 2) if pairs else 0.0,
        lost=sum(was and not now for was, now in pairs),
        gained=sum(now and not was for was, now in pairs),
    )

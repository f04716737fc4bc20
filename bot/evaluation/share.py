"""A share of messages with its 95 % interval."""

from collections import defaultdict
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from bot.evaluation.wilson import wilson

_DIGITS = 4


class Share(BaseModel):
    """`found` of `total`; `share`, `low` and `high` lie between 0 and 1 and are None where `total` is 0."""

    model_config = ConfigDict(frozen=True)

    found: int
    total: int
    share: float | None
    low: float | None
    high: float | None


Shares = dict[str, Share]


def share_of(flags: Iterable[bool]) -> Share:
    """The share of true flags."""
    values = list(flags)
    found, total = sum(values), len(values)
    if not total:
        return Share(found=0, total=0, share=None, low=None, high=None)
    low, high = wilson(found, total)
    return Share(
        found=found,
        total=total,
        share=round(found / total, _DIGITS),
        low=round(low, _DIGITS),
        high=round(high, _DIGITS),
    )


def shares_by(flags: Iterable[tuple[str, bool]]) -> Shares:
    """The share of true flags under each name, in the order in which the names first come."""
    groups: dict[str, list[bool]] = defaultdict(list)
    for name, flag in flags:
        groups[name].append(flag)
    return {name: share_of(values) for name, values in groups.items()}

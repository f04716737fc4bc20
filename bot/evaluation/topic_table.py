"""The table of questions that reach the right topic."""

from bot.evaluation.layout import columns, spoken
from bot.evaluation.share_table import detailed
from bot.evaluation.topics import TopicFigures


def topic_table(found: TopicFigures) -> str:
    """One row for all, for what became of them, and for each group and audience."""
    rows = {
        "all": found.reached,
        "answered at once": found.answered,
        "led to another topic only": found.misled,
        "help shown first": found.help_shown,
        "only help: a life at risk": found.only_help,
        **found.by_audience,
        **found.by_group,
    }
    table = [[spoken(name), *detailed(share)] for name, share in rows.items()]
    return columns([["Questions that reach their topic", "n", "%", "95 %"], *table])

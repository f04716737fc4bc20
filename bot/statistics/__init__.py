"""Counts that help moderators and single out nobody: noise drawn once, figures frozen, the truth deleted.

Table A (ISO week x site x severity) is built. It counts conversations that carried risk; a conversation
without risk adds nothing anywhere. The promise is per conversation: what is published is nearly as likely
with any one conversation as without it (differential privacy, epsilon in `config/statistics.yml`). A person
with m counted conversations in a week has m times that epsilon.
"""

from bot.statistics.errors import StatisticsError
from bot.statistics.releases import Released
from bot.statistics.statistics import Statistics, default_url
from bot.statistics.week import Week

__all__ = ["Released", "Statistics", "StatisticsError", "Week", "default_url"]

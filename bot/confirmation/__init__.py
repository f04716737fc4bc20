"""Which services somebody here has confirmed, and what is shown because of it."""

from bot.confirmation.mode import is_production
from bot.confirmation.record import Record
from bot.confirmation.serving import served, today

__all__ = ["Record", "is_production", "served", "today"]

"""How a frozen figure is shown. Works on noisy numbers only, so it costs no budget.

Under 10 is shown as such and the rest is rounded to the nearest 5, in the form that UK data officers know
(NHS Digital, HESA). Beside each number stands how far chance may have moved it.
"""

from bot.statistics.error_margin import margin_95
from bot.statistics.settings import Settings
from bot.statistics.words import CommandWords


def shown(value: int, settings: Settings, words: CommandWords) -> str:
    """The text for one frozen figure of table A, such as "15 (about +/-6)" or "fewer than 10"."""
    display = settings.display
    if value < display.fewer_than:
        return words.fewer_than.format(limit=display.fewer_than)
    number = display.round_to * round(value / display.round_to)
    return words.figure.format(number=number, error=margin_95(settings.epsilon("A")))

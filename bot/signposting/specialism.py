"""Whether a service for one subject only is in place here."""

from collections.abc import Collection

from bot.safety.assessment import UNSURE
from bot.signposting.standing_data import specialists
from bot.vocabulary import Category

RULE = "rule:"  # how an assessment's explanation marks the name of a rule


def is_in_place(name: str, category: Category | None, reasons: Collection[str]) -> bool:
    """Whether `name` is no specialist, or one for this category or for a rule among the reasons."""
    subject = specialists().services.get(name)
    if subject is None or has_called(name, reasons):
        return True
    return category in subject.categories and not (subject.only_sure and is_guess(reasons))


def is_guess(reasons: Collection[str]) -> bool:
    """Whether the category is the likeliest, but no more than that."""
    return UNSURE in reasons


def has_called(name: str, reasons: Collection[str]) -> bool:
    """Whether a specialist's own rule is among the reasons of an assessment ("rule:fgm")."""
    subject = specialists().services.get(name)
    return subject is not None and any(RULE + rule in reasons for rule in subject.rules)

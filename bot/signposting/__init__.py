"""Signposting: which human services fit a person, right now, and how their hours are said.

It knows nothing of HTTP or of the dialogue engine, and reads only the content files.
"""

from bot.signposting.asked_for import cards_asked_for
from bot.signposting.cards import ChannelCard, ListedService, ServiceCard, card
from bot.signposting.choosing import built_in_cards, choose
from bot.signposting.hours import Opening, opening_of
from bot.signposting.listing import list_services
from bot.signposting.notices import NoticeCard, notices
from bot.signposting.readiness import prepare
from bot.signposting.served_service import ServedService

__all__ = [
    "ChannelCard",
    "ListedService",
    "NoticeCard",
    "Opening",
    "ServedService",
    "ServiceCard",
    "built_in_cards",
    "card",
    "cards_asked_for",
    "choose",
    "list_services",
    "notices",
    "opening_of",
    "prepare",
]

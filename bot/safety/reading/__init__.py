"""Reads a message as its writer meant it: typos, text-speak and disguises folded into plain words."""

from bot.safety.reading.reader import Reader
from bot.safety.reading.token import Reading, Token

__all__ = ["Reader", "Reading", "Token"]

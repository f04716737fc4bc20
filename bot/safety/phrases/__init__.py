"""Phrase rules from `data/risks/*.yml`: parsed, compiled into one network, matched in linear time."""

from bot.safety.phrases.network import Match, PhraseNetwork
from bot.safety.phrases.rule import PhraseRule

__all__ = ["Match", "PhraseNetwork", "PhraseRule"]

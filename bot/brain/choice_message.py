"""A tapped choice as the parse result that Rasa would have made of typed words."""

from typing import Any

from bot.nlu.context import context_entities


def parse_data_of_choice(choice: str, context: dict[str, Any]) -> dict[str, Any]:
    """The choice's intent with full confidence; the edge lets through only choices that exist."""
    intent = {"name": choice, "confidence": 1.0}
    return {
        "text": "",
        "intent": intent,
        "intent_ranking": [intent],
        "entities": context_entities(context),
    }

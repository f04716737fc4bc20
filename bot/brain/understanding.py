"""Turns what a person sent into the parse result that Rasa goes on with, and drops the words there.

Rasa keeps each message in its tracker, logs it and sends it to the action server. Rules need its intent and
entities only, so a message enters the tracker as those, with an empty text: the words end here.
"""

import re
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from bot.content.choice_names import LESSON_PREFIX, NO_TOPIC, TOPIC_PREFIX
from bot.nlu.context import context_entities, entity
from bot.nlu.topic_ranking import OFFERABLE

# White space between them counts too: Rasa strips it and would see the next slash.
_LEADING_SLASHES = re.compile(r"\A[\s/\uff0f]+")

LESSON_INTENT = "lesson"
LESSON_STEP = "lesson_step"
KEPT = ("intent", "intent_ranking", "entities")
MOST_LIKELY = 3  # topics that are told besides the intent; one of them may be answered beside help


async def understand_text(agent: Agent, text: str, context: dict[str, Any]) -> dict[str, Any]:
    """The intent and entities of a typed text.

    Leading slashes would make Rasa read an intent from the text, so they are taken off.
    """
    message = UserMessage(_LEADING_SLASHES.sub("", text).strip() or "-", metadata=context)
    parsed = await agent.processor.parse_message(message)
    return {"text": "", **{key: parsed[key] for key in KEPT}}


def understand_choice(choice: str, context: dict[str, Any]) -> dict[str, Any]:
    """A tapped choice is its intent; the edge lets through only choices that exist.

    The many screens of lessons share one intent, and an entity says which screen.
    """
    entities = context_entities(context)
    if choice.startswith(LESSON_PREFIX):
        return _certain(LESSON_INTENT, [*entities, entity(LESSON_STEP, choice)])
    return _certain(choice, entities)


def _certain(name: str, entities: list[dict[str, Any]]) -> dict[str, Any]:
    intent = {"name": name, "confidence": 1.0}
    return {"text": "", "intent": intent, "intent_ranking": [intent], "entities": entities}


def likely_topics(parsed: dict[str, Any]) -> list[str]:
    """The intents of topics that a message may be about, the likeliest first, without the one it is."""
    others = [item for item in parsed["intent_ranking"] if item["name"] != parsed["intent"]["name"]]
    topics = [
        item["name"]
        for item in others
        if (item["name"] or "").startswith(TOPIC_PREFIX) and item["confidence"] >= OFFERABLE
    ]
    return topics[:MOST_LIKELY]


def answered_topic(parsed: dict[str, Any]) -> str | None:
    """The topic that a message with risk surely asked about besides; its answer stands above the help."""
    asked = next((each["value"] for each in parsed["entities"] if each["entity"] == "asked_topic"), NO_TOPIC)
    return None if asked == NO_TOPIC else str(asked).removeprefix(TOPIC_PREFIX)

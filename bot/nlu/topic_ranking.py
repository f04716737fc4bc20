"""The topics in the ranking of a message: which are likely, and which of them this reader can use."""

from collections.abc import Collection, Sequence
from typing import Any

from rasa.shared.nlu.constants import INTENT_NAME_KEY

from bot.content.choice_names import NO_TOPIC, TOPIC_PREFIX

Ranked = dict[str, Any]

OFFERABLE = 0.03  # a topic has to be this likely to be offered
# A topic for this reader goes before a likelier one for others from this share of its likelihood on: nobody
# asks much for what they cannot use.
NEARLY = 0.6
# A second topic is offered from this share of the first one's likelihood on. Measured on 1,928 training
# questions that the model had not seen: below, it is right in 15 of 100 cases and the first in 62.
MUCH_LESS = 0.25


def led_by_what_is_for(ranking: Sequence[Ranked], not_for: Collection[str]) -> list[Ranked]:
    """The ranking, in which a topic for the reader goes before one that is not and is not much likelier."""
    topics = _topics(ranking, 0.0)
    usable = [item for item in topics if _name(item) not in not_for]
    if not usable or usable[0] is topics[0] or usable[0]["confidence"] < NEARLY * topics[0]["confidence"]:
        return list(ranking)
    others = [item for item in ranking if item is not usable[0]]
    place = next(place for place, item in enumerate(others) if item is topics[0])
    return [*others[:place], usable[0], *others[place:]]


def without(ranking: Sequence[Ranked], closed: Collection[str]) -> list[Ranked]:
    """The ranking without topics that are closed to the reader; what the message surely asks stays first."""
    return [item for place, item in enumerate(ranking) if place == 0 or _name(item) not in closed]


def likeliest(ranking: Sequence[Ranked], least: float) -> str:
    """The likeliest topic of at least that likelihood, or `none`."""
    topics = _topics(ranking, least)
    return str(topics[0][INTENT_NAME_KEY]) if topics else NO_TOPIC


def to_offer(ranking: Sequence[Ranked]) -> tuple[str, str]:
    """The two topics to offer where nothing was clear; `none` in place of one that is not likely enough."""
    topics = _topics(ranking, OFFERABLE)
    near = [item for item in topics if item["confidence"] >= MUCH_LESS * topics[0]["confidence"]]
    first, second = [*(str(item[INTENT_NAME_KEY]) for item in near), NO_TOPIC, NO_TOPIC][:2]
    return first, second


def _topics(ranking: Sequence[Ranked], least: float) -> list[Ranked]:
    return [
        item
        for item in ranking
        if (item[INTENT_NAME_KEY] or "").startswith(TOPIC_PREFIX) and item["confidence"] >= least
    ]


def _name(item: Ranked) -> str:
    return str(item[INTENT_NAME_KEY]).removeprefix(TOPIC_PREFIX)

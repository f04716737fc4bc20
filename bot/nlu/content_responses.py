"""Content files as Rasa responses, with a variation for each audience."""

from collections.abc import Callable, Iterable
from typing import Any

from bot.content.choice_names import GROUP_PREFIX, TOPIC_PREFIX
from bot.content.library import Library
from bot.content.standing_reply import Choice
from bot.content.topic import Topic
from bot.vocabulary import DEFAULT_AUDIENCE, Audience

Response = list[dict[str, Any]]


def responses(library: Library) -> dict[str, Response]:
    """All responses that content files give, by Rasa's names (`utter_...`)."""
    found: dict[str, Response] = {}
    for name, topic in library.topics.items():
        found[f"utter_{TOPIC_PREFIX}{name}"] = _topic_response(library, topic)
    for group in library.groups:
        found[f"utter_{GROUP_PREFIX}{group.id}"] = _group_response(library, group.id)
    for name, reply in library.replies.items():
        found[f"utter_{name}"] = _response(reply.words, reply.choices)
    found["utter_topics"] = _response(library.replies["topics"].words, _group_choices(library))
    return found


def topic_choices(library: Library, names: Iterable[str]) -> list[Choice]:
    """A choice for each topic, titled as the topic is."""
    return [Choice(title=library.topics[name].title, choice=TOPIC_PREFIX + name) for name in names]


def _topic_response(library: Library, topic: Topic) -> Response:
    choices = topic_choices(library, topic.next) + library.replies["after_answer"].choices
    return _response(topic.answers.__getitem__, choices)


def _group_response(library: Library, group: str) -> Response:
    names = [name for name, topic in library.topics.items() if topic.group == group]
    reply = library.replies["questions"]
    return _response(reply.words, topic_choices(library, names) + reply.choices)


def _group_choices(library: Library) -> list[Choice]:
    used = {topic.group for topic in library.topics.values()}
    groups = [group for group in library.groups if group.id in used]
    return [Choice(title=group.title, choice=GROUP_PREFIX + group.id) for group in groups]


def _response(words: Callable[[Audience], str], choices: Iterable[Choice]) -> Response:
    """A variation for each audience; the default audience's also serves while nobody has said."""
    buttons = [{"title": choice.title, "payload": f"/{choice.choice}"} for choice in choices]
    return [
        _variation(words(audience), buttons, None if audience is DEFAULT_AUDIENCE else audience)
        for audience in Audience
    ]


def _variation(text: str, buttons: list[dict[str, str]], audience: Audience | None) -> dict[str, Any]:
    variation: dict[str, Any] = {"text": _without_placeholders(text)}
    if audience:
        variation["condition"] = [{"type": "slot", "name": "audience", "value": audience.value}]
    if buttons:
        variation["buttons"] = buttons
    return variation


def _without_placeholders(text: str) -> str:
    """Rasa fills `{name}` from slots; content files have no such places, so braces are not let through."""
    return text.replace("{", "(").replace("}", ")")

"""Content files as Rasa responses, with a variation for each audience."""

from collections.abc import Callable, Iterable
from typing import Any

from bot.content.choice_names import GROUP_PREFIX, TOPIC_PREFIX
from bot.content.library import Library
from bot.content.standing_reply import Choice
from bot.content.tell_someone import CHOICE as TELL_SOMEONE
from bot.content.topic import Topic
from bot.vocabulary import DEFAULT_AUDIENCE, Audience

Response = list[dict[str, Any]]


def responses(library: Library) -> dict[str, Response]:
    """All responses that content files give, by Rasa's names (`utter_...`)."""
    found: dict[str, Response] = {}
    for name, topic in library.topics.items():
        found[f"utter_{TOPIC_PREFIX}{name}"] = _topic_response(library, name, topic)
    for group in library.groups:
        found[f"utter_{GROUP_PREFIX}{group.id}"] = _group_response(library, group.id)
    for name, reply in library.replies.items():
        found[f"utter_{name}"] = _response(reply.words, reply.choices_for)
    menu = library.replies["topics"]
    found["utter_topics"] = _response(
        menu.words, lambda audience: _group_choices(library, audience) + menu.choices_for(audience)
    )
    return found


def _topic_response(library: Library, topic_id: str, topic: Topic) -> Response:
    panel = Choice(title=library.tell_someone.title, choice=TELL_SOMEONE)
    offered = [panel] if topic_id in library.tell_someone.offered_by else []

    def choices(audience: Audience) -> list[Choice]:
        following = [name for name in topic.next if library.topics[name].is_for(audience)]
        always = library.replies["after_answer"].choices_for(audience)
        return offered + library.topic_choices(following, audience) + always

    # Who has not said their age and asks what only adults are answered is most likely an adult.
    unsaid = DEFAULT_AUDIENCE if topic.is_for(DEFAULT_AUDIENCE) else Audience.ADULT
    return _response(topic.words, choices, unsaid)


def _group_response(library: Library, group: str) -> Response:
    reply = library.replies["questions"]
    return _response(
        reply.words,
        lambda audience: (
            library.topic_choices(_topics_of(library, group, audience), audience)
            + reply.choices_for(audience)
        ),
    )


def _topics_of(library: Library, group: str, audience: Audience) -> list[str]:
    return [name for name, topic in library.topics.items() if topic.group == group and topic.is_for(audience)]


def _group_choices(library: Library, audience: Audience) -> list[Choice]:
    groups = [group for group in library.groups if _topics_of(library, group.id, audience)]
    return [Choice(title=group.title_for(audience), choice=GROUP_PREFIX + group.id) for group in groups]


def _response(
    words: Callable[[Audience], str],
    choices: Callable[[Audience], Iterable[Choice]],
    unsaid: Audience = DEFAULT_AUDIENCE,
) -> Response:
    """A variation for each audience, and that of `unsaid` once more while nobody has said their age."""
    variations = [_variation(words(audience), choices(audience), audience) for audience in Audience]
    return [*variations, _variation(words(unsaid), choices(unsaid), None)]


def _variation(text: str, choices: Iterable[Choice], audience: Audience | None) -> dict[str, Any]:
    variation: dict[str, Any] = {"text": _without_placeholders(text)}
    buttons = [{"title": choice.title, "payload": f"/{choice.choice}"} for choice in choices]
    if audience:
        variation["condition"] = [{"type": "slot", "name": "audience", "value": audience.value}]
    if buttons:
        variation["buttons"] = buttons
    return variation


def _without_placeholders(text: str) -> str:
    """Rasa fills `{name}` from slots; content files have no such places, so braces are not let through."""
    return text.replace("{", "(").replace("}", ")")

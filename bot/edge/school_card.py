"""A school's own card: its trusted adults, in its own words, beside the services that Signpost knows."""

from bot.edge.conversations import Conversation
from bot.edge.sites import Site
from bot.replies.messages import Message, notice
from bot.signposting import NoticeCard
from bot.signposting.standing_data import card_words


def school_card(site: Site) -> NoticeCard | None:
    """The card of a site that has one."""
    own = site.trusted_adults
    if own is None:
        return None
    words = card_words()
    people = [words.school_person.format(who=person.who, where=person.where) for person in own.people]
    return {
        "label": words.school_example if own.example else words.school,
        "title": own.title,
        "text": "\n\n".join([*people, own.more] if own.more else people),
        "note": words.school_note,
    }


def beside_help(
    conversation: Conversation, messages: list[Message], card: NoticeCard | None
) -> list[Message]:
    """A reply with the school's card behind its services, unless this conversation has shown it already."""
    last = max((place for place, each in enumerate(messages) if each["type"] == "help"), default=None)
    if card is None or last is None or conversation.school_shown:
        return messages
    conversation.school_shown = True
    return [*messages[: last + 1], notice(card), *messages[last + 1 :]]

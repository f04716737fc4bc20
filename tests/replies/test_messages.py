"""The message types of the API."""

from bot.content.standing_reply import Choice
from bot.replies.messages import choices, help_cards, holds_help, offered_choices, services_of, text


def test_a_text_has_no_blank_edges() -> None:
    assert text("\n One.\n\nTwo. \n") == {"type": "text", "text": "One.\n\nTwo."}


def test_a_card_without_services_is_no_help() -> None:
    assert not holds_help([help_cards([])])


def test_words_about_help_are_no_help() -> None:
    assert not holds_help([text("These people can help.")])


def test_services_are_collected_in_order() -> None:
    cards = [{"id": name} for name in ("a", "b", "c")]
    messages = [help_cards(cards[:2]), text("Or:"), help_cards(cards[2:])]  # type: ignore[arg-type]
    assert [card["id"] for card in services_of(messages)] == ["a", "b", "c"]


def test_every_offered_choice_is_seen() -> None:
    messages = [
        choices([Choice(title="Yes", choice="safe_yes")]),
        text("Or:"),
        choices([Choice(title="No", choice="safe_no")]),
    ]
    assert set(offered_choices(messages).values()) == {"safe_yes", "safe_no"}

"""What Rasa says, as the message types of the API."""

from rasa.core.channels.channel import OutputChannel

from bot.brain.reply_collector import ReplyCollector


async def collected(*responses: dict[str, object]) -> list[dict[str, object]]:
    """What is collected when Rasa sends responses the way it sends them to any channel."""
    collector = ReplyCollector()
    for response in responses:
        await OutputChannel.send_response(collector, "c1", dict(response))
    return collector.replies


async def test_a_text_is_one_message_with_its_paragraphs() -> None:
    replies = await collected({"text": "One.\n\nTwo.\n"})
    assert replies == [{"type": "text", "text": "One.\n\nTwo."}]


async def test_buttons_become_choices_after_their_text() -> None:
    button = {"title": "What is consent?", "payload": "/topic_consent"}
    replies = await collected({"text": "Pick one.", "buttons": [button]})
    assert replies == [
        {"type": "text", "text": "Pick one."},
        {"type": "choices", "choices": [{"id": "topic_consent", "title": "What is consent?"}]},
    ]


async def test_buttons_of_a_blank_text_come_alone() -> None:
    replies = await collected({"text": " ", "buttons": [{"title": "Yes", "payload": "/safe_yes"}]})
    assert replies == [{"type": "choices", "choices": [{"id": "safe_yes", "title": "Yes"}]}]


async def test_a_help_card_passes_as_it_is() -> None:
    card = {"type": "help", "services": [{"id": "childline"}]}
    assert await collected({"custom": card}) == [card]


async def test_messages_keep_their_order() -> None:
    replies = await collected(
        {"text": "One."}, {"custom": {"type": "help", "services": []}}, {"text": "Two."}
    )
    assert [reply["type"] for reply in replies] == ["text", "help", "text"]

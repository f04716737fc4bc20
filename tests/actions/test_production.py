"""The brain's own cards follow the mode and the record, too."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions import conversation_action
from actions.set_boundary import SetBoundary
from actions.show_help import ShowHelp
from actions.show_services import ShowServices
from bot.confirmation import mode
from bot.confirmation.rules import rules
from bot.vocabulary import Audience, Category, Severity, Speaker
from tests.actions.conftest import Conversation, services


@pytest.fixture(autouse=True)
def production(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An action server in production where nothing is confirmed."""
    monkeypatch.setenv(mode.VARIABLE, "1")
    monkeypatch.setenv("SIGNPOST_STATE", str(tmp_path))
    conversation_action.composer.cache_clear()
    yield
    conversation_action.composer.cache_clear()


def shown(conversation: Conversation, action: conversation_action.ConversationAction) -> set[str]:
    return {card["id"] for card in services(conversation.run(action))}


def test_help_comes_from_the_services_that_are_always_shown(conversation: Conversation) -> None:
    for category, speaker, audience in itertools.product(Category, Speaker, Audience):
        slots = {"category": category, "severity": Severity.URGENT, "speaker": speaker, "audience": audience}
        conversation.slots |= {**slots, "area": "stoke-on-trent"}
        found = shown(conversation, ShowHelp())
        assert found, slots
        assert found <= set(rules().always_shown), slots


@pytest.mark.parametrize("audience", Audience)
def test_a_person_that_is_asked_for_and_a_boundary_too(
    conversation: Conversation, audience: Audience
) -> None:
    conversation.slots |= {"audience": audience, "area": "wales"}
    conversation.intent = "sexual_request"
    for action in (ShowServices(), SetBoundary()):
        found = shown(conversation, action)
        assert found
        assert found <= set(rules().always_shown)

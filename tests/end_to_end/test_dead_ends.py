"""From every state of the chat a person, the subjects and a goodbye are at most two choices away."""

from collections.abc import Mapping

import pytest

from tests.end_to_end.chat import Chat, Reply
from tests.stack import Stack

TYPED = {
    "hello": "hello",
    "a joke": "tell me a joke please",
    "rude": "you are so stupid",
    "nothing understood": "purple dinosaur spoon",
    "a question": "what is consent",
    "a telling": "my uncle touches me and i dont like it",
    "danger now": "he is outside my door with a knife",
    "a sexual request": "send me nudes",
    "a request to harm": "how do i get a girl drunk so she does it",
    "the safe word": "help",
    "yes": "yes",
    "thanks": "thank you",
    "goodbye": "bye",
}
ENDS = {"goodbye", "clear"}  # nothing needs to be reached from there
WANTED: Mapping[str, frozenset[str]] = {
    "a person": frozenset({"talk_to_someone"}),
    "the subjects": frozenset({"show_topics"}),
    "a goodbye": frozenset(ENDS),
}


def walked(stack: Stack, audience: str) -> dict[str, Reply]:
    """Every state that choices lead to, each in a chat of its own, by the choice that leads to it."""
    states = {name: Chat(stack, audience).say(text) for name, text in TYPED.items()}
    waiting = [choice for reply in states.values() for choice in reply.choices]
    while waiting:
        choice = waiting.pop()
        if choice not in states and choice != "clear":
            states[choice] = Chat(stack, audience).tap(choice)
            waiting += states[choice].choices
    return states


def is_near(wanted: str, reply: Reply, states: Mapping[str, Reply]) -> bool:
    """Whether the wanted thing is there, among the choices, or behind one of them."""
    if wanted == "a person" and reply.services:
        return True
    offered = set(reply.choices)
    behind = {choice for first in offered - {"clear"} for choice in states[first].choices}
    shown_behind = wanted == "a person" and any(states[first].services for first in offered - {"clear"})
    return shown_behind or bool(WANTED[wanted] & (offered | behind))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("audience", ["11-13", "adult"])
def test_nobody_is_stuck_anywhere(stack: Stack, audience: str) -> None:
    states = walked(stack, audience)
    assert len(states) > 300
    stuck = [
        (name, wanted)
        for name, reply in states.items()
        if name not in ENDS
        for wanted in WANTED
        if not is_near(wanted, reply, states)
    ]
    assert stuck == []

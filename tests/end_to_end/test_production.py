"""`signpost up --production`, whole and alive, in a deployment that has confirmed nothing yet."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.confirmation.rules import rules
from bot.paths import PROJECT, state_folder
from tests.end_to_end.chat import Chat
from tests.stack import Stack, running_stack

ALWAYS = set(rules().always_shown)
RISKS = [
    "my uncle touches me and i hate it",
    "someone shared my nudes",
    "i touched my little sister",
    "i want to die",
]
FOLLOWS_WITHIN = 5.0  # seconds; the processes look once a second


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory, stack: Stack) -> Path:
    """A data folder of its own, with the checkout's trained models (`stack` has made sure of them)."""
    folder = tmp_path_factory.mktemp("state")
    for name in ("models", "risk-classifier"):
        (folder / name).symlink_to(state_folder() / name)
    return folder


@pytest.fixture(scope="module")
def production(state: Path) -> Iterator[Stack]:
    with running_stack(state, "--production", SIGNPOST_STATE=str(state)) as running:
        yield running


def signpost(state: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "bot.cli", *arguments]
    subprocess.run(command, cwd=PROJECT, env={**os.environ, "SIGNPOST_STATE": str(state)}, check=True)


def listed(stack: Stack) -> set[str]:
    cards = stack.call("GET", "/api/v1/services?area=sutton&audience=adult").body["services"]
    return {card["id"] for card in cards}


def follows(stack: Stack, service: str, *, shown: bool) -> bool:
    """Whether the list comes to hold the service, or not to hold it."""
    until = time.monotonic() + FOLLOWS_WITHIN
    while time.monotonic() < until:
        if (service in listed(stack)) is shown:
            return True
        time.sleep(0.2)
    return False


def test_the_start_says_what_is_hidden(production: Stack) -> None:
    said = production.log.read_text(encoding="utf-8")
    assert "Production. Confirmed services: 0." in said
    assert "Not shown, because nobody here has confirmed them: bsl_999, ceop" in said


def test_the_demo_says_what_is_marked(stack: Stack) -> None:
    assert f'Their cards say "{rules().caution}"' in stack.log.read_text(encoding="utf-8")


@pytest.mark.parametrize("audience", ["8-10", "11-13", "14-17", "adult"])
@pytest.mark.parametrize("text", [*RISKS, "can i talk to a person", "help"])
def test_the_brain_shows_nothing_else(production: Stack, text: str, audience: str) -> None:
    reply = Chat(production, audience).say(text)
    assert reply.services
    assert set(reply.service_ids) <= ALWAYS
    assert reply.has_a_way_without_a_call


def test_a_confirmation_and_a_retirement_count_while_it_runs(production: Stack, state: Path) -> None:
    assert listed(production) <= ALWAYS
    signpost(state, "services", "confirm", "nspcc_helpline", "--by", "Jo Smith")
    assert follows(production, "nspcc_helpline", shown=True)
    time.sleep(1.0)  # the action server looks for itself
    worried = Chat(production, "adult").say("my daughter was abused by her coach")
    assert "nspcc_helpline" in worried.service_ids
    signpost(state, "services", "retire", "nspcc_helpline")
    assert follows(production, "nspcc_helpline", shown=False)

"""`signpost shell`: the bot in a terminal, with its action server beside it.

Rasa's own shell talks to itself through a channel that needs a part of Sanic which is gone, and that logs
what is typed when it fails. This one hands each line to Rasa's agent directly. It works in a pipe, too.
"""

import asyncio
import secrets
import sys
from collections.abc import Iterable
from pathlib import Path

from bot.brain import rasa_environment, training
from bot.confirmation import served
from bot.content.library import load_library
from bot.process import quiet_logging
from bot.replies.messages import Message, OfferedChoice
from bot.replies.naming import with_names_of_shown
from bot.supervisor.checks import free_ports
from bot.supervisor.programs import actions_program
from bot.supervisor.running import started

PROMPT = "Your input ->  "
STOP = "/stop"
BOLD = "\033[1m{}\033[0m"


def run() -> None:
    """Train if needed, start the action server, talk until `/stop` or the end of input."""
    model = training.ensure_model()
    (port,) = free_ports(1)
    with started(actions_program(port)):
        quiet_logging.install()
        rasa_environment.prepare()
        rasa_environment.silence_structlog()
        asyncio.run(_talk(model, f"http://127.0.0.1:{port}/webhook"))


async def _talk(model: Path, actions_url: str) -> None:
    from rasa.core.channels.channel import UserMessage

    from bot.brain.agent import load_agent
    from bot.brain.reply_collector import ReplyCollector
    from bot.brain.understanding import understand_choice

    agent = load_agent(model, actions_url)
    services = served(load_library()).services
    conversation = secrets.token_urlsafe()
    offered: list[OfferedChoice] = []
    _show(f"Bot loaded. Type a message and press enter (use '{STOP}' to exit; a number taps a choice):")
    while (line := await asyncio.to_thread(_read)) not in {None, STOP}:
        collector = ReplyCollector()
        tapped = _tapped(line or "", offered)
        parsed = understand_choice(tapped, {}) if tapped else None
        text = "" if tapped else line
        message = UserMessage(text, collector, conversation, parse_data=parsed, input_channel="shell")
        await agent.handle_message(message)
        offered = [choice for reply in collector.replies for choice in reply.get("choices", [])]
        _show(*_lines(with_names_of_shown(collector.replies, services)))


def _read() -> str | None:
    """The next line, or None at the end of input."""
    try:
        return input(PROMPT).strip()
    except EOFError:
        return None


def _tapped(line: str, offered: list[OfferedChoice]) -> str | None:
    """The choice that a number taps."""
    if line.isdecimal() and 0 < int(line) <= len(offered):
        return offered[int(line) - 1]["id"]
    return None


def _lines(replies: Iterable[Message]) -> Iterable[str]:
    for reply in replies:
        if reply["type"] == "lesson":
            yield BOLD.format(f"{reply['title']} ({reply['step'] or '-'}/{reply['of']})")
        yield from reply.get("text", "").splitlines()
        yield from (
            f"  {number}: {choice['title']}" for number, choice in enumerate(reply.get("choices", []), 1)
        )
        for card in reply.get("services", []):
            yield BOLD.format(f"  {card['name']}") + f" ({card['opening']}) {card['why']}"
            if card["caution"]:
                yield f"    {card['caution']}"
            yield from (f"    {channel['label']}" for channel in card["channels"])


def _show(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")

"""What the brain makes of questions: the whole pipeline, as it answers people."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.content.choice_names import TOPIC_PREFIX
from bot.evaluation.questions import TopicQuestion

NOWHERE = "http://127.0.0.1:9/webhook"  # understanding asks no action


@dataclass(frozen=True)
class Understood:
    """The topic that a question is answered with, those that it is offered, and whether help is shown."""

    answered: str | None
    offered: tuple[str, ...]
    help_shown: bool


def understand(questions: Sequence[TopicQuestion]) -> list[Understood]:
    """Ask the brain each question, as a first message. Trains the brain where that is due."""
    from bot.brain import rasa_environment, training

    model = training.ensure_model()
    rasa_environment.prepare()
    rasa_environment.silence_structlog()
    from bot.brain.agent import load_agent

    agent = load_agent(model, NOWHERE)
    return asyncio.run(_ask(agent, questions))


async def _ask(agent: object, questions: Sequence[TopicQuestion]) -> list[Understood]:
    from bot.brain.understanding import likely_topics, understand_text
    from bot.nlu.risk import RISK_INTENT

    found = []
    for question in questions:
        parsed = await understand_text(agent, question.text, {"audience": question.audience.value})
        intent = parsed["intent"]["name"] or ""
        is_topic = intent.startswith(TOPIC_PREFIX)
        found.append(
            Understood(
                answered=intent.removeprefix(TOPIC_PREFIX) if is_topic else None,
                offered=tuple(name.removeprefix(TOPIC_PREFIX) for name in likely_topics(parsed)),
                help_shown=intent == RISK_INTENT,
            )
        )
    return found

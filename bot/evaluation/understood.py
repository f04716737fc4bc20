"""What the brain makes of questions: the whole pipeline, as it answers people."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.content.choice_names import NO_TOPIC, TOPIC_PREFIX
from bot.content.library import load_library
from bot.edge.audience_fit import fitted
from bot.edge.brain_client import BrainReply
from bot.edge.denials import Denials
from bot.edge.further_topics import MOST_OFFERED, FurtherTopics
from bot.evaluation.questions import TopicQuestion
from bot.nlu.screened import KEY as SCREENED
from bot.nlu.screened import Screened
from bot.replies.composer import Composer
from bot.safety import RiskDetector
from bot.safety.assessment import NO_RISK, Assessment
from bot.vocabulary import Category, Severity, Speaker

NOWHERE = "http://127.0.0.1:9/webhook"  # understanding asks no action


@dataclass(frozen=True)
class Understood:
    """The topic that answers a question, those that are offered, and whether help is shown, or only help."""

    answered: str | None
    offered: tuple[str, ...]
    help_shown: bool
    only_help: bool = False


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
    from bot.brain.understanding import understand_text

    library = load_library()
    detector, denials, further = RiskDetector.load(), Denials(library), FurtherTopics(Composer(library))
    found = []
    for question in questions:
        audience = question.audience
        screening = detector.screen(question.text)
        assessment = denials.heard(fitted(screening, audience), screening.folded, audience)
        read = Screened(screening.folded, screening.vector, assessment)
        context = {
            "audience": audience.value,
            SCREENED: read.to_dict(),
            "closed": further.closed(audience, by_adult=screening.by_adult),
            "not_for": further.not_for(audience, by_adult=screening.by_adult),
        }
        parsed = await understand_text(agent, question.text, context)
        intent = parsed["intent"]["name"] or ""
        asked = BrainReply([], intent, _likely(parsed))
        risk = _risk(parsed["entities"])
        answered = _answered(intent, parsed["entities"], risk)
        offered = [name for name in further.names(asked, risk, audience) if name != answered]
        found.append(
            Understood(
                answered=answered,
                # Beside an answer without help stands one neighbour only.
                offered=tuple(offered[: 1 if answered and not risk.escalate else MOST_OFFERED]),
                help_shown=risk.escalate,
                only_help=risk.is_only_help,
            )
        )
    return found


def _likely(parsed: dict[str, Any]) -> tuple[str, ...]:
    """The topics that may be offered besides the answer, or those that are where nothing was clear."""
    from bot.brain.understanding import likely_topics

    said = {each["entity"]: each["value"] for each in parsed["entities"]}
    if "offered_topic" in said:
        names = (said["offered_topic"], said["other_topic"])
        return tuple(name for name in names if name != NO_TOPIC)
    return tuple(likely_topics(parsed))


def _answered(intent: str, entities: Sequence[dict[str, Any]], risk: Assessment) -> str | None:
    """The topic whose answer is shown, alone or beside help."""
    if risk.answered_by:
        return risk.answered_by
    if risk.escalate:
        beside = [each["value"] for each in entities if each["entity"] == "asked_topic"]
        intent = beside[0] if beside and not risk.is_sure else ""
    return intent.removeprefix(TOPIC_PREFIX) if intent.startswith(TOPIC_PREFIX) else None


def _risk(entities: Sequence[dict[str, Any]]) -> Assessment:
    """The assessment as the brain holds it, or no risk."""
    said = {each["entity"]: each["value"] for each in entities}
    if "severity" not in said:
        return NO_RISK
    category = Category(said["category"]) if "category" in said else None
    speaker = Speaker(said.get("speaker", Speaker.UNKNOWN))
    return Assessment(Severity(said["severity"]), category, speaker, tuple(said.get("reasons", ())))

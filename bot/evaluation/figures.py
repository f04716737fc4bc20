"""All figures of one system on one part of the test set."""

from pydantic import BaseModel

from bot.evaluation.f_score import f2
from bot.evaluation.false_alarms import FalseAlarms, false_alarms
from bot.evaluation.labels import Labels, labels
from bot.evaluation.message_set import MessageSet
from bot.evaluation.recall import Recall, recall
from bot.evaluation.robustness import Robustness, robustness
from bot.evaluation.system import System, assess_texts
from bot.evaluation.turns import Turns, turns


class Figures(BaseModel):
    """What `signpost evaluate` says of a system and a part."""

    recall: Recall
    false_alarms: FalseAlarms
    labels: Labels
    f2: float
    turns: Turns
    robustness: Robustness


def figures(system: System, messages: MessageSet) -> Figures:
    """Assess every message of the set and count."""
    risk = assess_texts(system, (message.text for message in messages.risk))
    benign = assess_texts(system, (message.text for message in messages.benign))
    caught = recall(messages.risk, risk)
    alarms = false_alarms(messages.benign, benign)
    found, total = caught.overall.found, caught.overall.total
    return Figures(
        recall=caught,
        false_alarms=alarms,
        labels=labels(messages.risk, risk),
        f2=f2(found, total - found, alarms.overall.found),
        turns=turns(system, messages.hinted, messages.harmless_conversations),
        robustness=robustness(system, messages.risk),
    )

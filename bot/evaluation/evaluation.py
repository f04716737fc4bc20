"""Runs the whole measurement: the detector and the baselines, on both parts."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial

from bot.content.library import load_library
from bot.evaluation.diet import Diet, running_diet
from bot.evaluation.figures import figures
from bot.evaluation.gate import gate
from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MessageSet, load_forced, load_parts
from bot.evaluation.messages import ForcedMessage
from bot.evaluation.nearest_neighbour import NearestNeighbour
from bot.evaluation.parts import Part
from bot.evaluation.questions import load_questions
from bot.evaluation.report import DETECTOR, DIET, Measured, Report
from bot.evaluation.side_by_side import side_by_side
from bot.evaluation.system import System, assess_texts
from bot.evaluation.timing import timing
from bot.evaluation.topics import TopicFigures, topic_figures
from bot.evaluation.understood import understand
from bot.safety import RiskDetector

SYSTEMS: Mapping[str, Callable[[], System]] = {
    DETECTOR: RiskDetector.load,
    "keyword_list": KeywordList.load,
    "nearest_neighbour": NearestNeighbour.load,
}
_TOPICS = "topics"


def load_systems() -> dict[str, System]:
    """The systems that are measured each time.

    Raises:
        ContentError: a content file holds a mistake.
    """
    return {name: load() for name, load in SYSTEMS.items()}


def evaluate(*, diet: bool = False) -> Report:
    """Load the systems, measure each on the test set, and time it; with `diet`, Rasa's classifier too.

    Raises:
        ContentError: a content or message file holds a mistake.
        CannotMeasureDiet: stock Rasa cannot be installed or trained here.
    """
    parts, systems = load_parts(), load_systems()
    texts = [text for messages in parts.values() for text in messages.first_messages()]
    with ExitStack() as running:
        if diet:
            systems[DIET] = running.enter_context(running_diet(systems[DETECTOR]))
        works = _measurements(systems, parts, load_forced())
        found = side_by_side({_TOPICS: measure_topics} | works)
        topics = found.pop(_TOPICS)
        # Last, with nothing beside it.
        return Report(systems=found, timing=timing(systems, texts), topics=topics)


def measure_topics() -> TopicFigures:
    """How many questions reach the right topic of the brain.

    Raises:
        ContentError: a content or question file holds a mistake.
    """
    questions = load_questions()
    return topic_figures(questions, understand(questions), load_library())


def measure_all(
    systems: Mapping[str, System], parts: Mapping[Part, MessageSet], forced: Sequence[ForcedMessage]
) -> dict[str, Measured]:
    """All figures of all systems."""
    return side_by_side(_measurements(systems, parts, forced))


def _measurements(
    systems: Mapping[str, System], parts: Mapping[Part, MessageSet], forced: Sequence[ForcedMessage]
) -> dict[str, Callable[[], Measured]]:
    return {name: partial(measure, system, parts, forced) for name, system in systems.items()}


def measure(system: System, parts: Mapping[Part, MessageSet], forced: Sequence[ForcedMessage]) -> Measured:
    """All figures of one system."""
    return Measured(
        parts={part: figures(system, messages) for part, messages in parts.items()},
        gate=gate(forced, assess_texts(system, (message.text for message in forced))),
        training=system.training if isinstance(system, Diet) else None,
    )

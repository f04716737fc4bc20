"""Makes the model from the content: reads all examples, picks the clear ones, adds conversations, fits."""

import hashlib
import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from bot.safety.classifier.examples import Example, gather
from bot.safety.classifier.model import Matrix, RiskModel
from bot.safety.classifier.selection import choose
from bot.safety.classifier.solving import same_threads
from bot.safety.classifier.training import Labels, train
from bot.safety.classifier.windows import Window, made_up, windows_of
from bot.safety.content import SafetyContent
from bot.safety.frames import evidence_in
from bot.safety.phrase_layer import Findings
from bot.vocabulary import Speaker

Examine = Callable[[str], Findings]
Measure = Callable[[Sequence[Findings]], Matrix]
_SAFETY = Path(__file__).resolve().parent.parent
_CODE = ("classifier", "phrases", "reading", "content.py", "frames.py", "model_layer.py", "phrase_layer.py")


def learn(content: SafetyContent, examine: Examine, measure: Measure) -> RiskModel:
    """Train on everything in `content`.

    Args:
        content: examples, questions and conversations.
        examine: what the first layer finds in a message.
        measure: the feature rows of messages that the first layer has read.
    """
    examples = gather(content)
    findings = [examine(example.text) for example in examples]
    features = measure(findings)
    chosen = choose(examples, findings, features)
    known = [examples[place] for place in chosen]
    windows = [*_conversations(content, examine, measure), *_made_up(known, features[chosen])]
    labelled: list[Example | Window] = [*known, *windows]
    labels = Labels(
        [each.category for each in labelled],
        [each.speaker for each in labelled],
        [evidence_in(findings[place]) for place in chosen],
    )
    rows = np.concatenate([features[chosen], *(window.features[None] for window in windows)])
    with same_threads():
        return train(rows, labels)


def fingerprint(content: SafetyContent) -> str:
    """A digest of everything that the model is made of: what it learns from, and the code that reads it.

    Words that are shown to people are not part of it, nor the code that decides by what the model says:
    mending an answer or moving a threshold trains nothing anew.
    """
    digest = hashlib.sha256()
    for name, topic in content.topics.items():
        digest.update(repr((name, topic.tells, topic.questions)).encode())
    for category, risk in content.risks.items():
        learnt_from = risk.model_dump_json(include={"severity", "phrases", "examples"})
        digest.update(category.value.encode() + learnt_from.encode())
    folders = [content.data / name for name in ("benign", "conversations", "words")]
    files = [path for folder in folders for path in folder.rglob("*.yml")]
    code = [path for path in _SAFETY.rglob("*.py") if path.relative_to(_SAFETY).parts[0] in _CODE]
    for path in sorted(files + code):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _conversations(content: SafetyContent, examine: Examine, measure: Measure) -> Iterator[Window]:
    conversations = content.conversations
    rows = measure([examine(message) for each in conversations for message in each.messages])
    ends = itertools.accumulate(len(each.messages) for each in conversations)
    for each, end in zip(conversations, ends, strict=True):
        own = rows[end - len(each.messages) : end]
        yield from windows_of(own, each.category, each.speaker or Speaker.UNKNOWN)


def _made_up(known: Sequence[Example], features: Matrix) -> list[Window]:
    """From examples whose label somebody gave; a question of a topic may be a telling after all."""
    sure = [place for place, example in enumerate(known) if example.sure]
    categories = [known[place].category for place in sure]
    speakers = [known[place].speaker for place in sure]
    return list(made_up(features[sure], categories, speakers)) if None in categories else []

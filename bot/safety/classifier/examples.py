"""Which messages the model learns from, and what each of them is."""

from dataclasses import dataclass

from bot.safety.content import SafetyContent
from bot.vocabulary import Category, Speaker


@dataclass(frozen=True, slots=True)
class Example:
    """A message with its label; `sure` is false where nobody has said that it carries no risk."""

    text: str
    category: Category | None
    speaker: Speaker
    sure: bool = True


def gather(content: SafetyContent) -> list[Example]:
    """Risk examples, harmless messages, and the questions of topics.

    A topic's questions may hold tellings ("he wants me to keep a secret") among plain ones ("what is
    grooming"), so they are not sure: training keeps only those as harmless that nothing else calls a risk.
    Topics about which people mostly tell something are left out.
    """
    examples = [
        Example(message, category, speaker)
        for category, risk in content.risks.items()
        for speaker, messages in risk.examples.items()
        for message in messages
    ]
    for kind in content.benign.values():
        examples.extend(Example(message, None, Speaker.UNKNOWN) for message in kind.messages)
    for topic in content.topics.values():
        if not topic.tells:
            examples.extend(
                Example(question, None, Speaker.UNKNOWN, sure=False) for question in topic.questions
            )
    return examples

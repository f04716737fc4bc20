"""Keeps the parts of the test set fair: `python -m tests.evaluation.separate` rewrites the message files.

Taken out are messages that stand in `data/` in the same or nearly the same words, and from the unseen part
also those that stand so in the seen part, in the build gate, or in the held-out messages of the detector's
own tests. A conversation goes with any of its lines. Nothing is taken out anywhere else. Prints counts and
no message.
"""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from bot.evaluation.message_set import MESSAGES, load_forced, load_part
from bot.evaluation.parts import Part
from bot.evaluation.questions import QUESTIONS
from bot.paths import PROJECT
from bot.safety.content import load_content
from tests.evaluation.near_duplicates import KnownSentences

HELD_OUT = PROJECT / "tests" / "safety" / "held_out"


def separate(
    trained_on: Sequence[str], held_out: Sequence[str], folder: Path = MESSAGES
) -> Iterator[tuple[str, int, int]]:
    """Rewrite each file and yield its name, how many entries it had, and how many were taken out."""
    for part in reversed(Part):  # what the seen part loses may stay in the unseen one
        others = looked_at(held_out, folder) if part is Part.UNSEEN else ()
        known = KnownSentences([*trained_on, *others])
        for path in sorted((folder / part).rglob("*.yml")):
            before = path.read_text(encoding="utf-8")
            had, after = without(before, known)
            if had > entries(after):
                path.write_text(after, encoding="utf-8")
            yield path.relative_to(folder).as_posix(), had, had - entries(after)


def separate_questions(trained_on: Sequence[str], folder: Path = QUESTIONS) -> Iterator[tuple[str, int, int]]:
    """The same for the questions of topics."""
    known = KnownSentences(trained_on)
    for path in sorted(folder.glob("*.yml")):
        before = path.read_text(encoding="utf-8")
        had, after = without(before, known)
        if had > entries(after):
            path.write_text(after, encoding="utf-8")
        yield f"questions/{path.name}", had, had - entries(after)


def looked_at(held_out: Sequence[str], folder: Path = MESSAGES) -> list[str]:
    """Every test message that those who write rules may read."""
    gate = (message.text for message in load_forced(folder))
    return [*held_out, *load_part(Part.SEEN, folder).texts(), *gate]


def held_out_messages(folder: Path = HELD_OUT) -> list[str]:
    """The messages on which the tests of `bot/safety` measure the detector."""
    risk = yaml.safe_load((folder / "risk.yml").read_text(encoding="utf-8"))
    benign = yaml.safe_load((folder / "benign.yml").read_text(encoding="utf-8"))
    groups = [*(group["messages"] for group in risk), *benign.values()]
    return [message for group in groups for message in group]


def without(content: str, known: KnownSentences) -> tuple[int, str]:
    """How many entries a file has, and its content without those that are known; all else as it was."""
    lines = content.splitlines(keepends=True)
    starts = [node.start_mark.line for node in _nodes(content)]
    ends = [*starts[1:], len(lines)]
    kept = lines[: starts[0]] if starts else lines
    for entry, start, end in zip(yaml.safe_load(content) or [], starts, ends, strict=False):
        if not any(known.hold(text) for text in entry.get("messages") or [entry["text"]]):
            kept.extend(lines[start:end])
    return len(starts), "".join(kept)


def entries(content: str) -> int:
    return len(_nodes(content))


def _nodes(content: str) -> list[yaml.Node]:
    root = yaml.compose(content, yaml.SafeLoader)
    return list(root.value) if isinstance(root, yaml.SequenceNode) else []


def main() -> None:
    total = 0
    content = load_content()
    questions = [question for topic in content.topics.values() for question in topic.questions]
    separated = itertools.chain(
        separate(list(content.messages()), held_out_messages()), separate_questions(questions)
    )
    for name, had, taken in separated:
        total += taken
        if taken:
            print(f"{name}: {taken} of {had} taken out")
    print(f"{total} taken out in all")


if __name__ == "__main__":
    main()

"""Texts that break a rule of wording."""

from collections.abc import Iterable, Iterator, Sequence

from bot.content.checks.shown_text import ShownText
from bot.content.checks.wording_check import Wording, WordingCheck
from bot.content.errors import Fault


def wording_faults(texts: Iterable[ShownText], checks: Sequence[WordingCheck]) -> Iterator[Fault]:
    """One fault for each text and each rule that it breaks."""
    for text in texts:
        wording = Wording.of(text.words, spoken_by_reader=text.spoken_by_reader)
        for check in checks:
            if not set(text.audiences) & set(check.rule.audiences):
                continue
            found = check.finds(wording)
            if found is not None:
                problem = f"'{found}' breaks the rule '{check.rule.name}': {check.rule.because}"
                yield text.fault(problem, check.rule.remedy)

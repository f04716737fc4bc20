"""Makes phrase rules from content files, and names file and line where a pattern is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from bot.content.errors import ContentError, Fault
from bot.content.risk import Risk
from bot.content.yaml_file import line_of
from bot.safety.phrases.cues import Cues
from bot.safety.phrases.language import Element, PatternMistake, parse
from bot.safety.phrases.rule import PhraseRule, RiskLabel
from bot.safety.phrases.word_lists import WordLists
from bot.vocabulary import Category

Place = tuple[int | str, ...]


def compile_rules(
    data: Path, risks: Mapping[Category, Risk], cues: Cues, lists: WordLists
) -> list[PhraseRule]:
    """All phrase rules of all risks, and all cues.

    Raises:
        ContentError: with every pattern that does not follow the language.
    """
    rules: list[PhraseRule] = []
    faults: list[Fault] = []
    for category, risk in risks.items():
        path = data / "risks" / f"{category}.yml"
        for number, phrase in enumerate(risk.phrases):
            label = RiskLabel(category, phrase.severity or risk.severity, phrase.speaker)
            patterns = _named(("phrases", number, "any"), phrase.any)
            rules.extend(_compile(path, phrase.name, patterns, label, lists, faults))
    cue_path = data / "words" / "readings" / "cues.yml"
    for name, written in cues.cues.items():
        rules.extend(_compile(cue_path, name, _named(("cues", name), written), None, lists, faults))
    if faults:
        raise ContentError(faults)
    return rules


def _named(place: Place, patterns: Sequence[str]) -> Iterator[tuple[Place, str]]:
    return (((*place, number), pattern) for number, pattern in enumerate(patterns))


def _compile(
    path: Path,
    name: str,
    patterns: Iterator[tuple[Place, str]],
    label: RiskLabel | None,
    lists: WordLists,
    faults: list[Fault],
) -> Iterator[PhraseRule]:
    for place, pattern in patterns:
        try:
            elements = parse(pattern)
            negates = _negates(elements, lists)
        except PatternMistake as mistake:
            faults.append(Fault(path, _line(path, place), mistake.problem, mistake.remedy))
        else:
            yield PhraseRule(name, elements, label, negates)


def _negates(elements: Sequence[Element], lists: WordLists) -> bool:
    negators = {entry[0] for entry in lists.entries("negator") if len(entry) == 1}
    words = {word for element in elements if not element.optional for word in element.words}
    listed = [lists.entries(name) for element in elements for name in element.lists]
    grouped = [element.groups for element in elements if element.groups and not element.optional]
    if words & negators:
        return True
    return any(all(negators & set(entry) for entry in entries) for entries in (*listed, *grouped))


def _line(path: Path, place: Place) -> int:
    return line_of(yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), place)

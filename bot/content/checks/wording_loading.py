"""Reads the rules of wording, and lets each prove itself on its own examples."""

from collections.abc import Iterator
from pathlib import Path

from bot.content.checks.reading_level import FILE as READING
from bot.content.checks.wording_check import Wording, WordingCheck
from bot.content.checks.wording_rule import WordingRules
from bot.content.errors import ContentError, Fault
from bot.content.yaml_file import line_in, read_file


def load_wording(data: Path) -> list[WordingCheck]:
    """Every rule in `data/wording`, file by file.

    Raises:
        ContentError: a file or pattern is broken, a rule does not do what its examples say, or there is none.
    """
    checks: list[WordingCheck] = []
    faults: list[Fault] = []
    folder = data / "wording"
    for path in sorted(folder.glob("*.yml")):
        if path == data / READING:
            continue
        try:
            rules = read_file(path, WordingRules).rules
        except ContentError as error:
            faults.extend(error.faults)
            continue
        for place, rule in enumerate(rules):
            checks.append(WordingCheck(rule))
            faults.extend(_example_faults(path, place, checks[-1]))
    if not checks and not faults:
        faults.append(Fault(folder, 1, "No rules of wording.", "Restore the files from the repository."))
    if faults:
        raise ContentError(faults)
    return checks


def _example_faults(path: Path, place: int, check: WordingCheck) -> Iterator[Fault]:
    name = check.rule.name
    for number, example in enumerate(check.rule.wrong):
        if check.finds(Wording.of(example)) is None:
            line = line_in(path, ["rules", place, "wrong", number])
            yield Fault(path, line, f"'{name}' does not find its wrong example.", "Mend the pattern.")
    for number, example in enumerate(check.rule.right):
        found = check.finds(Wording.of(example))
        if found is not None:
            line = line_in(path, ["rules", place, "right", number])
            problem = f"'{name}' finds '{found}' in its right example."
            yield Fault(path, line, problem, "Narrow the pattern.")

"""A rule of wording that does not work is a fault itself."""

import pytest

from bot.content.checks.wording_loading import load_wording
from bot.content.errors import ContentError, Fault
from bot.paths import DATA
from tests.content.conftest import Content

BLAME = "wording/blame.yml"
RULE = """title: A rule
rules:
  - name: rule
    because: It is so.
    remedy: Write it otherwise.
    quotations: free
    patterns:
      - {pattern}
    wrong:
      - {wrong}
    right:
      - {right}
"""


def fault_of(content: Content, pattern: str, wrong: str = "a bad word", right: str = "a word") -> Fault:
    text = RULE.format(pattern=pattern, wrong=wrong, right=right)
    content.path(BLAME).write_text(text)
    with pytest.raises(ContentError) as caught:
        load_wording(content.folder)
    (fault,) = caught.value.faults
    assert fault.file == content.path(BLAME)
    return fault


@pytest.mark.parametrize("pattern", ["'(bad'", "'[bad'", "'*bad'", "'(?<=bad*)x'"])
def test_a_pattern_that_is_broken(content: Content, pattern: str) -> None:
    fault = fault_of(content, pattern)
    assert fault.line == 8
    assert "not a regular expression" in fault.problem


@pytest.mark.parametrize("pattern", ["'(bad)?'", "'bad|'", "'\\b'", "'x*'", "'(?=w)'"])
def test_a_pattern_that_matches_where_there_are_no_words(content: Content, pattern: str) -> None:
    fault = fault_of(content, pattern)
    assert fault.line == 8
    assert "no words" in fault.problem


def test_a_rule_that_does_not_find_its_wrong_example(content: Content) -> None:
    fault = fault_of(content, "'bad'", wrong="a good word")
    assert fault.line == 10
    assert "'rule' does not find" in fault.problem


def test_a_rule_that_finds_its_right_example(content: Content) -> None:
    fault = fault_of(content, "'word'")
    assert fault.line == 12
    assert "'word' in its right example" in fault.problem


def test_a_rule_that_looks_for_nothing(content: Content) -> None:
    text = RULE.format(pattern="x", wrong="x", right="y").replace("    patterns:\n      - x\n", "")
    content.path(BLAME).write_text(text)
    with pytest.raises(ContentError, match=r"blame\.yml:3: .*phrases or patterns"):
        load_wording(content.folder)


@pytest.mark.parametrize("part", ["because", "remedy", "wrong", "right"])
def test_a_rule_without_a_reason_a_remedy_or_examples(content: Content, part: str) -> None:
    content.without_block(BLAME, f"{part}:", after="  - name: should_have")
    with pytest.raises(ContentError, match=f"blame.yml:3: .*{part}"):
        load_wording(content.folder)


def test_no_rules_at_all(content: Content) -> None:
    for path in content.path("wording").glob("*.yml"):
        path.unlink()
    with pytest.raises(ContentError, match="No rules of wording"):
        load_wording(content.folder)


def test_the_rules_of_this_checkout_have_names_of_their_own() -> None:
    names = [check.rule.name for check in load_wording(DATA)]
    assert len(names) == len(set(names)) >= 15

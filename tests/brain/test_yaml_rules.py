"""Reading YAML takes no longer for the last word than for the first."""

import subprocess
import sys

import pytest
from rasa.shared.utils.io import read_yaml

from bot.brain.yaml_rules import mend
from bot.paths import PROJECT

# Prints how often a rule for any letter is tried on words that begin alike.
TRIED = """
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver

class Rule:
    tried = 0
    def match(self, word):
        self.tried += 1

rule, resolver = Rule(), VersionedResolver(version=(1, 2))
resolver.add_version_implicit_resolver((1, 2), "!number", rule, ["a"])
resolver.add_version_implicit_resolver((1, 2), "!any", rule, None)
for number in range(10):
    resolver.resolve(ScalarNode, f"a{number}", (True, False))
print(rule.tried)
"""
MEND = "from bot.brain.yaml_rules import mend\nmend()\n"


def tried(code: str) -> int:
    """What a fresh Python prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def test_each_rule_is_tried_once_for_each_word() -> None:
    assert tried(MEND + TRIED) == 2 * 10


def test_without_it_rules_are_tried_again_and_again() -> None:
    """Otherwise ruamel.yaml is mended, and `bot/brain/yaml_rules.py` can go."""
    assert tried(TRIED) > 2 * 10


def test_values_keep_their_types_and_variables_their_values(monkeypatch: pytest.MonkeyPatch) -> None:
    mend()
    monkeypatch.setenv("SIGNPOST_TEST", "kept")
    read = read_yaml("a: 1\nb: 'no'\nc: no\nd: yes it is\ne: ${SIGNPOST_TEST}\nf: 2026-11-22\ng: true\n")
    assert list(read.values())[:-2] == [1, "no", "no", "yes it is", "kept"]
    assert read["g"] is True

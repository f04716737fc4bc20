"""Mends ruamel.yaml, with which Rasa reads the domain: each word took longer to read than the one before.

To find the type of a value ruamel.yaml 0.19 takes the list of rules for its first letter and appends the
rules for any letter, to that very list. Rasa has one for any letter (`${VARIABLE}`), so the lists grew with
every word: of the 24 seconds in which the brain loaded its model, 18 went there.
"""

from collections.abc import Iterable
from re import Pattern
from typing import Any

Rule = tuple[str, Pattern[str]]  # a tag and what it looks like


class _Rules(dict[str | None, list[Rule]]):
    """The rules by first letter; those that are asked for may be changed without harm."""

    def get(self, letter: str | None, default: Iterable[Rule] = ()) -> list[Rule]:  # type: ignore[override]
        """A copy of the rules for a letter."""
        return list(super().get(letter, default))


def mend() -> None:
    """Let no rule be added twice."""
    from ruamel.yaml.resolver import VersionedResolver

    VersionedResolver.add_version_implicit_resolver = _add_rule  # type: ignore[method-assign]


def _add_rule(
    self: Any, version: Any, tag: str, regexp: Pattern[str], first: Iterable[str | None] | None
) -> None:
    """As ruamel.yaml keeps a rule, but where it cannot be changed by who looks it up."""
    rules = self._version_implicit_resolver.setdefault(version, _Rules())
    for letter in first or [None]:
        rules.setdefault(letter, []).append((tag, regexp))

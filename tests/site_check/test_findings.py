"""Each finding has words, and they say what is special about it."""

import pytest
import yaml

from bot.site_check.findings import ADVICE, WORDS, Finding, Kind

DETAILS = {"detail": "DETAIL", "server": "SERVER", "site": "SITE"}


@pytest.mark.parametrize("kind", Kind)
def test_it_says_what_is_wrong_and_what_to_do(kind: Kind) -> None:
    finding = Finding(kind, DETAILS)
    assert finding.wrong.endswith(".")
    assert len(finding.mend) > 20
    assert "{" not in finding.wrong + finding.mend


def test_no_words_are_left_over() -> None:
    assert set(yaml.safe_load(WORDS.read_text(encoding="utf-8"))) == {kind.value for kind in Kind}


def test_advice_blocks_nothing() -> None:
    assert {kind for kind in Kind if not Finding(kind).blocks} == ADVICE

"""T11: the budget ledger adds up to 1.00, and nothing is published that is not in it."""

from fractions import Fraction
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.paths import CONFIG
from bot.statistics.error_margin import margin_95
from bot.statistics.schema import METADATA
from bot.statistics.settings import Settings, load_settings


def test_the_ledger_adds_up_to_one() -> None:
    budget = load_settings().budget
    assert sum(Fraction(table.epsilon) for table in budget.tables) == Fraction(budget.total) == 1


def test_the_tables_cost_what_the_scheme_says() -> None:
    settings = load_settings()
    assert settings.epsilon("A") == Fraction(1, 2)
    assert settings.epsilon("B") == settings.epsilon("C") == Fraction(1, 4)


def test_every_release_table_of_the_database_is_paid_for() -> None:
    built = [table.id for table in load_settings().budget.tables if table.built]
    releases = [name for name in METADATA.tables if name.endswith("_release")]
    assert (built, releases) == (["A"], ["severity_release"])


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = (CONFIG / "statistics.yml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "statistics.yml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('epsilon: "0.50"', 'epsilon: "0.51"', "add up to 1.01, not to 1.00"),
        ("id: B", "id: A", "a table has two entries"),
        ("close_after_days: 3", "close_after_days: 2", "greater than or equal to 3"),
        ("fewer_than: 10", "fewer_than: 5", "greater than or equal to 10"),
    ],
)
def test_a_weaker_promise_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    with pytest.raises(ContentError, match=complaint):
        load_settings(changed(tmp_path, old, new))


def test_no_setting_changes_while_the_program_runs() -> None:
    assert Settings.model_config["frozen"]


@pytest.mark.parametrize(("epsilon", "margin"), [(Fraction(1, 2), 6), (Fraction(1, 4), 12)])
def test_the_error_beside_each_figure_follows_from_epsilon(epsilon: Fraction, margin: int) -> None:
    assert margin_95(epsilon) == margin

"""Registered websites: mistakes in config/sites.yml are named, and defaults protect."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError, Fault
from bot.edge import sites
from bot.edge.sites import load_sites
from bot.vocabulary import Audience


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sites, "CONFIG", tmp_path)
    return tmp_path / "sites.yml"


def faults(config: Path, text: str) -> tuple[Fault, ...]:
    config.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_sites()
    return caught.value.faults


def test_the_demo_site_is_registered() -> None:
    assert load_sites()["demo"].name


def test_a_site_needs_a_name_only_and_treats_its_readers_as_children(config: Path) -> None:
    config.write_text("sites:\n  oak:\n    name: Oak School\n")
    site = load_sites()["oak"]
    assert site.default_audience is Audience.AGE_11_13
    assert site.area == "england"
    assert site.allowed_origins == []


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (3, "sites:\n  oak:\n    nam: Oak\n    name: Oak\n"),
        (4, "sites:\n  oak:\n    name: Oak\n    area: atlantis\n"),
        (4, "sites:\n  oak:\n    name: Oak\n    default_audience: teenager\n"),
        (5, "sites:\n  oak:\n    name: Oak\n    allowed_origins:\n      - oak.example\n"),
        (5, "sites:\n  oak:\n    name: Oak\n    allowed_origins:\n      - https://oak.example/page\n"),
        (5, "sites:\n  oak:\n    name: Oak\n    allowed_origins:\n      - https://oak.example/\n"),
        (5, "sites:\n  oak:\n    name: Oak\n    allowed_origins:\n      - https://oak.example;script-src\n"),
        (
            5,
            "sites:\n  oak:\n    name: Oak\n    trusted_adults:\n"
            "      title: <b>\n      people: [{who: A, where: B}]\n",
        ),
        (6, "sites:\n  oak:\n    name: Oak\n    trusted_adults:\n      title: A\n      people: []\n"),
        (2, "sites:\n  Oak School:\n    name: Oak\n"),
        (2, "sites:\n  oak: {}\n"),
        (1, "sites: {}\n"),
        (1, ""),
    ],
)
def test_a_mistake_is_told_at_its_line(config: Path, line: int, text: str) -> None:
    (fault,) = faults(config, text)
    assert (fault.file, fault.line) == (config, line)
    assert fault.remedy


def test_a_missing_file_is_told(config: Path) -> None:
    with pytest.raises(ContentError, match="not there"):
        load_sites()

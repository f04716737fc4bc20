"""The parts of the detector, each loaded once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.safety.content import SafetyContent, load_content
from bot.safety.phrase_layer import PhraseLayer
from bot.safety.reading import Reading

HELD_OUT = Path(__file__).parent / "held_out"


@pytest.fixture(scope="session")
def content() -> SafetyContent:
    return load_content()


@pytest.fixture(scope="session")
def phrase_layer(content: SafetyContent) -> PhraseLayer:
    return PhraseLayer(content)


@pytest.fixture(scope="session")
def read(phrase_layer: PhraseLayer) -> Callable[[str], Reading]:
    return lambda text: phrase_layer.examine(text).reading


@pytest.fixture(scope="session")
def held_out_risk() -> list[dict[str, Any]]:
    return list(yaml.safe_load((HELD_OUT / "risk.yml").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def held_out_benign() -> dict[str, list[str]]:
    return dict(yaml.safe_load((HELD_OUT / "benign.yml").read_text(encoding="utf-8")))

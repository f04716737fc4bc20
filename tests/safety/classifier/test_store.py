from pathlib import Path

import numpy as np

from bot.safety.classifier import store
from bot.safety.classifier.model import RiskModel
from bot.safety.classifier.training import Labels, train
from bot.vocabulary import Category, Speaker


def small_model() -> RiskModel:
    random = np.random.default_rng(1)
    features = random.normal(size=(60, 20)).astype(np.float32)
    features[:30] += 1
    features /= np.linalg.norm(features, axis=1, keepdims=True)
    categories = [Category.GROOMING] * 15 + [Category.PEER_HARM] * 15 + [None] * 30
    evidence = [frozenset({"rule:secret"})] * 20 + [frozenset[str]()] * 40
    return train(features, Labels(categories, [Speaker.SELF] * 20 + [Speaker.FRIEND] * 40, evidence))


def test_training_twice_gives_the_same_model() -> None:
    assert np.array_equal(small_model().slopes, small_model().slopes)


def test_probabilities_add_up() -> None:
    (opinion,) = small_model().opinions(np.full((1, 20), 0.2, dtype=np.float32), [{"rule:secret"}])
    assert 0 <= opinion.risk <= 1
    assert abs(sum(opinion.categories.values()) - 1) < 1e-5
    assert abs(sum(opinion.speakers.values()) - 1) < 1e-5


def test_a_stored_model_comes_back_as_it_was(tmp_path: Path) -> None:
    model = small_model()
    assert store.save(model, tmp_path / "new", "print")
    loaded = store.load(tmp_path / "new", "print")
    assert loaded is not None
    assert np.array_equal(loaded.products, model.products)
    assert loaded.categories == model.categories
    assert loaded.evidence == model.evidence
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["model.npz"]


def test_a_model_of_other_content_is_not_used(tmp_path: Path) -> None:
    store.save(small_model(), tmp_path, "old")
    assert store.load(tmp_path, "new") is None


def test_a_damaged_or_missing_model_is_not_used(tmp_path: Path) -> None:
    assert store.load(tmp_path, "print") is None
    (tmp_path / "model.npz").write_bytes(b"PK\x03\x04 this is no model")
    assert store.load(tmp_path, "print") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert not store.save(small_model(), tmp_path / "file", "print")

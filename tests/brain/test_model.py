"""The name of a model changes with everything that shapes it, and with nothing else."""

import shutil
from pathlib import Path

import pytest

from bot.brain import model
from bot.paths import CONFIG, DATA, PROJECT


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what shapes a model."""
    for folder in (DATA, CONFIG, PROJECT / "bot"):
        shutil.copytree(
            folder, tmp_path / folder.name, ignore=shutil.ignore_patterns("__pycache__", "widget")
        )
    move(monkeypatch, PROJECT, tmp_path)
    return tmp_path


def move(patch: pytest.MonkeyPatch, old: Path, new: Path) -> None:
    """Let the shaping files be looked for under `new` instead of `old`."""
    folders = tuple(new / place.relative_to(old) for place in model.SHAPING_FOLDERS)
    patch.setattr(model, "SHAPING_FOLDERS", folders)
    patch.setattr(
        model, "SHAPING_FILES", tuple(new / place.relative_to(old) for place in model.SHAPING_FILES)
    )
    patch.setattr(model, "PROJECT", new)


def after_changing(path: Path) -> tuple[str, str]:
    before = model.fingerprint()
    path.write_bytes(path.read_bytes() + b"\n# changed\n")
    return before, model.fingerprint()


@pytest.mark.parametrize(
    "changed",
    [
        "data/topics/consent.yml",
        "data/replies/fallback.yml",
        "data/topic_groups.yml",
        "data/rules/conversation.yml",
        "data/nlu/conversation.yml",
        "config/pipeline.yml",
        "config/domain/conversation.yml",
        "bot/nlu/importer.py",
        "bot/content/topic.py",
        "bot/vocabulary.py",
        "bot/safety/classifier/encoder.py",
        "data/risks/grooming.yml",
    ],
)
def test_a_change_that_shapes_the_model_changes_its_name(checkout: Path, changed: str) -> None:
    before, after = after_changing(checkout / changed)
    assert before != after


@pytest.mark.parametrize(
    "changed",
    [
        "data/services/childline.yml",
        "data/areas/sutton.yml",
        "data/signposting/cards.yml",
        "data/statistics/commands.yml",
        "data/wording/blame.yml",
        "bot/content/checks/reading_level.py",
        "bot/content/book/book.py",
        "bot/edge/turn.py",
        "config/sites.yml",
    ],
)
def test_a_change_that_does_not_shape_the_model_keeps_its_name(checkout: Path, changed: str) -> None:
    before, after = after_changing(checkout / changed)
    assert before == after


def test_a_new_topic_changes_the_name(checkout: Path) -> None:
    before = model.fingerprint()
    shutil.copy(checkout / "data/topics/consent.yml", checkout / "data/topics/consent_again.yml")
    assert model.fingerprint() != before


def test_a_renamed_topic_changes_the_name(checkout: Path) -> None:
    before = model.fingerprint()
    (checkout / "data/topics/consent.yml").rename(checkout / "data/topics/agreeing.yml")
    assert model.fingerprint() != before


def test_the_same_content_has_the_same_name(checkout: Path) -> None:
    assert model.fingerprint() == model.fingerprint()


def test_the_name_does_not_depend_on_the_place_of_the_checkout(checkout: Path, tmp_path: Path) -> None:
    before = model.fingerprint()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("data", "config", "bot"):
        shutil.move(checkout / name, elsewhere / name)
    with pytest.MonkeyPatch.context() as patch:
        move(patch, checkout, elsewhere)
        assert model.fingerprint() == before


def test_models_lie_in_the_state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNPOST_STATE", str(tmp_path))
    assert model.current_model() == tmp_path / "models" / f"signpost-{model.fingerprint()}.tar.gz"

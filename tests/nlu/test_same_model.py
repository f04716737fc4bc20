"""The same data gives the same model, in another process and with other hashes of strings."""

import io
import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from bot.paths import PROJECT
from bot.safety.detector import RiskDetector

pytestmark = pytest.mark.usefixtures("trained")

ALWAYS_DIFFERENT = {"metadata.json"}  # when and under which id it was trained


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two models of the same data, each trained by a process of its own."""
    RiskDetector.load()  # so that neither process has to train the detector
    folders = [tmp_path_factory.mktemp(f"model-{number}") for number in (1, 2)]
    trainings = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.nlu.train_tiny", str(folder)],
            cwd=PROJECT,
            env={**os.environ, "PYTHONHASHSEED": seed, "RASA_CACHE_DIRECTORY": str(folder / "cache")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for folder, seed in zip(folders, ("1", "2"), strict=True)
    ]
    for training in trainings:
        said, _ = training.communicate(timeout=120)
        assert training.returncode == 0, said
    return [folder / "model.tar.gz" for folder in folders]


def contents(model: Path) -> dict[str, bytes]:
    """Every file of an archive but those that differ always; the files of a zip file one by one."""
    found: dict[str, bytes] = {}
    with tarfile.open(model) as archive:
        for member in archive.getmembers():
            file = archive.extractfile(member) if member.isfile() else None
            name = Path(member.name).name
            if file is None or name in ALWAYS_DIFFERENT:
                continue
            content = file.read()
            if name == "rule_policy.json":
                content = json.dumps(in_one_order(json.loads(content))).encode()
            if name.endswith(".skops"):
                found |= {f"{member.name}!{part}": text for part, text in unzipped(content).items()}
            else:
                found[member.name] = content
    return found


def unzipped(content: bytes) -> dict[str, bytes]:
    """The files of a zip file, without the numbers that only name places in memory."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    schema = json.dumps(without_memory_ids(json.loads(parts.pop("schema.json"))), sort_keys=True).encode()
    arrays = sorted(parts.values())
    return {"schema.json": schema, **{f"array {number}": array for number, array in enumerate(arrays)}}


def in_one_order(value: object) -> object:
    """Rasa writes sets of rules as lists, in an order that means nothing."""
    if isinstance(value, dict):
        return {key: in_one_order(item) for key, item in value.items()}
    return sorted(map(in_one_order, value), key=str) if isinstance(value, list) else value


def without_memory_ids(value: object) -> object:
    if isinstance(value, dict):
        dropped = {"__id__", "file"}
        return {key: without_memory_ids(item) for key, item in value.items() if key not in dropped}
    return [without_memory_ids(item) for item in value] if isinstance(value, list) else value


def test_the_same_data_gives_the_same_weights_and_words(models: list[Path]) -> None:
    one, two = (contents(model) for model in models)
    assert one.keys() == two.keys()
    assert any("LogisticRegression" in name for name in one)
    assert [name for name in one if one[name] != two[name]] == []


async def test_the_same_data_gives_the_same_predictions(models: list[Path]) -> None:
    from rasa.core.agent import Agent

    answers = []
    for model in models:
        agent = Agent.load(model)
        answers.append(
            [await agent.parse_message(text) for text in ("hello you", "see you", "my dad hits me")]
        )
    assert answers[0] == answers[1]
    assert [answer["intent"]["name"] for answer in answers[0]] == ["greet", "goodbye", "risk"]


@pytest.mark.parametrize("text", ["/", "/\n", "\n", "🙂", "-"])
async def test_a_message_of_nothing_is_understood_without_trouble(models: list[Path], text: str) -> None:
    from rasa.core.agent import Agent

    from bot.brain.understanding import understand_text

    parsed = await understand_text(Agent.load(models[0]), text, {})
    assert parsed["intent"]["name"] != "risk"

"""The message files as they are committed."""

import shutil
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.evaluation.message_set import MESSAGES, RISK_FILES, load_forced, load_part, load_parts
from bot.evaluation.parts import Part
from bot.paths import DATA


@pytest.mark.parametrize("part", Part)
def test_a_part_is_what_all_its_authors_wrote(part: Part) -> None:
    found = load_part(part)
    files = [path.read_text(encoding="utf-8") for path in (MESSAGES / part).glob("*/benign.yml")]
    assert len(files) == 2
    assert len(found.benign) == sum(content.count("kind: ") for content in files)
    assert {message.style for message in found.risk} == set(RISK_FILES)


@pytest.mark.parametrize("part", Part)
def test_a_part_is_as_large_as_promised(part: Part) -> None:
    found = load_part(part)
    assert len(found.risk) >= 1000
    assert len(found.benign) >= 800
    assert len(found.hinted) >= 80
    assert len(found.harmless_conversations) >= 50


def test_the_gate_is_one_set_of_two_hundred() -> None:
    assert len(load_forced()) == 200


@pytest.mark.parametrize("part", Part)
def test_harmless_messages_are_of_kinds_that_everybody_knows(part: Part) -> None:
    trained = {path.stem for path in (DATA / "benign").glob("*.yml")}
    kinds = {message.kind for message in load_part(part).benign}
    assert kinds - trained == {"healthy"}  # `healthy_relationships` among the examples
    assert "negated" in kinds


def test_a_mistake_in_a_message_file_is_told_with_its_line(tmp_path: Path) -> None:
    shutil.copytree(MESSAGES, tmp_path / "messages")
    broken = tmp_path / "messages" / "seen" / "second" / "benign.yml"
    broken.write_text('- {text: "hello", knd: small_talk}\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"benign\.yml:1"):
        load_parts(tmp_path / "messages")

import shutil
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.paths import DATA
from bot.safety.content import load_content
from bot.safety.phrase_layer import PhraseLayer


def test_a_mistaken_pattern_names_its_file_its_line_and_a_remedy(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    risk = data / "risks" / "grooming.yml"
    lines = risk.read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith('      - "'))
    lines[place] = '      - "he touched @nobody_wrote_this"'
    risk.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        PhraseLayer(load_content(data))
    (fault,) = caught.value.faults
    assert fault.file == risk
    assert fault.line == place + 1
    assert "nobody_wrote_this" in fault.problem
    assert fault.remedy

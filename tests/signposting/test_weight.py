"""Signposting stands in the way of every reply: it must start quickly."""

import subprocess
import sys


def test_importing_it_loads_nothing_heavy() -> None:
    heavy = {"holidays", "numpy", "sklearn", "rasa", "sanic", "spacy"}
    code = f"import sys, bot.signposting; print(sorted({heavy!r} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"

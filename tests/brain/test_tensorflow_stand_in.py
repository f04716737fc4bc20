"""The stand-in for TensorFlow answers for what Rasa names, and for nothing else.

Each test runs in a process of its own: what is in place there must not change the other tests.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.brain.tensorflow_stand_in import NAMES
from bot.paths import PROJECT


def run(code: str, *extra_path: Path) -> str:
    """What a fresh Python prints when it runs `code`."""
    paths = ":".join(str(path) for path in (*extra_path, PROJECT))
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": paths, "MPLBACKEND": "Agg", "HOME": "/nonexistent"},
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


INSTALL = "from bot.brain import tensorflow_stand_in as stand_in\nassert stand_in.install()\n"


def test_it_answers_for_every_name_that_is_listed() -> None:
    wanted = {module: list(names) for module, names in NAMES.items()}
    code = f"import importlib\nfor module, names in {wanted!r}.items():\n"
    code += (
        "    for name in names:\n"
        "        assert isinstance(getattr(importlib.import_module(module), name), type)\n"
    )
    assert run(INSTALL + code + "print('all there')") == "all there"


@pytest.mark.parametrize(
    "name", ["Variable", "config", "function", "__version__", "__wrapped__", "_api", "constant"]
)
def test_it_answers_for_no_other_name(name: str) -> None:
    code = (
        f"import tensorflow\ntry:\n    tensorflow.{name}\nexcept AttributeError:\n    print('no such name')"
    )
    assert run(INSTALL + code) == "no such name"


def test_it_has_no_other_module() -> None:
    code = "try:\n    import tensorflow.nn\nexcept ModuleNotFoundError:\n    print('no such module')"
    assert run(INSTALL + code) == "no such module"


def test_using_a_part_of_it_is_refused_with_a_remedy() -> None:
    code = "import tensorflow\ntry:\n    tensorflow.keras.layers.Dense(3)\n"
    code += "except stand_in.TensorFlowIsNotInstalled as error:\n    print(error)"
    assert "install tensorflow==2.12" in run(INSTALL + code)


def test_a_class_derived_from_it_cannot_be_made_either() -> None:
    code = "from tensorflow.keras.utils import Sequence\nclass Batches(Sequence): pass\n"
    code += "try:\n    Batches()\nexcept stand_in.TensorFlowIsNotInstalled:\n    print('refused')"
    assert run(INSTALL + code) == "refused"


def test_matplotlib_plots_with_it_in_place(tmp_path: Path) -> None:
    picture = tmp_path / "plot.png"
    code = "import matplotlib.pyplot as plt\nimport numpy\n"
    code += (
        f"plt.hist(numpy.arange(9.0)); plt.plot([1, 2, 3]); plt.savefig({str(picture)!r})\nprint('plotted')"
    )
    assert run(INSTALL + code) == "plotted"
    assert picture.stat().st_size > 1000


def test_a_library_that_asks_whether_tensorflow_is_installed_gets_an_answer() -> None:
    code = "import importlib.util\nimportlib.util.find_spec('tensorflow')\nprint('answered')"
    assert run(INSTALL + code) == "answered"


def test_putting_it_in_place_twice_changes_nothing() -> None:
    code = "import tensorflow\nfirst = tensorflow.Tensor\nassert stand_in.install()\n"
    assert run(INSTALL + code + "print(tensorflow.Tensor is first)") == "True"


def test_it_stays_away_when_tensorflow_is_installed(tmp_path: Path) -> None:
    (tmp_path / "tensorflow.py").write_text("who = 'the real one'\n")
    code = "from bot.brain import tensorflow_stand_in as stand_in\nprint(stand_in.install())\n"
    code += "import tensorflow\nprint(tensorflow.who)"
    assert run(code, tmp_path) == "False\nthe real one"


def test_it_stays_away_when_tensorflow_is_loaded_already(tmp_path: Path) -> None:
    (tmp_path / "tensorflow.py").write_text("who = 'the real one'\n")
    code = "import tensorflow\nfrom bot.brain import tensorflow_stand_in as stand_in\n"
    assert run(code + "print(stand_in.install(), tensorflow.who)", tmp_path) == "False the real one"

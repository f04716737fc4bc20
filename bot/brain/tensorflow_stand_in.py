"""Stands in for TensorFlow, which Rasa imports even when no component of ours uses it.

Rasa 3.6 imports its neural components (DIET, TED, ResponseSelector) at start, and they derive classes
from TensorFlow's and name its types in annotations. Without TensorFlow the installation shrinks by about
1.9 GB and start is faster. This module answers for exactly the names that Rasa touches while it is
imported: a catch-all would also answer other libraries (matplotlib looks for `tensorflow` among the
loaded modules and calls it), and would hide a use that we did not foresee.

Installing does nothing when TensorFlow is there, so the benchmark against stock Rasa uses the real one.
"""

import importlib.util
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

NAMES: dict[str, tuple[str, ...]] = {
    "tensorflow": ("SparseTensor", "Tensor", "TensorShape", "TensorSpec"),
    "tensorflow.keras": (),
    "tensorflow.keras.backend": (),
    "tensorflow.keras.callbacks": ("Callback",),
    "tensorflow.keras.layers": ("AbstractRNNCell", "Dense", "Dropout", "Layer"),
    "tensorflow.keras.metrics": ("Metric",),
    "tensorflow.keras.utils": ("Sequence",),
    "tensorflow.python": (),
    "tensorflow.python.eager": (),
    "tensorflow.python.eager.wrap_function": ("WrappedFunction",),
    "tensorflow.types": (),
    "tensorflow.types.experimental": ("TensorLike",),
    "keras": ("Model",),
    "keras.utils": ("tf_utils",),
    "keras.utils.control_flow_util": ("smart_cond",),
}


class TensorFlowIsNotInstalled(RuntimeError):
    """Raised when something tries to use, and not only to name, a part of TensorFlow."""


class _Stub:
    """What each name stands for: a class that can be derived from and named, but never made."""

    def __init__(self, *_: object, **__: object) -> None:
        raise TensorFlowIsNotInstalled(
            "This Signpost set-up has no TensorFlow: use components without neural training, "
            "or install tensorflow==2.12 in an environment of its own."
        )


def tensorflow_is_installed() -> bool:
    """Whether the real TensorFlow can be imported."""
    loaded = sys.modules.get("tensorflow")
    if loaded is not None:
        return not getattr(loaded, "is_stand_in", False)
    return importlib.util.find_spec("tensorflow") is not None


def install() -> bool:
    """Put the stand-in among the loaded modules, unless TensorFlow is there.

    Returns:
        Whether the stand-in is in place.
    """
    if tensorflow_is_installed():
        return False
    for module_name, names in NAMES.items():
        sys.modules.setdefault(module_name, _module(module_name, names))
    for module_name in NAMES:
        parent, _, child = module_name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], child, sys.modules[module_name])
    return True


def _module(module_name: str, names: tuple[str, ...]) -> ModuleType:
    module = ModuleType(module_name, doc=__doc__)
    module.__path__ = []
    module.__spec__ = ModuleSpec(module_name, None)
    module.is_stand_in = True  # type: ignore[attr-defined]
    for name in names:
        setattr(module, name, type(name, (_Stub,), {"__module__": module_name}))
    return module

"""Keeps the trained model as plain arrays and JSON. No pickle: a model file can hold numbers only."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from bot.safety.classifier.model import RiskModel
from bot.vocabulary import Category, Speaker

_ARRAYS = ("centre", "projection", "slopes", "offsets", "products", "directions", "bends")


def save(model: RiskModel, folder: Path, fingerprint: str) -> bool:
    """Write the model, whole or not at all; False where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            arrays: dict[str, Any] = {name: getattr(model, name) for name in _ARRAYS}
            np.savez(file, about=np.frombuffer(_about(model, fingerprint), dtype=np.uint8), **arrays)
        Path(name).replace(folder / "model.npz")
    except OSError:
        return False
    return True


def load(folder: Path, fingerprint: str) -> RiskModel | None:
    """The stored model, or None where there is none, it is damaged, or it was made from other data."""
    try:
        with np.load(folder / "model.npz", allow_pickle=False) as arrays:
            about = json.loads(arrays["about"].tobytes())
            if about["fingerprint"] != fingerprint:
                return None
            parts = {name: arrays[name] for name in _ARRAYS}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None
    return RiskModel(
        **parts,
        slope=about["slope"],
        shift=about["shift"],
        evidence=about["evidence"],
        sharpness=(about["sharpness"][0], about["sharpness"][1]),
        categories=tuple(Category(name) for name in about["categories"]),
        speakers=tuple(Speaker(name) for name in about["speakers"]),
    )


def _about(model: RiskModel, fingerprint: str) -> bytes:
    values = {
        "fingerprint": fingerprint,
        "slope": model.slope,
        "shift": model.shift,
        "evidence": dict(model.evidence),
        "sharpness": list(model.sharpness),
        "categories": list(model.categories),
        "speakers": list(model.speakers),
    }
    return json.dumps(values).encode()

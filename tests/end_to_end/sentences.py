"""Invented sentences that several tests type."""

from pathlib import Path

import yaml

FORCED: list[str] = yaml.safe_load((Path(__file__).parent / "forced.yml").read_text())
DISCLOSURE = FORCED[0]
HARMLESS = "what is consent"

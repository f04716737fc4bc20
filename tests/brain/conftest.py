"""Prepares this process for Rasa before any test module imports a part of the brain."""

import pytest
from sanic import Sanic

from bot.brain import rasa_environment

rasa_environment.prepare()


@pytest.fixture(autouse=True)
def _apps_may_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sanic, "test_mode", True)

"""Rasa's agent over a trained model, with conversations that are forgotten."""

from pathlib import Path

from rasa.core.agent import Agent
from rasa.utils.endpoints import EndpointConfig

from bot.brain.tracker_store import ExpiringTrackerStore
from bot.brain.trained_domain import unchecked


def load_agent(model: Path, actions_url: str) -> Agent:
    """Load the model at `model`; custom actions are run by the server at `actions_url`."""
    with unchecked():
        return Agent.load(
            model,
            tracker_store=ExpiringTrackerStore(None),
            action_endpoint=EndpointConfig(url=actions_url),
        )

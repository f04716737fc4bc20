"""What people read of the content: names of services in texts go with the services that are shown."""

from dataclasses import replace

import pytest
from pydantic import BaseModel

from bot.content import library as content
from bot.content.library import Library
from bot.content.mentions import resolved

TEXTS = ("answers", "not_for")


@pytest.fixture(scope="session")
def library() -> Library:
    """The content as a demo shows it."""
    loaded = content.load_library()

    def is_shown(name: str) -> bool:
        return loaded.services[name].shown

    def read(model: BaseModel) -> BaseModel:
        texts = {
            field: {audience: resolved(words, is_shown) for audience, words in getattr(model, field).items()}
            for field in TEXTS
        }
        return model.model_copy(update=texts)

    return replace(loaded, topics={name: read(topic) for name, topic in loaded.topics.items()})

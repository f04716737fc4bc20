"""The panel, open in the chat."""

import pytest

from tests.browser.chat import Chat
from tests.browser.telling.panel import Telling


@pytest.fixture
def telling(embedded: Chat) -> Telling:
    return Telling.opened_in(embedded)

"""The real pages, served over HTTP, for a demo site that one other origin may embed."""

from collections.abc import Iterator

import pytest

from tests.browser.http import Answer, fetch
from tests.browser.servers import FakeEdge

SCHOOL = "https://school.example"


class Pages:
    """Asks the server for pages."""

    def __init__(self, url: str) -> None:
        """Keep the server's address."""
        self.url = url

    def get(self, path: str, **headers: str) -> Answer:
        """One page or file; any status comes back as an answer."""
        return fetch(self.url + path, headers=headers)


@pytest.fixture(scope="package")
def pages() -> Iterator[Pages]:
    """The server, started once for this folder's tests."""
    edge = FakeEdge([SCHOOL])
    try:
        yield Pages(edge.url)
    finally:
        edge.kill()

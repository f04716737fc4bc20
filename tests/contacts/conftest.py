"""The contacts that the data files vouch for."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.content.library import Library
from tests.browser.servers import FakeEdge
from tests.contacts.finding import addresses, digits, host
from tests.edge.conftest import brain, edge, start_edge
from tests.edge.pages.conftest import SCHOOL, Pages

__all__ = ["brain", "edge", "start_edge"]  # fixtures


@dataclass(frozen=True)
class Vouched:
    """Numbers as figures, exact links, and the values of channels, all of services that are shown."""

    numbers: frozenset[str]
    links: frozenset[str]
    values: frozenset[str]

    def has_address(self, address: str) -> bool:
        """Whether it is a link or a value, or leads to the front page of a host that is one."""
        if address in self.links or address in self.values:
            return True
        return host(address) in {host(value) for value in self.values} and "/" not in address


@pytest.fixture(scope="session")
def vouched(library: Library) -> Vouched:
    """What services that are shown stand for."""
    routes = [route for each in library.services.values() if each.shown for route in each.channels]
    written = {route.value for route in routes if addresses(route.value)}
    called = {digits(route.value) for route in routes if not addresses(route.value)}
    return Vouched(
        frozenset(called), frozenset(route.href for route in routes if route.href), frozenset(written)
    )


@pytest.fixture(scope="package")
def pages() -> Iterator[Pages]:
    """The real pages as a demo shows them, so that every shown service is there."""
    server = FakeEdge([SCHOOL])
    try:
        yield Pages(server.url)
    finally:
        server.kill()

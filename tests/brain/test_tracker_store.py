"""The brain's conversations: in memory, short, few, and gone after silence."""

import pytest
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.core.utils import AvailableEndpoints
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.brain.tracker_store import MOST_EVENTS, SILENCE, ExpiringTrackerStore
from bot.paths import PROJECT
from tests.clock import Clock


@pytest.fixture
def store(clock: Clock) -> ExpiringTrackerStore:
    return ExpiringTrackerStore(Domain.empty(), silence=60.0, most=3, clock=clock)


async def keep(store: ExpiringTrackerStore, name: str, messages: int = 1) -> DialogueStateTracker:
    tracker = await store.create_tracker(name, append_action_listen=False)
    for number in range(messages):
        tracker.update(UserUttered(f"message {number}"))
    await store.save(tracker)
    return tracker


async def test_a_conversation_that_goes_on_is_found_again(store: ExpiringTrackerStore, clock: Clock) -> None:
    tracker = await keep(store, "a")
    clock.now += 59.0
    assert await store.retrieve("a") is tracker


async def test_a_silent_conversation_is_forgotten(store: ExpiringTrackerStore, clock: Clock) -> None:
    await keep(store, "a")
    clock.now += 60.0
    assert await store.retrieve("a") is None
    assert list(await store.keys()) == []


async def test_a_message_breaks_the_silence(store: ExpiringTrackerStore, clock: Clock) -> None:
    tracker = await keep(store, "a")
    clock.now += 50.0
    await store.save(tracker)
    clock.now += 50.0
    assert await store.retrieve("a") is tracker


async def test_somebody_elses_message_lets_go_of_the_silent_ones(
    store: ExpiringTrackerStore, clock: Clock
) -> None:
    await keep(store, "a")
    clock.now += 61.0
    await keep(store, "b")
    assert list(await store.keys()) == ["b"]


async def test_the_one_silent_for_longest_gives_way_when_there_are_too_many(
    store: ExpiringTrackerStore, clock: Clock
) -> None:
    oldest = await keep(store, "a")
    for name in ("b", "c"):
        clock.now += 1.0
        await keep(store, name)
    await store.save(oldest)
    await keep(store, "d")
    assert sorted(await store.keys()) == ["a", "c", "d"]


async def test_a_long_conversation_keeps_its_latest_events(store: ExpiringTrackerStore) -> None:
    tracker = await keep(store, "a", messages=MOST_EVENTS + 25)
    assert len(tracker.events) == MOST_EVENTS
    assert tracker.events[-1].text == f"message {MOST_EVENTS + 24}"


async def test_a_conversation_is_forgotten_on_request(store: ExpiringTrackerStore) -> None:
    await keep(store, "a")
    store.forget("a")
    store.forget("never known")
    assert await store.retrieve("a") is None


async def test_a_forgotten_conversation_starts_afresh(store: ExpiringTrackerStore) -> None:
    await keep(store, "a", messages=3)
    store.forget("a")
    assert len((await store.get_or_create_tracker("a")).events) <= 1


def test_an_event_broker_is_refused() -> None:
    class Broker(EventBroker):
        @classmethod
        async def from_endpoint_config(cls, *_: object) -> "Broker":
            return cls()

        def publish(self, event: dict[str, object]) -> None:
            raise AssertionError("an event was sent away")

    with pytest.raises(ValueError, match="event broker"):
        ExpiringTrackerStore(Domain.empty(), Broker())


def test_silence_lasts_half_an_hour() -> None:
    assert SILENCE == 30 * 60


def test_rasa_makes_this_store_from_the_endpoints_file() -> None:
    endpoints = AvailableEndpoints.read_endpoints(str(PROJECT / "endpoints.yml"))
    assert isinstance(endpoints.tracker_store, EndpointConfig)
    store = TrackerStore.create(endpoints.tracker_store, Domain.empty(), endpoints.event_broker)
    while hasattr(store, "_tracker_store"):
        store = store._tracker_store
    assert isinstance(store, ExpiringTrackerStore)
    assert endpoints.event_broker is None

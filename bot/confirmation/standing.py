"""How a service stands: confirmed, and until when, or why it does not count as confirmed."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.confirmation.entry import Deed, Entry
from bot.confirmation.facts import digest
from bot.content.service import Service
from bot.signposting.timetable import LONDON


class State(StrEnum):
    """Why a service counts as confirmed or not; the values are the words of `signpost services list`."""

    CONFIRMED = "confirmed"
    OVERDUE = "overdue"
    CHANGED = "changed since"
    UNCONFIRMED = "not confirmed"
    RETIRED = "retired"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class Standing:
    """A service's state, the last day before its next review is overdue, and its last entry."""

    state: State
    due: datetime.date
    entry: Entry | None

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody here has confirmed the facts as they are, not too long ago."""
        return self.state is State.CONFIRMED


def standings(
    services: Mapping[str, Service], latest: Mapping[str, Entry], on: datetime.date
) -> dict[str, Standing]:
    """How each service stands on the day `on`, given its last entry in the record."""
    return {name: standing(service, latest.get(name), on) for name, service in services.items()}


def standing(service: Service, entry: Entry | None, on: datetime.date) -> Standing:
    """How one service stands on the day `on`.

    A confirmation lasts as long as the file allows between its own check and review, and not a day longer.
    """
    if entry is None:
        return Standing(State.UNCONFIRMED if service.shown else State.WITHHELD, service.review_by, None)
    recorded = entry.at.astimezone(LONDON).date()
    due = recorded + (service.review_by - service.checked)
    return Standing(_state(service, entry, recorded, due, on), due, entry)


def _state(
    service: Service, entry: Entry, recorded: datetime.date, due: datetime.date, on: datetime.date
) -> State:
    if entry.deed is Deed.RETIRED:
        return State.RETIRED
    if not service.shown:
        return State.WITHHELD
    if entry.digest != digest(service):
        return State.CHANGED
    if recorded > on:  # written by a clock that ran ahead; it would last too long
        return State.UNCONFIRMED
    return State.OVERDUE if on > due else State.CONFIRMED

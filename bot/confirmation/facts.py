"""The facts of a service that a person confirms, as lines to check and as a digest that tells a change."""

import hashlib
import json
from collections.abc import Iterator

from bot.content.service import Channel, Service, Week

# What a person relies on who turns to the service. Other words may be polished without a new check.
FIELDS = {
    "name",
    "age_from",
    "age_to",
    "audiences",
    "nations",
    "areas",
    "channels",
    "what_happens",
    "confidentiality",
}
OUR_OWN = {"evidence", "source"}  # where a channel was found; checking it again changes these alone


def digest(service: Service) -> str:
    """A fingerprint of the facts. Parts that a file leaves out do not count, so a new one voids nothing."""
    facts = service.model_dump(
        mode="json", include=FIELDS, exclude={"channels": {"__all__": OUR_OWN}}, exclude_defaults=True
    )
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def lines(service: Service) -> Iterator[str]:
    """The facts for a person to compare with what the service itself says."""
    yield f"Name: {service.name}"
    places = ", ".join([*service.areas, *service.nations])
    yield f"For: {', '.join(service.audiences)}; ages {service.age_from} to {service.age_to}; {places}"
    for channel in service.channels:
        yield _line(channel)
    yield f"What happens: {' '.join(service.what_happens)}"
    yield f"Who will know: {service.confidentiality}"


def _line(channel: Channel) -> str:
    parts = [channel.label, channel.href or channel.value, f"hours: {_hours(channel)}", channel.cost]
    return f"{channel.kind}: " + "; ".join([*parts, *([channel.note] if channel.note else [])])


def _hours(channel: Channel) -> str:
    if not isinstance(channel.hours, Week):
        return channel.hours
    days = channel.hours.model_dump(exclude_defaults=True, exclude={"bank_holidays"})
    week = ", ".join(f"{day} {' and '.join(times)}" for day, times in days.items())
    return f"{week}, bank holidays {channel.hours.bank_holidays}"

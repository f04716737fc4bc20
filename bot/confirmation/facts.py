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
    "genders",
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
    who = ", ".join([*service.audiences, *service.genders])
    yield f"For: {who}; ages {service.age_from} to {service.age_to}; {places}"
    for channel in service.channels:
        yield _line(channel)
    yield f"What happens: {' '.join(service.what_happens)}"
    yield f"Who will know: {service.confidentiality}"


def _line(channel: Channel) -> str:
    parts = [channel.label, channel.href or channel.value, f"hours: {_hours(channel)}"]
    parts += [f"{each.start} to {each.end}: {_said(each.hours)}" for each in channel.other_hours]
    parts.append(channel.cost)
    if channel.bill:
        parts.append("shows on the bill" if channel.bill.shows else "does not show on the bill")
    if channel.note:
        parts.append(channel.note)
    return f"{channel.kind}: " + "; ".join(parts)


def _hours(channel: Channel) -> str:
    if not isinstance(channel.hours, Week):
        return channel.hours
    days = channel.hours.model_dump(exclude_defaults=True, exclude={"bank_holidays"})
    week = ", ".join(f"{day} {_said(times)}" for day, times in days.items())
    rules = channel.hours.bank_holidays
    by_nation = rules if isinstance(rules, dict) else {"": rules}
    holidays = ", ".join(f"{nation} {_said(rule)}".strip() for nation, rule in by_nation.items())
    return f"{week}, bank holidays {holidays}"


def _said(times: str | list[str]) -> str:
    return times if isinstance(times, str) else " and ".join(times)

"""Small libraries for one test each, and moments in UK time."""

import dataclasses
import datetime
from functools import cache
from typing import Any

from bot.content.area import Area
from bot.content.errors import Fault
from bot.content.library import Library, load_folder
from bot.content.risk import Risk
from bot.content.service import Service, Week
from bot.paths import DATA
from bot.signposting.timetable import LONDON
from bot.vocabulary import Audience, Category, Nation, Speaker

PAGE = "https://example.org/about"


def uk(text: str) -> datetime.datetime:
    """A UK clock time such as `2026-11-21 23:40` as a moment."""
    return datetime.datetime.fromisoformat(text).replace(tzinfo=LONDON)


def weekdays(times: str, bank_holidays: str = "unknown") -> Week:
    """The same times from Monday to Friday."""
    days = {day: [times] for day in ("mon", "tue", "wed", "thu", "fri")}
    return Week.model_validate({**days, "bank_holidays": bank_holidays})


def channel(kind: str = "phone", hours: object = "always", value: str = "0800 000 000") -> dict[str, object]:
    """One route, as a service's file would hold it."""
    return {
        "kind": kind,
        "label": f"Use {value}",
        "value": value,
        "hours": hours,
        "cost": "free",
        "evidence": "A",
        "source": PAGE,
    }


def service(*channels: dict[str, object], **changes: Any) -> Service:
    """A shown service for everybody everywhere, with `changes`."""
    values: dict[str, Any] = {
        "name": "Example line",
        "why": "For anyone.",
        "about": "An invented service.",
        "audiences": list(Audience),
        "nations": list(Nation),
        "channels": list(channels) or [channel()],
        "what_happens": ["Someone answers."],
        "confidentiality": "They say what they must tell.",
        "evidence": "A",
        "source": PAGE,
        "checked": "2026-11-21",
        "review_by": "2027-05-21",
        "shown": True,
    }
    return Service.model_validate({**values, **changes})


def risk(*services: str) -> Risk:
    """A risk that names these services in this order."""
    replies = {Speaker.SELF: dict.fromkeys(Audience, "Help is here.")}
    return Risk.model_validate(
        {
            "title": "Example",
            "severity": "urgent",
            "phrases": [{"name": "example", "any": ["example"]}],
            "examples": {},
            "replies": replies,
            "services": list(services),
            "next": [],
            "sources": [{"title": "Example", "url": PAGE, "seen": "2026-11-21", "evidence": "A"}],
            "author": "Nobody",
            "reviewed": "2026-11-21",
            "review_by": "2027-05-21",
        }
    )


def library_of(services: dict[str, Service], risks: dict[Category, Risk]) -> Library:
    """A library that holds only services, risks and the real areas."""
    empty: dict[str, Any] = {field.name: {} for field in dataclasses.fields(Library)}
    return Library(**{**empty, "services": services, "risks": risks, "areas": real_areas()})


@cache
def real_areas() -> dict[str, Area]:
    """Every area in `data/areas`."""
    faults: list[Fault] = []
    found = load_folder(DATA / "areas", Area, faults)
    assert not faults, "\n".join(map(str, faults))
    return found

"""A service: one human helpline or reporting route (`data/services/*.yml`)."""

import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.content.model import ContentModel, Grade, Text, Url
from bot.vocabulary import Audience, Nation

Times = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$")]


class ChannelKind(StrEnum):
    """How a person reaches a service."""

    PHONE = "phone"
    TEXT = "text"
    WEB_CHAT = "web_chat"
    EMAIL = "email"
    WEB = "web"
    BSL = "bsl"
    IN_PERSON = "in_person"


class Week(ContentModel):
    """Opening times by day, UK time; a time after midnight belongs to the day it starts on.

    `22:00-02:00` means until two the next morning; `00:00-24:00` is a whole day.
    """

    mon: list[Times] = []
    tue: list[Times] = []
    wed: list[Times] = []
    thu: list[Times] = []
    fri: list[Times] = []
    sat: list[Times] = []
    sun: list[Times] = []
    bank_holidays: Literal["as_usual", "closed", "unknown"] = "unknown"


class Channel(ContentModel):
    """One route to a service with its own hours, cost and source."""

    kind: ChannelKind
    label: Text
    value: Text
    href: Annotated[str, StringConstraints(pattern=r"^(tel:|sms:|mailto:|https://)\S+$")] | None = None
    hours: Literal["always", "unknown"] | Week
    cost: Literal["free", "charged", "unknown"]
    note: Text | None = None
    evidence: Grade
    source: Url


class Service(ContentModel):
    """Who a service is for, how to reach it, what happens then, and how sure we are of it.

    `age_from` and `age_to` are whole years, both included; `areas` is empty for a national service.
    `shown` is false while the evidence is too weak for a child to rely on it.
    """

    name: Text
    why: Text
    about: Text
    age_from: Annotated[int, Field(ge=0, le=120)] = 0
    age_to: Annotated[int, Field(ge=0, le=120)] = 120
    audiences: Annotated[list[Audience], Field(min_length=1)]
    nations: Annotated[list[Nation], Field(min_length=1)]
    areas: list[str] = []
    emergency: bool = False
    channels: Annotated[list[Channel], Field(min_length=1)]
    what_happens: list[Text]
    confidentiality: Text
    evidence: Grade
    source: Url
    checked: datetime.date
    review_by: datetime.date
    shown: bool
    withheld_because: Text | None = None

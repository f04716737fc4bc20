"""A service: one human helpline or reporting route (`data/services/*.yml`)."""

import datetime
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from bot.content.model import ContentModel, Grade, Text, Url
from bot.content.wording import Wording
from bot.vocabulary import Audience, Category, Nation

# As a message is read: lower case, no marks.
AskedName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+( [a-z0-9]+)*$")]
Times = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$")]


class ChannelKind(StrEnum):
    """How a person reaches a service."""

    PHONE = "phone"
    TEXT = "text"
    WEB_CHAT = "web_chat"
    EMAIL = "email"
    WEB = "web"
    APP = "app"
    BSL = "bsl"
    IN_PERSON = "in_person"


HolidayRule = Literal["as_usual", "closed", "unknown"] | Annotated[list[Times], Field(min_length=1)]


class Week(ContentModel):
    """Opening times by day, UK time; a time after midnight belongs to the day it starts on.

    `22:00-02:00` means until two the next morning; `00:00-24:00` is a whole day. `bank_holidays` is one rule
    for the holidays of every nation that the service works in, or rules by nation for those that it keeps.
    The times of such a day are a rule, too.
    """

    mon: list[Times] = []
    tue: list[Times] = []
    wed: list[Times] = []
    thu: list[Times] = []
    fri: list[Times] = []
    sat: list[Times] = []
    sun: list[Times] = []
    bank_holidays: HolidayRule | Annotated[dict[Nation, HolidayRule], Field(min_length=1)] = "unknown"


class Period(ContentModel):
    """Some days in a row, UK dates, both included."""

    start: datetime.date
    end: datetime.date

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        if self.end < self.start:
            raise ValueError("the end lies before the start")
        return self

    def includes(self, day: datetime.date) -> bool:
        """Whether `day` is one of the days."""
        return self.start <= day <= self.end


class OtherHours(Period):
    """Days on which a channel keeps other hours than usual: a closure, or extra times."""

    hours: Literal["closed", "unknown"] | Annotated[list[Times], Field(min_length=1)]


class Bill(ContentModel):
    """Whether the use of a channel shows on the phone bill, where that is known."""

    shows: bool
    evidence: Grade
    source: Url


class Channel(ContentModel):
    """One route to a service with its own hours, cost and source."""

    kind: ChannelKind
    label: Text
    value: Text
    href: Annotated[str, StringConstraints(pattern=r"^(tel:|sms:|mailto:|https://)\S+$")] | None = None
    hours: Literal["always", "unknown"] | Week
    other_hours: list[OtherHours] = []
    cost: Literal["free", "charged", "unknown"]
    bill: Bill | None = None
    note: Text | None = None
    evidence: Grade
    source: Url


class Contact(ContentModel):
    """Somebody who helps: who for, how to reach them, what happens then, and how sure we are of it.

    `also_called` are other names by which texts speak of it, `asked_for_as` words by which people ask for it
    and mean nothing else. `why` says who it is for; `why_for` says, for a risk, why it fits somebody with
    that worry. `why_for_adults` tells an adult who asks for a child what a service for children is to that
    child; without it such an adult is not shown it. `age_from` and `age_to` are whole years, both included;
    `genders` is empty for everybody. `access` are sentences about using it with a disability. `shown` is
    false while the evidence is too weak for a child to rely on it.
    """

    name: Text
    also_called: list[Text] = []
    asked_for_as: list[AskedName] = []
    why: Text
    why_for: dict[Category, Wording] = {}
    why_for_adults: Text | None = None
    about: Text
    age_from: Annotated[int, Field(ge=0, le=120)] = 0
    age_to: Annotated[int, Field(ge=0, le=120)] = 120
    audiences: Annotated[list[Audience], Field(min_length=1)]
    genders: list[Literal["female", "male"]] = []
    languages: list[Text] = []
    access: list[Text] = []
    channels: Annotated[list[Channel], Field(min_length=1)]
    what_happens: list[Text]
    confidentiality: Text
    evidence: Grade
    source: Url
    checked: datetime.date
    review_by: datetime.date
    shown: bool
    withheld_because: Text | None = None

    @property
    def review_interval(self) -> datetime.timedelta:
        """For how long a check of the facts is good."""
        return self.review_by - self.checked

    def is_for(self, audience: Audience) -> bool:
        """Whether everybody of this audience may use it."""
        youngest, oldest = audience.ages
        return audience in self.audiences and self.age_from <= youngest and oldest <= self.age_to

    def reason(self, category: Category | None, audience: Audience) -> str:
        """Why it fits somebody of this audience with this worry, in one sentence."""
        wording = self.why_for.get(category) if category else None
        why = (self.why_for_adults or self.why) if audience is Audience.ADULT else self.why
        return wording.root.get(audience, why) if wording else why


class Service(Contact):
    """A contact in some nations; `areas` is empty unless it works in these areas only."""

    nations: Annotated[list[Nation], Field(min_length=1)]
    areas: list[str] = []
    emergency: bool = False

"""Somebody who asks for help, and everybody who may."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from bot.content.library import Library
from bot.signposting import ServiceCard, choose
from bot.signposting.suitability import Person, persons
from bot.vocabulary import Audience, Category, Severity, Speaker

from .builders import uk

NIGHT = uk("2026-11-24 03:00")
NOON = uk("2026-11-24 12:00")


@dataclass(frozen=True)
class Asking:
    """What is known of somebody who asks: a child who is groomed, at night, unless a test says otherwise."""

    category: Category | None = Category.GROOMING
    severity: Severity = Severity.URGENT
    speaker: Speaker = Speaker.SELF
    audience: Audience = Audience.AGE_11_13
    area: str | None = "england"
    now: datetime.datetime = NIGHT

    def cards(self, library: Library, **further: Any) -> list[ServiceCard]:
        """The services that are chosen; `further` are the reasons, those shown and those named."""
        return choose(library, **vars(self), **further)

    def ids(self, library: Library, **further: Any) -> list[str]:
        """Their ids."""
        return [each["id"] for each in self.cards(library, **further)]

    def readers(self, library: Library) -> tuple[Person, ...]:
        """Who may be reading, most likely first."""
        return persons(library.areas, self.speaker, self.audience, self.area)


def everybody(
    library: Library, now: datetime.datetime, severity: Severity = Severity.URGENT
) -> Iterator[Asking]:
    """With each worry and with none: one of all those who are taken for the same reader, in every place."""
    kinds = {
        persons(library.areas, speaker, audience, area): (speaker, audience, area)
        for speaker, audience, area in product(Speaker, Audience, library.areas)
    }
    for category, (speaker, audience, area) in product([None, *Category], kinds.values()):
        yield Asking(category, severity, speaker, audience, area, now)


def ask(
    library: Library,
    *told: Any,
    reasons: Sequence[str] = (),
    shown: Sequence[str] = (),
    named: Sequence[str] = (),
    **known: Any,
) -> list[str]:
    """The ids of the services for somebody of whom a test tells what matters to it."""
    return Asking(*told, **known).ids(library, reasons=reasons, shown=shown, named=named)


def worried_adult(area: str) -> Asking:
    """An adult in a place who worries about a child, at noon."""
    return Asking(Category.ADULT_CONCERN, Severity.SUPPORT, Speaker.ADULT, Audience.ADULT, area, NOON)

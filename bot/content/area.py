"""An area: a place with services of its own (`data/areas/*.yml`)."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Name, Text, Url
from bot.content.service import AskedName, Contact, Period, Service
from bot.content.wording import Place, Wording
from bot.paths import DATA
from bot.vocabulary import Nation


class Role(StrEnum):
    """What a partner is to the children of an area."""

    POLICE = "police"
    COUNCIL = "council"
    HEALTH = "health"
    EDUCATION = "education"
    VOLUNTARY = "voluntary"


class Partner(ContentModel):
    """A partner's service: its id, and the service itself when it has no file in `data/services`."""

    service: Name
    contact: Contact | None = None


class Notice(Period):
    """Something that goes on in an area for some days. Audiences without words are not told of it."""

    title: Annotated[Text, Field(max_length=60)]
    text: Wording
    source: Url


class Area(ContentModel):
    """What people call it, the nation whose law and services it shares, its partners and its notices.

    `also_called` are other ways to type its name.
    """

    name: Annotated[Text, Field(max_length=40)]
    also_called: list[AskedName] = []
    nation: Nation
    partners: dict[Role, list[Partner]] = {}
    notices: list[Notice] = []

    def written_out(self) -> Iterator[tuple[Place, str, Contact]]:
        """The partners that have no file of their own, with their place in this file and their ids."""
        for role, partners in self.partners.items():
            for number, partner in enumerate(partners):
                if partner.contact:
                    yield ("partners", role, number, "contact"), partner.service, partner.contact

    def contacts(self, area_id: str) -> dict[str, Service]:
        """The same as services of this area alone."""
        return {
            name: Service(**dict(contact), nations=[self.nation], areas=[area_id])
            for _, name, contact in self.written_out()
        }

    def role_of(self, service: str) -> Role | None:
        """What a service is to this area."""
        roles = self.partners.items()
        return next((role for role, all_ in roles if any(each.service == service for each in all_)), None)


def area_ids(data: Path = DATA) -> set[str]:
    """The ids of all areas: the names of their files."""
    return {path.stem for path in (data / "areas").glob("*.yml")}

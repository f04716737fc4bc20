"""Whom a service is for: age, nation and area."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.content.area import Area
from bot.content.service import Service
from bot.vocabulary import DEFAULT_AREA, Audience, Nation, Speaker


@dataclass(frozen=True)
class Person:
    """The person to be helped, as far as a conversation tells.

    `asks_for_a_child` holds for an adult who does not speak of themselves.
    """

    audience: Audience
    nation: Nation
    area: str | None
    asks_for_a_child: bool = False


def persons(
    areas: Mapping[str, Area], speaker: Speaker, audience: Audience, area: str | None
) -> tuple[Person, ...]:
    """Who may be reading, most likely first.

    Somebody who speaks as an adult while the site expects children is most likely an adult, but may be
    a child whose words were misread. Then both are served. An area that is not known counts as the default.
    """
    audiences = [audience]
    if speaker is Speaker.ADULT and audience is not Audience.ADULT:
        audiences.insert(0, Audience.ADULT)
    about_self = speaker in (Speaker.SELF, Speaker.OWN_BEHAVIOUR)
    place = area if area and area in areas else DEFAULT_AREA
    nation = areas[place].nation
    return tuple(Person(each, nation, place, each is Audience.ADULT and not about_self) for each in audiences)


def is_for(service: Service, person: Person) -> bool:
    """Whether a shown service is meant for everybody of this person's age and place.

    Where an adult asks for a child it may be meant for the child; then no age limit counts for the adult.
    """
    through_adult = person.asks_for_a_child and service.why_for_adults is not None
    if not service.shown or not (through_adult or service.is_for(person.audience)):
        return False
    return person.nation in service.nations and (not service.areas or person.area in service.areas)

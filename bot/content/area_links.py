"""Names in area files and of areas that lead nowhere, and areas that have to be there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.content.area import Area, Partner
from bot.content.errors import Fault
from bot.content.service import Service
from bot.content.yaml_file import line_in
from bot.vocabulary import DEFAULT_AREA, Nation

AREA_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
WRITE_IT = "Use the name of a file in data/services, or write the service out under 'contact'."


def faults(data: Path, areas: Mapping[str, Area], services: Mapping[str, Service]) -> Iterator[Fault]:
    """Every fault between areas and services; `services` are those with a file of their own."""
    folder = data / "areas"
    if DEFAULT_AREA not in areas:
        problem = f"The area '{DEFAULT_AREA}' has no file."
        yield Fault(
            folder / f"{DEFAULT_AREA}.yml", 1, problem, "Write it; nobody has to say where they live."
        )
    written: dict[str, str] = {}
    for name, area in areas.items():
        path = folder / f"{name}.yml"
        if not AREA_ID.fullmatch(name):
            remedy = "Name the file in small letters with hyphens, such as stoke-on-trent.yml."
            yield Fault(path, 1, f"'{name}' is no id for an area.", remedy)
        for role, partners in area.partners.items():
            for place, partner in enumerate(partners):
                trouble = _trouble_with(partner, name, area.nation, services, written)
                if trouble:
                    yield Fault(path, line_in(path, ["partners", role, place]), trouble, WRITE_IT)
        yield from _notices(path, area)
    yield from _areas_of_services(data / "services", areas, services)


def _trouble_with(
    partner: Partner, area: str, nation: Nation, services: Mapping[str, Service], written: dict[str, str]
) -> str | None:
    """What is wrong with a partner; `written` notes in which area each contact stands."""
    name = partner.service
    service = services.get(name)
    if partner.contact:
        if service:
            return f"'{name}' has a file in data/services already."
        if written.setdefault(name, area) != area:
            return f"'{name}' is written out for the area '{written[name]}' already."
        return None
    if service is None:
        return f"'{name}' is no service."
    if nation not in service.nations or (service.areas and area not in service.areas):
        return f"'{name}' does not work in this area, as its own file says."
    return None


def _notices(path: Path, area: Area) -> Iterable[Fault]:
    for place, notice in enumerate(area.notices):
        if not notice.text.root:
            line = line_in(path, ["notices", place])
            yield Fault(path, line, "The notice has no words.", "Write them for at least one audience.")


def _areas_of_services(
    folder: Path, areas: Mapping[str, Area], services: Mapping[str, Service]
) -> Iterable[Fault]:
    for name, service in services.items():
        for place, area in enumerate(service.areas):
            if area not in areas:
                path = folder / f"{name}.yml"
                remedy = "Use the name of a file in data/areas, or write it."
                yield Fault(path, line_in(path, ["areas", place]), f"'{area}' is no area.", remedy)

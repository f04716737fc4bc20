"""Each area shows its own partners, and what is in doubt stays hidden."""

import pytest

from bot.content.library import Library
from bot.signposting import list_services
from bot.vocabulary import Nation

from .asking import NOON, worried_adult

OWN = {
    "staffordshire": ["staffordshire_children_board"],
    "stoke-on-trent": ["stoke_front_door"],
    "sutton": ["sutton_front_door"],
}
IN_DOUBT = {
    "staffordshire": {"staffordshire_front_door", "staffordshire_chat_health", "west_midlands_children_sarc"},
    "stoke-on-trent": {"west_midlands_children_sarc"},
    "sutton": {"sutton_kooth"},
}


def listed(library: Library, area: str) -> dict[str, str | None]:
    """The labels of all services that a place shows to anybody."""
    found = list_services(library, area=area, audience=None, category=None, now=NOON)
    return {shown["id"]: shown["label"] for shown in found}


def test_there_is_an_area_for_each_nation(library: Library) -> None:
    assert {library.areas[nation].nation for nation in Nation} == set(Nation)


@pytest.mark.parametrize("area", OWN)
def test_a_place_shows_its_own_partners_and_those_of_no_other_place(library: Library, area: str) -> None:
    shown = listed(library, area)
    of_others = {name for place, names in OWN.items() if place != area for name in names}
    assert set(OWN[area]) <= set(shown)
    assert of_others.isdisjoint(shown)
    assert all(set(OWN[place]).isdisjoint(listed(library, "england")) for place in OWN)


@pytest.mark.parametrize("area", OWN)
def test_a_partner_is_named_as_one(library: Library, area: str) -> None:
    shown = listed(library, area)
    name = library.areas[area].name
    assert shown[OWN[area][0]] == f"Council in {name}"
    assert shown["police_101"] == f"Police in {name}"
    assert shown["childline"] is None


def test_a_nation_names_no_partners(library: Library) -> None:
    assert set(listed(library, "wales").values()) == {None}


@pytest.mark.parametrize("area", OWN)
def test_what_is_in_doubt_stays_hidden_and_says_why(library: Library, area: str) -> None:
    assert IN_DOUBT[area].isdisjoint(listed(library, area))
    for name in IN_DOUBT[area]:
        service = library.services[name]
        assert area in service.areas
        assert service.withheld_because


@pytest.mark.parametrize("area", OWN)
def test_an_adult_worried_about_a_child_there_meets_the_council_second(library: Library, area: str) -> None:
    assert worried_adult(area).ids(library)[1] == OWN[area][0]


def test_every_partner_that_is_shown_has_good_evidence(library: Library) -> None:
    for area in library.areas.values():
        for _, _, contact in area.written_out():
            assert not contact.shown or contact.evidence in ("A", "B", "C")
            assert contact.shown or contact.withheld_because

"""A new area is one new file; a mistake in it is told with its line."""

import datetime

import pytest

from bot.content.area import area_ids
from bot.content.choices import KnownChoices
from bot.content.library import load_library
from bot.vocabulary import Nation
from tests.content.conftest import Check, Content
from tests.signposting.asking import worried_adult

LEEDS = """\
name: Leeds
nation: england
partners:
  police:
    - service: police_101
  council:
    - service: leeds_council
      contact:
        name: Leeds children's team
        why: For people in Leeds who worry about a child.
        about: This is the council team.
        audiences: ["adult"]
        channels:
          - kind: web
            label: Read more at example.org
            value: example.org
            href: https://example.org/leeds
            hours: always
            cost: free
            evidence: B
            source: https://example.org/leeds
        what_happens:
          - Someone reads it.
        confidentiality: They share what they must.
        evidence: B
        source: https://example.org/leeds
        checked: 2026-11-21
        review_by: 2027-02-21
        shown: true
notices:
  - title: Drop-in
    text: Come and talk.
    start: 2026-11-23
    end: 2026-11-27
    source: https://example.org/drop-in
"""
NAME = "areas/leeds.yml"


@pytest.fixture
def leeds(content: Content) -> Content:
    content.path(NAME).write_text(LEEDS, encoding="utf-8")
    return content


def test_a_new_area_is_one_new_file(leeds: Content) -> None:
    library = load_library(leeds.folder)
    assert "leeds" in area_ids(leeds.folder)
    assert library.services["leeds_council"].areas == ["leeds"]
    assert library.services["leeds_council"].nations == [Nation.ENGLAND]
    assert KnownChoices(library).area("area_leeds") == "leeds"
    cards = worried_adult("leeds").cards(library)
    assert (cards[1]["id"], cards[1]["label"]) == ("leeds_council", "Council in Leeds")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("nation: england", "nation: atlantis", "england"),
        ("  police:", "  army:", "army"),
        ("    - service: police_101", "    - service: police_102", "police_102"),
        ("    - service: police_101", "    - service: rape_crisis_scotland", "does not work in this area"),
        ("    - service: police_101", "    - service: sutton_front_door", "does not work in this area"),
        ("    - service: leeds_council", "    - service: childline", "has a file"),
        ("            evidence: B", "            evidence: Z", "evidence"),
        ("    text: Come and talk.", "    text: 5", "text"),
        ("  - title: Drop-in", f"  - title: {'Drop-in' * 10}", "60"),
        ("  - title: Drop-in\n    text: Come and talk.", "  - title: Drop-in\n    text: {}", "no words"),
    ],
)
def test_a_mistake_is_told_at_its_line(leeds: Content, old: str, new: str, words: str) -> None:
    line = leeds.replace(NAME, old, new)
    fault = leeds.faults()[0]
    assert (fault.file, fault.line) == (leeds.path(NAME), line)
    assert words in fault.problem
    assert fault.remedy


def test_a_notice_that_ends_before_it_starts(leeds: Content) -> None:
    leeds.replace(NAME, "    end: 2026-11-27", "    end: 2026-11-22")
    fault = leeds.fault()
    assert fault.line == leeds.line_of(NAME, "  - title: Drop-in")
    assert "before the start" in fault.problem


def test_a_service_that_is_written_out_twice(leeds: Content) -> None:
    leeds.path("areas/york.yml").write_text(LEEDS.replace("Leeds", "York"), encoding="utf-8")
    fault = leeds.fault()
    assert fault.file == leeds.path("areas/york.yml")
    assert "'leeds'" in fault.problem


def test_a_file_s_name_that_is_no_id(leeds: Content) -> None:
    leeds.path(NAME).rename(leeds.path("areas/Leeds City.yml"))
    assert "no id" in leeds.fault().problem


def test_a_service_in_an_area_that_is_none(content: Content) -> None:
    content.replace("services/sutton_front_door.yml", "  - sutton", "  - sutten")
    faults = content.faults()
    assert any(fault.file == content.path("services/sutton_front_door.yml") for fault in faults)


def test_the_default_area_has_to_be_there(content: Content) -> None:
    content.path("areas/england.yml").unlink()
    assert "'england' has no file" in content.fault().problem


def test_words_of_a_notice_and_of_a_partner_are_read_like_all_others(leeds: Content, check: Check) -> None:
    notice = leeds.replace(NAME, "Come and talk.", "Nobody will know that you came.")
    about = leeds.replace(NAME, "This is the council team.", "You should have told us.")
    assert {notice, about} <= {fault.line for fault in check(NAME)}


def test_an_overdue_check_of_a_partner_is_told_at_its_line(leeds: Content, check: Check) -> None:
    line = leeds.line_of(NAME, "        review_by:")
    assert line in {fault.line for fault in check(NAME, on=datetime.date(2027, 2, 22))}

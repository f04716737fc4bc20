"""What a confirmation covers."""

from typing import Any

import pytest

from bot.confirmation.facts import digest, lines
from bot.content.library import Library
from tests.signposting.builders import channel, service, weekdays


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Another line"},
        {"age_to": 17},
        {"audiences": ["adult"]},
        {"genders": ["female"]},
        {"nations": ["wales"]},
        {"areas": ["sutton"]},
        {"what_happens": ["You wait."]},
        {"confidentiality": "They tell nobody."},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_changed_fact_changes_the_digest(change: dict[str, Any]) -> None:
    assert digest(service(**change)) != digest(service())


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "text"},
        {"label": "Ring 0800 000 000"},
        {"value": "0800 000 001"},
        {"href": "tel:0800000001"},
        {"hours": "unknown"},
        {"cost": "charged"},
        {"note": "Press 1."},
        {"bill": {"shows": False, "evidence": "B", "source": "https://example.org/bill"}},
        {"other_hours": [{"start": "2026-12-24", "end": "2026-12-26", "hours": "closed"}]},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_changed_fact_of_a_channel_changes_the_digest(change: dict[str, Any]) -> None:
    assert digest(service({**channel(), **change})) != digest(service(channel()))


def test_one_channel_more_or_another_order_changes_the_digest() -> None:
    both = digest(service(channel(), channel("text")))
    assert both != digest(service(channel()))
    assert both != digest(service(channel("text"), channel()))


def test_other_words_and_dates_leave_the_digest_as_it_is() -> None:
    rewritten = service(
        {**channel(), "evidence": "B", "source": "https://example.org/other"},
        why="For you.",
        about="Told anew.",
        checked="2026-12-01",
        review_by="2027-01-01",
        evidence="B",
        source="https://example.org/other",
    )
    assert digest(rewritten) == digest(service(channel()))


def test_every_fact_that_counts_is_printed_to_be_checked() -> None:
    hours = weekdays("09:00-17:00", "closed")
    told = "\n".join(
        lines(service({**channel(hours=hours), "href": "tel:0800000000", "note": "Press 1."}, age_to=17))
    )
    for fact in (
        "Example line",
        "0 to 17",
        "scotland",
        "tel:0800000000",
        "mon 09:00-17:00",
        "closed",
        "Press 1.",
    ):
        assert fact in told
    for fact in ("Someone answers.", "They say what they must tell.", "free", "adult"):
        assert fact in told


def test_what_holds_on_some_days_or_for_some_people_is_printed_too() -> None:
    rare = {
        "hours": weekdays("09:00-17:00").model_copy(update={"bank_holidays": {"wales": ["10:00-12:00"]}}),
        "other_hours": [{"start": "2026-12-24", "end": "2026-12-26", "hours": ["11:00-13:00"]}],
        "bill": {"shows": False, "evidence": "B", "source": "https://example.org/bill"},
    }
    told = "\n".join(lines(service({**channel(), **rare}, genders=["female"])))
    for fact in (
        "bank holidays wales 10:00-12:00",
        "2026-12-24 to 2026-12-26: 11:00-13:00",
        "does not show on the bill",
        "adult, female",
    ):
        assert fact in told


def test_no_two_services_have_the_same_digest(library: Library) -> None:
    assert len({digest(each) for each in library.services.values()}) == len(library.services)

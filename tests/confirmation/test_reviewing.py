"""When a service can be confirmed or retired."""

from dataclasses import replace

import pytest

from bot.confirmation import Record, served
from bot.confirmation.reviewing import CannotReview, confirm, named_but_hidden, retire
from bot.confirmation.rules import rules
from bot.confirmation.standing import State, standing
from bot.content.library import Library
from tests.confirmation.conftest import NOON, TODAY
from tests.signposting.builders import service


def test_a_confirmation_says_who_when_and_what(library: Library, record: Record) -> None:
    found = confirm(library, "ceop", "Jo Smith", NOON, record)
    (entry,) = record.entries()
    assert (entry.service, entry.by, entry.at) == ("ceop", "Jo Smith", NOON)
    assert found.is_confirmed
    assert standing(library.services["ceop"], entry, TODAY).is_confirmed


def test_a_withheld_service_is_completed_before_it_is_confirmed(library: Library, record: Record) -> None:
    with pytest.raises(CannotReview, match=r"data/services/shore\.yml .*shown: true"):
        confirm(library, "shore", "Jo Smith", NOON, record)
    assert record.entries() == []


def test_a_file_whose_dates_leave_no_time_is_refused(library: Library, record: Record) -> None:
    no_time = service(checked="2026-11-21", review_by="2026-11-21")
    with pytest.raises(CannotReview, match="review_by"):
        confirm(replace(library, services={"x": no_time}), "x", "Jo Smith", NOON, record)


def test_retiring_twice_is_recorded_once(record: Record) -> None:
    assert retire("ceop", None, NOON, record)
    assert not retire("ceop", "Jo Smith", NOON, record)
    assert len(record.entries()) == 1


def test_what_is_retired_can_be_confirmed_anew(library: Library, record: Record) -> None:
    retire("ceop", None, NOON, record)
    confirm(library, "ceop", "Jo Smith", NOON, record)
    assert standing(library.services["ceop"], record.latest()["ceop"], TODAY).state is State.CONFIRMED


@pytest.mark.parametrize("name", rules().always_shown)
def test_the_help_of_last_resort_cannot_be_retired(name: str, record: Record) -> None:
    with pytest.raises(CannotReview, match=f"{name} stays"):
        retire(name, "Jo Smith", NOON, record)
    assert record.entries() == []


def test_no_text_names_a_hidden_service(library: Library, record: Record) -> None:
    for production in (False, True):
        shown = served(library, record=record, production=production, on=lambda: TODAY)
        assert named_but_hidden(shown) == []


def test_a_hidden_service_that_a_text_names_is_known(library: Library, record: Record) -> None:
    reply = library.replies["thanks"].model_copy(
        update={"text": "Ask CEOP, or [report_remove|Report Remove]."}
    )
    changed = replace(library, replies={**library.replies, "thanks": reply})

    def hidden() -> list[str]:
        return named_but_hidden(served(changed, record=record, production=True, on=lambda: TODAY))

    assert hidden() == ["ceop"]
    confirm(library, "ceop", "Jo Smith", NOON, record)
    assert hidden() == []

"""`signpost check` finds services that are mentioned to readers whom they are not for."""

import pytest

from bot.content.checks.service_readers import service_reader_faults
from bot.content.checks.shown_text import EVERYBODY, ShownText
from bot.content.library import Library
from bot.paths import DATA
from bot.vocabulary import Audience
from tests.content.conftest import Check, Content

CONSENT = "topics/consent.yml"
SAFE_ADULT = "If that happened, tell a safe adult."


def problems(words: str, library: Library, *audiences: Audience) -> list[str]:
    text = ShownText(DATA / CONSENT, ("answers", "adult"), words, audiences, may_mention=True)
    return [fault.problem for fault in service_reader_faults([text], library)]


@pytest.mark.parametrize("words", ["Ask [nspcc_helpline|the NSPCC].", "Ask [nobody|them].", "Ask Childline."])
def test_an_adult_may_be_told_of_what_is_for_adults(words: str, library: Library) -> None:
    assert problems(words, library, Audience.ADULT) == []


def test_an_adult_may_be_told_of_what_is_for_a_child(library: Library) -> None:
    assert problems("[report_remove|Report Remove can help.]", library, Audience.ADULT) == []


@pytest.mark.parametrize("audience", [each for each in Audience if each is not Audience.ADULT])
def test_a_child_is_not_told_of_what_is_for_adults(audience: Audience, library: Library) -> None:
    (problem,) = problems("Ask [nspcc_helpline|the NSPCC].", library, audience)
    assert problem.endswith(f"not for {audience}.")


def test_an_age_limit_counts_for_the_youngest_and_the_oldest_reader(library: Library) -> None:
    services = {name: each.model_copy(update={"age_from": 15}) for name, each in library.services.items()}
    fifteen = Library(**{**vars(library), "services": services})
    assert problems("Tell [ceop|CEOP].", library, Audience.AGE_14_17) == []
    assert problems("Tell [ceop|CEOP].", fifteen, Audience.AGE_14_17)


def test_of_a_text_for_everybody_those_are_named_whom_it_misleads(library: Library) -> None:
    (problem,) = problems("Ask [forced_marriage_unit|them].", library, *EVERYBODY)
    assert problem.endswith("not for 8-10, 11-13.")


def test_the_check_names_file_line_and_remedy(content: Content, check: Check) -> None:
    content.replace(CONSENT, SAFE_ADULT, "[stop_it_now|Ask Stop It Now.|Tell a safe adult.]")
    (fault,) = check(CONSENT)
    assert fault.line == content.line_of(CONSENT, '  "8-10": |')
    assert fault.problem == "'Stop It Now' is mentioned, but it is not for 8-10."
    assert "name a service that is for them" in fault.remedy

"""`signpost check` finds each name of a service that would stay when the service is hidden."""

import pytest

from bot.confirmation.rules import rules
from bot.content.checks.service_names import service_name_faults
from bot.content.checks.shown_text import ShownText
from bot.content.errors import Fault
from bot.content.library import Library
from bot.paths import DATA
from tests.content.conftest import Check, Content

CONSENT = "topics/consent.yml"
SAFE_ADULT = "If that happened, tell a safe adult."
FILE = DATA / "topics" / "consent.yml"


def faults(words: str, library: Library, **more: object) -> list[Fault]:
    given = {"may_mention": True} | more
    text = ShownText(FILE, ("answers", "adult"), words, **given)  # type: ignore[arg-type]
    return list(service_name_faults([text], library))


@pytest.mark.parametrize(
    "words",
    [
        "Ask Report Remove.",
        "Tell CEOP.",
        "The NSPCC can help.",
        "Ring 101.",
        "Ask Shore.",
        "Ask SafeCall (Missing People), or Refuge.",
        "[ceop|CEOP or Report Remove.]",
        "[report_remove|Use it.|Tell CEOP.]",
        "A sexual assault referral centre can help.",
    ],
)
def test_a_name_that_would_stay_is_found(words: str, library: Library) -> None:
    assert any("may be hidden here" in fault.problem for fault in faults(words, library))


@pytest.mark.parametrize(
    "words",
    [
        "Ask Childline, Samaritans or Shout, or call 999.",
        "Tell the police[ceop| or CEOP].",
        "[report_remove|Use Report Remove.|Ask Childline.] [ceop|Tell CEOP.]",
        "A shore, a refuge, and a number such as 1010.",
    ],
)
def test_a_name_that_goes_with_the_service_is_free(words: str, library: Library) -> None:
    assert faults(words, library) == []


@pytest.mark.parametrize(
    "words", ["[CEOP]", "[ceop]", "[ceop|]", "[ceop|a|b|c]", "[ceop|a", "a]", "[[ceop|a]]", "[ceop||a]"]
)
def test_brackets_that_are_no_mention_are_found(words: str, library: Library) -> None:
    assert any("Square brackets" in fault.problem for fault in faults(words, library))


@pytest.mark.parametrize("name", ["childline", "nobody"])
def test_only_what_may_be_hidden_can_be_mentioned(name: str, library: Library) -> None:
    (fault,) = faults(f"Ask [{name}|them].", library)
    assert f"'{name}' cannot be mentioned" in fault.problem


def test_where_nothing_is_replaced_nothing_is_mentioned(library: Library) -> None:
    (fault,) = faults("Ask [ceop|them].", library, may_mention=False)
    assert "nothing is replaced" in fault.problem


def test_a_card_may_name_its_own_service_and_no_other(library: Library) -> None:
    assert faults("CEOP works with the police.", library, may_mention=False, of_service="ceop") == []
    assert faults("CEOP works with the police.", library, may_mention=False, of_service="shore")


def test_every_service_that_may_be_hidden_is_known_by_its_name(library: Library) -> None:
    for name, service in library.services.items():
        if name not in rules().always_shown:
            assert faults(f"Ask {service.name} now.", library), name


def test_the_check_names_file_line_and_remedy(content: Content, check: Check) -> None:
    content.replace(CONSENT, SAFE_ADULT, "Talk to Shore.")
    (fault,) = check(CONSENT)
    assert fault.line == content.line_of(CONSENT, '  "8-10": |')
    assert "'Shore'" in fault.problem
    assert "[shore|" in fault.remedy


def test_each_way_to_read_a_text_is_checked(content: Content, check: Check) -> None:
    hard = "Appropriate organisations collaborate multidisciplinarily. " * 3
    content.replace(CONSENT, SAFE_ADULT, f"[ceop|Tell CEOP.|{hard}]")
    problems = [fault.problem for fault in check(CONSENT)]
    assert problems
    assert all(problem.startswith("While ceop is hidden: ") for problem in problems)

"""Each fault that a reader would meet is told with its file, its line and what to do."""

import datetime

import pytest

from bot.content.errors import ContentError, Fault
from bot.vocabulary import Audience
from tests.content.conftest import Check, Content

CONSENT = "topics/consent.yml"
SAFE_ADULT = "If that happened, tell a safe adult."
HARD = "Appropriate safeguarding organisations collaborate in multidisciplinary interventions."
FORBIDDEN = {
    "I think that is hard.": "first_person",
    "We can help you.": "first_person_plural",
    "As your friend, Signpost can help.": "friendship",
    "You should have told.": "should_have",
    "Why didn't you tell?": "why_did_you",
    "Nobody will know.": "secrecy",
    "They will stop.": "good_end",
    "Did he touch you?": "leading_question",
    "They groped you.": "acts",
    "It was bad behavior.": "us_spelling",
    "They may apologize.": "ise_and_yse",
    "Get it off your chest.": "idioms",
    "Call 0800 1111.": "telephone_numbers",
    "See www.childline.org.uk now.": "web_addresses",
}


def assert_told(faults: list[Fault], line: int, *words: str) -> None:
    """There is one fault; it stands at the line, says these words and brings a remedy."""
    (fault,) = faults
    assert fault.line == line
    for word in words:
        assert word in fault.problem
    assert len(fault.remedy.split()) >= 3


def test_consent_has_no_fault_before_it_is_broken(check: Check) -> None:
    assert check(CONSENT) == []


def test_a_text_that_is_too_hard_for_its_audience(content: Content, check: Check) -> None:
    limits = {"8-10": 4, "11-13": 6, "14-17": 8, "adult": 10}
    for audience in limits:
        start = f'  "{audience}": |\n    '
        content.replace(CONSENT, start, start + HARD * 6)
    told = {fault.line: fault for fault in check(CONSENT)}
    for audience, limit in limits.items():
        fault = told.pop(content.line_of(CONSENT, f'  "{audience}": |'))
        assert_told([fault], fault.line, "Reading grade", f"{limit} is the limit for {audience}", HARD)
    assert told == {}


@pytest.mark.parametrize("lengthened", ["You can say no. " * 5, "You can say no.\n\n    " * 5])
def test_an_answer_that_is_too_long(content: Content, check: Check, lengthened: str) -> None:
    line = content.line_of(CONSENT, '  "8-10": |')
    content.replace(CONSENT, "Consent means someone says yes", f"{lengthened}Consent means someone says yes")
    assert_told(check(CONSENT), line, "an answer has 2 to 5")


def test_an_answer_without_a_next_step(content: Content, check: Check) -> None:
    name = "topics/a_pupil_told_me.yml"
    text = content.path(name).read_text()
    start = text.index('  "8-10": |')
    end = text.index('  "11-13": |')
    words = " ".join(text[start:end].split("\n", 1)[1].split())
    content.replace(name, text[start:end], f'  "8-10": |\n    {words}\n')
    assert_told(check(name), content.line_of(name, '  "8-10": |'), "0 sentences")


@pytest.mark.parametrize(
    ("name", "place", "words", "told"),
    [
        ("topics/a_pupil_told_me.yml", '  "8-10": |', "This answer is for teachers", "Reading grade"),
        ("replies/thanks.yml", "text:", "You are welcome.", "everybody"),
        ("risks/grooming.yml", "    8-10: ", "    8-10: ", "8-10"),
    ],
    ids=["who a topic is not for", "a standing reply for everybody", "a reply to a risk"],
)
def test_another_text_that_is_too_hard(
    content: Content, check: Check, name: str, place: str, words: str, told: str
) -> None:
    line = content.line_of(name, place)
    content.replace(name, words, f"{words} {HARD * 3} ")
    assert_told(check(name), line, told)


def test_forbidden_phrases(content: Content, check: Check) -> None:
    line = content.line_of(CONSENT, '  "8-10": |')
    content.replace(CONSENT, "Consent means someone says yes", f"{' '.join(FORBIDDEN)} Consent means yes")
    faults = check(CONSENT)
    assert {fault.line for fault in faults} == {line}
    for rule in FORBIDDEN.values():
        assert_told([fault for fault in faults if f"'{rule}'" in fault.problem], line)


def test_words_that_the_reader_may_say_are_free(content: Content, check: Check) -> None:
    content.replace(CONSENT, SAFE_ADULT, 'You can say, “I said no,” or say, "I am sad."')
    assert check(CONSENT) == []


def test_graphic_words_are_not_free_in_a_quotation(content: Content, check: Check) -> None:
    content.replace(CONSENT, SAFE_ADULT, "You can say, “They groped me.”")
    assert_told(check(CONSENT), content.line_of(CONSENT, '  "8-10": |'), "'acts'")


def test_an_idiom_is_free_for_those_who_are_older(content: Content, check: Check) -> None:
    content.replace(CONSENT, "Consent means freely", "Get it off your chest: consent means freely")
    assert check(CONSENT) == []


def test_an_idiom_for_everybody_is_found(content: Content, check: Check) -> None:
    name = "replies/thanks.yml"
    content.replace(name, "You are welcome.", "Get it off your chest.")
    assert_told(check(name), content.line_of(name, "text:"), "'idioms'")


def test_a_choice_is_spoken_by_the_reader(content: Content, check: Check) -> None:
    name = "replies/thanks.yml"
    content.replace(name, "I have a question", "I think I have a question")
    assert check(name) == []
    line = content.replace(name, "I think I have", "About behavior: I have")
    assert_told(check(name), line, "'us_spelling'")


def test_emergency_numbers_may_be_named(content: Content, check: Check) -> None:
    content.replace(CONSENT, "type help to see who can advise you", "call 999[police_101| or 101]")
    assert check(CONSENT) == []


def test_an_overdue_review(content: Content, check: Check) -> None:
    for name in (CONSENT, "risks/grooming.yml", "services/childline.yml"):
        line = content.line_of(name, "review_by:")
        assert_told(check(name, on=datetime.date(2099, 1, 1)), line, "review was due")


def test_a_review_is_not_overdue_on_its_day(content: Content, check: Check) -> None:
    old = content.path(CONSENT).read_text().splitlines()[content.line_of(CONSENT, "review_by:") - 1]
    line = content.replace(CONSENT, old, "review_by: 2027-01-31")
    assert check(CONSENT, on=datetime.date(2027, 1, 31)) == []
    assert_told(check(CONSENT, on=datetime.date(2027, 2, 1)), line, "2027-01-31")


def test_the_checks_need_their_own_files(content: Content, check: Check) -> None:
    content.path("wording/reading.yml").unlink()
    with pytest.raises(ContentError, match=r"reading\.yml:1: The file is not there"):
        check(CONSENT)


def test_every_audience_has_its_limit(content: Content, check: Check) -> None:
    line = content.replace("wording/reading.yml", "  adult: 10\n", "")
    with pytest.raises(ContentError, match=f"reading.yml:{line - 4}: .*{Audience.ADULT}"):
        check(CONSENT)

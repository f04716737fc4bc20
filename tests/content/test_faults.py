"""Each kind of mistake in a content file names the file, the line and what to write instead."""

import pytest

from bot.content.errors import ContentError, Fault
from tests.content.conftest import Content

CONSENT = "topics/consent.yml"


def assert_told(fault: Fault, content: Content, name: str, line: int, *words: str) -> None:
    """The fault stands at a file's line, says these words, and brings a remedy."""
    assert (fault.file, fault.line) == (content.path(name), line)
    for word in words:
        assert word in fault.problem
    assert len(fault.remedy.split()) >= 3
    assert fault.remedy.endswith(".")
    assert str(fault).startswith(f"{content.path(name)}:{line}: ")


def test_an_unknown_key(content: Content) -> None:
    line = content.replace(CONSENT, "group:", "gruop:")
    missing, unknown = content.faults()
    assert_told(unknown, content, CONSENT, line, "gruop")
    assert "spelling" in unknown.remedy
    assert "'group'" in missing.problem


def test_an_unknown_key_deep_in_a_file(content: Content) -> None:
    line = content.replace(CONSENT, "    evidence: B", "    evidance: B")
    faults = content.faults()
    assert_told(faults[-1], content, CONSENT, line, "evidance")


def test_a_missing_key_deep_in_a_file_is_told_at_the_part_that_lacks_it(content: Content) -> None:
    line = content.replace(CONSENT, "    evidence: B\n", "")
    assert_told(content.fault(), content, CONSENT, line - 3, "evidence")


def test_a_missing_audience_of_a_topic(content: Content) -> None:
    line = content.without_block(CONSENT, '"8-10"', after="answers:")
    assert_told(content.fault(), content, CONSENT, line, "8-10")


def test_a_missing_audience_of_a_standing_reply(content: Content) -> None:
    content.path("replies/thanks.yml").write_text('# A comment.\ntext:\n  "8-10": Hello.\n  adult: Hello.\n')
    assert_told(content.fault(), content, "replies/thanks.yml", 2, "11-13", "14-17")


def test_a_missing_audience_of_a_risk(content: Content) -> None:
    name = "risks/grooming.yml"
    line = content.without_block(name, "8-10", after="replies:")
    fault = content.fault()
    assert "8-10" in fault.problem
    assert fault.file == content.path(name)
    assert line <= fault.line <= line + 1


def test_an_audience_that_is_none(content: Content) -> None:
    line = content.replace(CONSENT, '  "8-10": |', '  "8-11": |')
    faults = content.faults()
    assert_told(faults[0], content, CONSENT, line, "8-11")


@pytest.mark.parametrize("date", ["21/11/2026", "next year", "2026-13-01", "2026-02-30", "11-2026"])
def test_a_date_that_is_none(content: Content, date: str) -> None:
    line = content.line_of(CONSENT, "review_by:")
    old = content.path(CONSENT).read_text().splitlines()[line - 1]
    content.replace(CONSENT, old, f"review_by: {date}")
    fault = content.fault()
    assert_told(fault, content, CONSENT, line, "review_by")
    assert "2026-11-21" in fault.remedy


def test_a_title_that_is_too_long_for_a_choice(content: Content) -> None:
    line = content.replace(CONSENT, "title: What is consent?", f"title: {'What is consent? ' * 5}")
    assert_told(content.fault(), content, CONSENT, line, "title", "60")


def test_too_few_questions(content: Content) -> None:
    text = content.path(CONSENT).read_text()
    start, end = text.index("  - wat does"), text.index("answers:")
    content.path(CONSENT).write_text(text[:start] + text[end:])
    assert_told(content.fault(), content, CONSENT, content.line_of(CONSENT, "questions:"), "questions", "8")


def test_a_question_that_is_blank(content: Content) -> None:
    line = content.replace(CONSENT, "  - What is consent?", '  - ""')
    assert_told(content.fault(), content, CONSENT, line, "questions.0")


@pytest.mark.parametrize("unknown", ["saying_noo", "evidence", "consent_and_law", "hsb", "url"])
def test_an_unknown_topic_in_next(content: Content, unknown: str) -> None:
    line = content.replace(CONSENT, "  - saying_no\n", f"  - {unknown}\n")
    assert_told(content.fault(), content, CONSENT, line, unknown, "no topic")


def test_no_source(content: Content) -> None:
    content.without_block(CONSENT, "sources:", after="answers:")
    assert_told(content.fault(), content, CONSENT, 1, "sources")


def test_an_empty_list_of_sources(content: Content) -> None:
    content.without_block(CONSENT, "sources:", after="answers:")
    line = content.replace(CONSENT, "author:", "sources: []\nauthor:")
    assert_told(content.fault(), content, CONSENT, line, "sources", "at least 1")


def test_an_unknown_topic_in_a_risk(content: Content) -> None:
    name = "risks/grooming.yml"
    line = content.replace(name, "\nnext:\n- ", "\nnext:\n- nowhere_") + 2
    assert_told(content.fault(), content, name, line, "nowhere_", "no topic")


def test_an_unknown_service(content: Content) -> None:
    name = "risks/grooming.yml"
    line = content.replace(name, "\nservices:\n- ", "\nservices:\n- no_") + 2
    assert_told(content.fault(), content, name, line, "no_", "no service")


def test_an_unknown_group(content: Content) -> None:
    line = content.replace(CONSENT, "group: consent_and_relationships", "group: consents")
    fault = content.fault()
    assert_told(fault, content, CONSENT, line, "consents", "no topic group")
    assert "topic_groups.yml" in fault.remedy


def test_an_unknown_group_in_a_file_that_speaks_of_a_group_later(content: Content) -> None:
    line = content.replace(CONSENT, "group: consent_and_relationships", "group: consents")
    content.replace(CONSENT, "Consent is a free choice", "In a group: consent is a free choice")
    assert_told(content.fault(), content, CONSENT, line, "consents")


def test_text_that_is_not_yaml(content: Content) -> None:
    line = content.replace(CONSENT, "title: What is consent?", "title: What: is consent?")
    assert_told(content.fault(), content, CONSENT, line, "Not YAML")


def test_a_bracket_that_is_never_closed(content: Content) -> None:
    content.path(CONSENT).write_text("title: [What is consent\n")
    fault = content.fault()
    assert "Not YAML" in fault.problem
    assert fault.file == content.path(CONSENT)


def test_a_control_character(content: Content) -> None:
    line = content.replace(CONSENT, "What is consent?", "What is\x07 consent?")
    assert_told(content.fault(), content, CONSENT, line, "Not YAML")


def test_a_tab_for_an_indent(content: Content) -> None:
    line = content.replace(CONSENT, "  - What is consent?", "\t- What is consent?")
    fault = content.fault()
    assert fault.file == content.path(CONSENT)
    assert line - 1 <= fault.line <= line


def test_a_key_that_stands_twice(content: Content) -> None:
    line = content.replace(CONSENT, "group:", "title: Another title\ngroup:")
    assert_told(content.fault(), content, CONSENT, line, "title")


def test_text_that_is_not_utf8(content: Content) -> None:
    content.path(CONSENT).write_bytes(b"title: Caf\xe9\n")
    assert_told(content.fault(), content, CONSENT, 1, "UTF-8")


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "just words\n", "- a\n- list\n", "7\n"])
def test_a_file_that_holds_no_fields(content: Content, text: str) -> None:
    content.path(CONSENT).write_text(text)
    assert_told(content.fault(), content, CONSENT, 1, "the file")


@pytest.mark.parametrize(
    "name", ["safe_words.yml", "topic_groups.yml", "identifiers.yml", "risks/sextortion.yml"]
)
def test_a_missing_file(content: Content, name: str) -> None:
    content.path(name).unlink()
    assert_told(content.fault(), content, name, 1)


@pytest.mark.parametrize(
    "name", ["help_added", "brain_down", "welcome", "topics", "after_answer", "safety_check_self"]
)
def test_a_missing_reply_that_the_program_needs(content: Content, name: str) -> None:
    content.path(f"replies/{name}.yml").unlink()
    assert_told(content.fault(), content, f"replies/{name}.yml", 1)


def test_a_choice_that_nothing_answers(content: Content) -> None:
    line = content.replace("replies/fallback.yml", "choice: show_topics", "choice: show_topisc")
    assert_told(content.fault(), content, "replies/fallback.yml", line, "show_topisc")


def test_a_risk_that_is_no_category(content: Content) -> None:
    content.path("risks/sextortion.yml").rename(content.path("risks/extortion.yml"))
    unknown, missing = content.faults()
    assert "'extortion' is no risk category" in unknown.problem
    assert "'sextortion' has no file" in missing.problem


def test_an_opening_time_that_is_none(content: Content) -> None:
    name = next(
        path.name
        for path in sorted(content.path("services").glob("*.yml"))
        if "    hours: always" in path.read_text()
    )
    line = content.replace(f"services/{name}", "    hours: always", "    hours: whenever")
    faults = content.faults()
    assert {fault.line for fault in faults} == {line}
    assert all(fault.file == content.path(f"services/{name}") for fault in faults)


def test_all_faults_are_told_together_in_the_order_of_the_files(content: Content) -> None:
    content.replace("topics/saying_no.yml", "group:", "gruop:")
    content.replace(CONSENT, "title: What is consent?", f"title: {'x' * 61}")
    content.path("benign/lessons.yml").write_bytes(b"\xff")
    content.path("services/childline.yml").write_text("name: [")
    faults = content.faults()
    assert [fault.file.name for fault in faults] == [
        "lessons.yml",
        "childline.yml",
        "consent.yml",
        "saying_no.yml",
        "saying_no.yml",
    ]
    assert str(ContentError(faults)).count("\n") == 4


def test_a_broken_list_of_safe_words_does_not_hide_the_other_faults(content: Content) -> None:
    content.path("safe_words.yml").write_text("help: []\n")
    content.replace(CONSENT, "title: What is consent?", f"title: {'x' * 61}")
    assert {fault.file.name for fault in content.faults()} == {"safe_words.yml", "consent.yml"}


def test_a_broken_link_is_told_together_with_another_broken_link(content: Content) -> None:
    content.replace(CONSENT, "  - saying_no\n", "  - nowhere\n")
    content.replace("topics/saying_no.yml", "group: ", "group: no_")
    assert [fault.file.name for fault in content.faults()] == ["consent.yml", "saying_no.yml"]


def test_a_fault_in_the_checkout_is_named_by_its_short_path() -> None:
    from bot.paths import DATA

    assert (
        str(Fault(DATA / "topics" / "x.yml", 3, "Wrong.", "Mend it."))
        == "data/topics/x.yml:3: Wrong. Mend it."
    )


def test_a_conversation_with_a_category_but_no_speaker(content: Content) -> None:
    name = "conversations/hinting.yml"
    line = content.replace(name, "    speaker: self\n", "")
    assert_told(content.fault(), content, name, line - 1, "category and a speaker")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("seeing_something_happen", "no topic"),
        ("shore", "no service"),
        ("will_they_know_it_was_me", "no topic"),
    ],
)
def test_a_name_in_a_lead_that_leads_nowhere(content: Content, name: str, kind: str) -> None:
    file = "leads/saw_and_did_nothing.yml"
    line = content.replace(file, f"- {name}", "- nowhere")
    assert_told(content.fault(), content, file, line, "nowhere", kind)


def test_a_lead_lacks_the_words_for_one_of_its_readers(content: Content) -> None:
    file = "leads/picture_passed_on.yml"
    content.replace(file, "audiences:\n", 'audiences:\n  - "14-17"\n')
    assert "no words for 14-17" in content.fault().problem

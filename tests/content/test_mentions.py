"""A name stands in a text only while the service is shown."""

import pytest

from bot.content.mentions import mentioned, outside, readings, resolved

TELL = "Tell the police[ceop| or CEOP]."
REMOVE = "First this.\n\n[report_remove|Report Remove can help.|Childline can help.] Then that."


@pytest.mark.parametrize(
    ("words", "shown", "stands"),
    [
        (TELL, {"ceop"}, "Tell the police or CEOP."),
        (TELL, set(), "Tell the police."),
        (REMOVE, {"report_remove"}, "First this.\n\nReport Remove can help. Then that."),
        (REMOVE, {"ceop"}, "First this.\n\nChildline can help. Then that."),
        ("One. [ceop|Two.] Three.", set(), "One. Three."),
        ("One.\n\n[ceop|Two.]\n\nThree.", set(), "One.\n\nThree."),
        ("[ceop|One. ]Two.", set(), "Two."),
        ("Ask[ceop| CEOP\nonline].", {"ceop"}, "Ask CEOP online."),
        ("Ask[ceop| CEOP][shore| or Shore].", {"shore"}, "Ask or Shore."),
        ("No brackets here.", set(), "No brackets here."),
    ],
)
def test_words_as_they_stand(words: str, shown: set[str], stands: str) -> None:
    assert resolved(words, shown.__contains__) == stands


def test_every_way_to_read_a_text_is_found_with_all_services_first_and_none_last() -> None:
    found = list(readings("Ask us[ceop| or CEOP][shore| or Shore]."))
    assert found == [
        ((), "Ask us or CEOP or Shore."),
        (("ceop",), "Ask us or Shore."),
        (("shore",), "Ask us or CEOP."),
        (("ceop", "shore"), "Ask us."),
    ]


def test_a_text_without_mentions_can_be_read_in_one_way() -> None:
    assert list(readings("Two\nlines.")) == [((), "Two\nlines.")]


def test_services_are_mentioned_once_and_in_order() -> None:
    assert mentioned("[shore|a][ceop|b] [shore|c|d] [e]") == ["shore", "ceop"]


def test_what_stands_outside_of_mentions() -> None:
    assert outside("a [ceop|b] c").split() == ["a", "c"]
    assert outside("a [ceop|b] [shore|c]", "ceop") == "a   [shore|c]"

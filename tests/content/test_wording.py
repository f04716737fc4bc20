"""Texts that stand once, or once per audience."""

import pytest
from pydantic import ValidationError

from bot.content.wording import Wording, wordings_without
from bot.vocabulary import Audience

YOUNGEST, OLDER, OLDEST = Audience.AGE_8_10, Audience.AGE_11_13, Audience.AGE_14_17


def test_one_text_is_for_everybody() -> None:
    wording = Wording.model_validate("Hello.")
    assert {wording.words(audience) for audience in Audience} == {"Hello."}


def test_readers_of_the_same_words_are_told_together() -> None:
    wording = Wording.model_validate({"8-10": "Hi.", "11-13": "Hello.", "14-17": "Hello."})
    assert wording.variants((YOUNGEST, OLDER, OLDEST)) == [("Hi.", [YOUNGEST]), ("Hello.", [OLDER, OLDEST])]


def test_missing_words_are_found_with_their_place() -> None:
    parts = [Wording.model_validate("Hello."), Wording.model_validate({"11-13": "Hello."})]
    assert list(wordings_without(parts, (YOUNGEST, OLDER), ("intro",))) == [(("intro", 1), [YOUNGEST])]


@pytest.mark.parametrize("value", ["", "  ", {"8-10": " "}, {"8-11": "Hello."}, 7, ["Hello."]])
def test_anything_else_is_no_wording(value: object) -> None:
    with pytest.raises(ValidationError):
        Wording.model_validate(value)

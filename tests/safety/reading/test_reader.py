from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.safety.phrase_layer import PhraseLayer
from bot.safety.reading import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("I'm being FORCED", "im being forced"),
        ("i am scared", "im scared"),
        ("r a p e d", "raped"),
        ("r.a.p.e.d", "raped"),
        ("r4ped", "raped"),
        ("r*ped", "raped"),
        ("raaaped", "raped"),
        ("r\u0430p\u0435d", "raped"),  # Cyrillic a and e
        ("ra\u200bped", "raped"),
        ("r̶a̶p̶e̶d̶", "raped"),
        ("he touchd me", "he touched me"),
        ("he toucehd me", "he touched me"),
        ("forcedto", "forced to"),
        ("to uched", "touched"),
        ("hes making me", "he is making me"),
        ("idk", "i dont know"),
        ("kms", "kill myself"),
        ("my bf", "my boyfriend"),
        ("self harm", "selfharm"),
        ("no one", "noone"),
        ("touchin", "touching"),
    ],
)
def test_a_disguised_or_misspelt_word_is_read_as_meant(read: Read, typed: str, folded: str) -> None:
    assert read(typed).folded == folded


@pytest.mark.parametrize(
    "sentence",
    [
        "the horse raced past",
        "my coach is tough",
        "a purple couch",
        "this is shit",
        "we groomed the pony",
        "12 years old",
    ],
)
def test_ordinary_words_stay_as_they_are(read: Read, sentence: str) -> None:
    assert read(sentence).folded == sentence


def test_the_raw_reading_is_kept_beside_the_folded_one(read: Read) -> None:
    reading = read("He's HERE!")
    assert reading.raw == "He's HERE!"
    assert [token.end for token in reading.tokens] == ["", "", "!"]


def test_a_long_message_is_read_at_its_start_and_its_end(read: Read) -> None:
    reading = read("raped " + "word " * 5_000 + "uncle")
    words = [token.word for token in reading.tokens]
    assert words[0] == "raped"
    assert words[-1] == "uncle"
    assert len(words) < 500


@given(st.text(max_size=3_000))
def test_any_text_is_read_without_an_exception(phrase_layer: PhraseLayer, text: str) -> None:
    folded = phrase_layer.examine(text).reading.folded
    assert folded.isascii()


@given(st.text(alphabet=st.characters(codec=None, min_codepoint=0xD700, max_codepoint=0xE100), max_size=40))
def test_half_characters_do_no_harm(phrase_layer: PhraseLayer, text: str) -> None:
    phrase_layer.examine(text)

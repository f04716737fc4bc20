import pytest

from bot.safety.reading.lexicon import load_lexicon


@pytest.mark.parametrize("word", ["knowing", "wets", "poured", "strangers", "crack", "snog"])
def test_everyday_words_are_known(word: str) -> None:
    assert word in load_lexicon()


@pytest.mark.parametrize("word", ["tuch", "frend", "wiv", "hapened", "it's", "Paris"])
def test_misspelt_words_and_words_with_marks_are_not(word: str) -> None:
    assert word not in load_lexicon()

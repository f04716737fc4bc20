import pytest

from bot.safety.reading.keyboard import is_key_slip
from bot.safety.reading.sound import distance, sound_of


@pytest.mark.parametrize(
    ("typed", "meant"), [("foursed", "forced"), ("privit", "private"), ("fone", "phone")]
)
def test_words_read_aloud_alike_share_a_sound(typed: str, meant: str) -> None:
    assert sound_of(typed) == sound_of(meant)


def test_distance_counts_letters_added_lost_or_changed() -> None:
    assert distance("forsd", "forced") == 2


@pytest.mark.parametrize(
    ("typed", "known", "slip"), [("swx", "sex", True), ("hus", "his", True), ("six", "sex", False)]
)
def test_a_key_slip_is_one_neighbouring_key(typed: str, known: str, slip: bool) -> None:
    assert is_key_slip(typed, known) is slip

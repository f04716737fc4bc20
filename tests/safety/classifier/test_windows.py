"""Which stretches of conversations are learnt from."""

import numpy as np

from bot.safety.classifier.windows import HARMLESS_PAIRS, TELLINGS_AFTER_CHAT, made_up, windows_of
from bot.vocabulary import Category, Speaker

ROWS = np.eye(4, 1_600, dtype=np.float32)


def test_a_conversation_that_hints_counts_from_its_third_message() -> None:
    windows = list(windows_of(ROWS, Category.GROOMING, Speaker.SELF))
    assert len(windows) == 2
    assert {window.category for window in windows} == {Category.GROOMING}


def test_a_harmless_conversation_counts_from_its_first_message() -> None:
    windows = list(windows_of(ROWS, None, Speaker.UNKNOWN))
    assert len(windows) == 4
    assert np.array_equal(windows[0].features, ROWS[0])


def test_made_up_conversations_are_the_same_each_time() -> None:
    categories = [None, None, Category.GROOMING, Category.PEER_HARM]
    speakers = [Speaker.UNKNOWN, Speaker.UNKNOWN, Speaker.SELF, Speaker.FRIEND]
    first, second = list(made_up(ROWS, categories, speakers)), list(made_up(ROWS, categories, speakers))
    assert len(first) == HARMLESS_PAIRS + TELLINGS_AFTER_CHAT
    for one, other in zip(first, second, strict=True):
        assert np.array_equal(one.features, other.features)
        assert (one.category, one.speaker) == (other.category, other.speaker)


def test_a_telling_after_chat_keeps_its_label() -> None:
    categories = [None, Category.GROOMING]
    windows = list(made_up(ROWS[:2], categories, [Speaker.UNKNOWN, Speaker.FRIEND]))
    assert {(each.category, each.speaker) for each in windows} == {
        (None, Speaker.UNKNOWN),
        (Category.GROOMING, Speaker.FRIEND),
    }

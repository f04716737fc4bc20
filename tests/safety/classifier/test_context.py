"""Conversations as features."""

import numpy as np

from bot.safety.classifier.context import DECAY, NO_CONTEXT, read_together
from bot.safety.classifier.features import LETTERS, LISTS, VECTOR
from bot.safety.classifier.model import Matrix

LENGTH = 1_600


def row(place: int) -> Matrix:
    """A message that points one way in each part."""
    features = np.zeros(LENGTH, dtype=np.float32)
    features[place] = VECTOR.weight
    features[512 + place] = LETTERS.weight
    features[1_536 + place] = LISTS.weight
    return features


def test_a_conversation_weighs_as_much_as_a_message() -> None:
    together = read_together([row(1), row(2), row(3)])
    for part in (VECTOR, LETTERS):
        assert np.isclose(np.linalg.norm(together[part.place]), part.weight)
    assert together[LISTS.place].max() == LISTS.weight


def test_what_was_said_long_ago_counts_less_than_what_was_said_last() -> None:
    together = read_together([row(1), row(2), row(3)])
    assert 0 < together[1] < together[2] < together[3]
    assert np.isclose(together[2] / together[3], DECAY)


def test_a_conversation_of_one_message_is_that_message() -> None:
    assert np.allclose(read_together([row(1)]), row(1))


def test_a_context_is_never_changed_by_what_comes_after_it() -> None:
    before = NO_CONTEXT.then(row(1))
    before.then(row(2))
    assert before.total is not None
    assert np.array_equal(before.total, row(1))


def test_a_message_without_words_leaves_the_context_in_order() -> None:
    empty = np.zeros(LENGTH, dtype=np.float32)
    assert np.isfinite(read_together([empty, empty])).all()

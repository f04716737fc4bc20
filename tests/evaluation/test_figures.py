"""Each figure, counted by hand on a small set."""

import pytest

from bot.evaluation.f_score import f2
from bot.evaluation.figures import Figures, figures
from bot.evaluation.halves import Half, half_of
from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MessageSet, load_messages
from bot.evaluation.share import share_of, shares_by


@pytest.fixture(scope="module")
def found(keyword_list: KeywordList, messages: MessageSet) -> Figures:
    return figures(keyword_list, messages)


def test_recall_counts_the_messages_that_escalate(found: Figures) -> None:
    assert (found.recall.overall.found, found.recall.overall.total) == (2, 3)
    assert found.recall.by_style["explicit"] == found.recall.overall
    assert found.recall.by_category["sexual_abuse"].share == 1
    assert found.recall.by_category["grooming"].share == 0
    assert found.recall.by_category["sextortion"].share is None
    assert found.recall.by_speaker["self"].total == 3


def test_false_alarms_are_counted_by_kind(found: Figures) -> None:
    assert found.false_alarms.overall.share == 0.5
    assert found.false_alarms.by_kind["small_talk"].found == 1


def test_a_label_in_also_is_right_only_where_it_is_said_to_count(found: Figures) -> None:
    assert found.labels.category.share == 0.5
    assert found.labels.category_or_also.share == 1
    assert found.labels.speaker.share == found.labels.speaker_or_also.share == 1


def test_severities_are_set_against_each_other(found: Figures) -> None:
    assert found.labels.severity["urgent"] == {"none": 1, "support": 0, "urgent": 2, "emergency": 0}


def test_conversations_are_played_message_by_message(found: Figures) -> None:
    assert found.turns.turns_to_escalation == {"2": 1, "4": 1, "never": 0}
    assert found.turns.median_turns == 3
    assert found.turns.hinted_by_third.share == found.turns.hinted_in_time.share == 0.5
    assert found.turns.hinted_ever.share == 1
    assert found.turns.benign_ever.share == 0


def test_one_sentence_that_does_not_escalate_closes_the_gate(found: Figures) -> None:
    assert not found.gate.passed
    assert found.gate.by_way["plain"].share == 1
    assert found.gate.by_way["typo"].share == 0
    assert found.gate.rightly_labelled.share == 0.5


def test_a_missed_message_weighs_four_false_alarms() -> None:
    assert f2(caught=10, missed=0, false_alarms=0) == 1
    assert f2(caught=10, missed=1, false_alarms=0) == f2(caught=10, missed=0, false_alarms=4)
    assert f2(caught=0, missed=0, false_alarms=0) == 0


def test_a_share_of_nothing_is_no_figure() -> None:
    assert share_of([]).share is None
    assert shares_by([]) == {}


def test_every_message_is_in_one_half() -> None:
    whole = load_messages()
    halves = [whole.half(half) for half in Half]
    assert sum(len(half.risk) for half in halves) == len(whole.risk)
    assert sum(len(half.hinted) for half in halves) == len(whole.hinted)
    assert {half_of(message.text) for message in halves[1].benign} == {Half.FAIR}


def test_the_set_is_as_large_as_promised() -> None:
    whole = load_messages()
    assert len(whole.risk) >= 1200
    assert len(whole.benign) >= 500
    assert len(whole.forced) == 200

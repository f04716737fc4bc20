"""Each figure, counted by hand on a small set."""

import pytest

from bot.evaluation.evaluation import measure
from bot.evaluation.f_score import f2
from bot.evaluation.figures import Figures, figures
from bot.evaluation.gate import Gate, gate
from bot.evaluation.keyword_list import KeywordList
from bot.evaluation.message_set import MessageSet
from bot.evaluation.messages import ForcedMessage
from bot.evaluation.parts import Part
from bot.evaluation.share import share_of, shares_by
from bot.evaluation.system import assess_texts


@pytest.fixture(scope="module")
def found(keyword_list: KeywordList, messages: MessageSet) -> Figures:
    return figures(keyword_list, messages)


@pytest.fixture(scope="module")
def closed(keyword_list: KeywordList, forced: list[ForcedMessage]) -> Gate:
    return gate(forced, assess_texts(keyword_list, (message.text for message in forced)))


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


def test_one_sentence_that_does_not_escalate_closes_the_gate(closed: Gate) -> None:
    assert not closed.passed
    assert closed.by_way["plain"].share == 1
    assert closed.by_way["typo"].share == 0
    assert closed.rightly_labelled.share == 0.5


def test_the_same_set_gives_the_same_figures(
    keyword_list: KeywordList, parts: dict[Part, MessageSet], forced: list[ForcedMessage]
) -> None:
    assert measure(keyword_list, parts, forced) == measure(keyword_list, parts, forced)


def test_a_missed_message_weighs_four_false_alarms() -> None:
    assert f2(caught=10, missed=0, false_alarms=0) == 1
    assert f2(caught=10, missed=1, false_alarms=0) == f2(caught=10, missed=0, false_alarms=4)
    assert f2(caught=0, missed=0, false_alarms=0) == 0


def test_a_share_of_nothing_is_no_figure() -> None:
    assert share_of([]).share is None
    assert shares_by([]) == {}

"""The test set measures nothing when the detector was trained on it, or when somebody has looked at it."""

from pathlib import Path

import pytest
import yaml

from bot.evaluation.message_set import load_forced, load_part
from bot.evaluation.parts import Part
from bot.evaluation.questions import load_questions
from bot.safety.content import load_content
from tests.evaluation.near_duplicates import KnownSentences
from tests.evaluation.separate import held_out_messages, looked_at, separate, without

REMEDY = "`python -m tests.evaluation.separate` takes these messages out"


def known_in(part: Part, known: KnownSentences) -> int:
    """How many: the sentences themselves are nobody's to see."""
    return sum(known.hold(sentence) for sentence in load_part(part).texts())


@pytest.fixture(scope="module")
def trained_on() -> KnownSentences:
    return KnownSentences(load_content().messages())


@pytest.mark.parametrize("part", Part)
def test_no_sentence_is_a_near_duplicate_of_one_that_was_trained_on(
    part: Part, trained_on: KnownSentences
) -> None:
    assert known_in(part, trained_on) == 0, REMEDY


def test_no_question_is_a_near_duplicate_of_one_that_a_topic_learns_from() -> None:
    known = KnownSentences(
        question for topic in load_content().topics.values() for question in topic.questions
    )
    assert sum(known.hold(question.text) for question in load_questions()) == 0, REMEDY


def test_no_sentence_of_the_gate_was_trained_on(trained_on: KnownSentences) -> None:
    remedy = "take it out of data/"
    assert [message.text for message in load_forced() if trained_on.hold(message.text)] == [], remedy


def test_nothing_unseen_stands_where_people_have_looked() -> None:
    known = KnownSentences(looked_at(held_out_messages()))
    assert known_in(Part.UNSEEN, known) == 0, REMEDY


@pytest.mark.parametrize(
    "sentence",
    [
        "what are the signs of grooming",
        "What Are THE signs of grooming?",
        "so what are the signs of grooming",
        "grooming what the signs of are",
    ],
)
def test_a_sentence_in_nearly_the_same_words_is_found(sentence: str) -> None:
    assert KnownSentences(["what are the signs of grooming", "my phone died"]).hold(sentence)


@pytest.mark.parametrize(
    "sentence", ["what are the signs of abuse", "my phone died", "phone", "", "my phone died on the bus"]
)
def test_other_and_very_short_sentences_are_let_through(sentence: str) -> None:
    assert not KnownSentences(["what are the signs of grooming", "my phone died"]).hold(sentence)


CONVERSATIONS = """\
# A comment stays.
- kind: benign
  messages:
  - "hello there"
  - "what are the signs of grooming"
- kind: benign
  messages:
  - "my phone died"
"""


def test_a_conversation_goes_with_any_of_its_lines_and_the_rest_of_the_file_stays() -> None:
    had, after = without(CONVERSATIONS, KnownSentences(["What are the signs of grooming?"]))
    assert had == 2
    assert after == '# A comment stays.\n- kind: benign\n  messages:\n  - "my phone died"\n'


def test_a_file_without_known_sentences_stays_as_it_is() -> None:
    assert without(CONVERSATIONS, KnownSentences(["is it going to rain today"])) == (2, CONVERSATIONS)


def write(path: Path, *texts: str, style: str = "benign") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if style == "benign":
        entries = [{"text": text, "kind": "small_talk"} for text in texts]
    else:
        labels = {"category": "grooming", "speaker": "self", "severity": "urgent", "style": style}
        entries = [{"text": text} | labels for text in texts]
    path.write_text(yaml.safe_dump(entries), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for author in (tmp_path / "seen" / "first", tmp_path / "unseen" / "third"):
        for style in ("explicit", "misspelt", "indirect", "third_person", "own_behaviour", "adult"):
            write(author / f"{style}.yml", style=style)
        (author / "conversations.yml").write_text("[]\n", encoding="utf-8")
    gate = [{"text": "the gate holds this sentence", "way": "plain"}]
    (tmp_path / "forced.yml").write_text(yaml.safe_dump(gate), encoding="utf-8")
    write(tmp_path / "seen/first/benign.yml", "we train on these words", "people looked at this one")
    return tmp_path


def test_each_part_loses_what_makes_it_unfair(folder: Path) -> None:
    write(
        folder / "unseen/third/benign.yml",
        "we train on these words",
        "people looked at this one",
        "this is the gate holds sentence",
        "our own tests hold this sentence",
        "nobody has ever written this",
    )
    trained_on, held_out = ["we train on these words"], ["our own tests hold this sentence"]
    taken = {name: out for name, _, out in separate(trained_on, held_out, folder) if out}
    assert taken == {"seen/first/benign.yml": 1, "unseen/third/benign.yml": 4}
    kept = [message.text for message in load_part(Part.UNSEEN, folder).benign]
    assert kept == ["nobody has ever written this"]
    assert [message.text for message in load_part(Part.SEEN, folder).benign] == ["people looked at this one"]
    assert sum(out for _, _, out in separate(trained_on, held_out, folder)) == 0

"""No text that an audience is shown escapes the checks."""

from bot.content.checks.shown_text import shown_texts
from bot.content.library import Library
from bot.content.yaml_file import line_in
from bot.paths import DATA
from bot.vocabulary import Audience, Speaker


def test_every_answer_and_reply_is_among_the_shown_texts(library: Library) -> None:
    words = {text.words for text in shown_texts(DATA, library)}
    for audience in Audience:
        assert all(topic.words(audience) in words for topic in library.topics.values())
        assert all(reply.words(audience) in words for reply in library.replies.values())
        for risk in library.risks.values():
            assert all(risk.reply(speaker, audience) in words for speaker in Speaker)
        for lesson in library.lessons.values():
            assert all(text in words for _, _, text in lesson.texts())


def test_each_text_stands_where_its_location_says(library: Library) -> None:
    consent = DATA / "topics" / "consent.yml"
    texts = [text for text in shown_texts(DATA, library) if text.file == consent]
    lines = consent.read_text(encoding="utf-8").splitlines()
    assert len(texts) == 6  # two titles and four answers
    for text in texts:
        line = line_in(text.file, text.location)
        assert text.words.split()[0] in lines[line - 1] + lines[line]


def test_titles_and_choices_are_spoken_by_the_reader(library: Library) -> None:
    spoken = [text for text in shown_texts(DATA, library) if text.spoken_by_reader]
    assert any(text.words == "I have a question" for text in spoken)
    assert any(text.words == "Standing up for others" for text in spoken)
    assert any(text.words == "Someone has a picture of me." for text in spoken)


def test_a_choice_is_read_in_the_words_for_each_audience(library: Library) -> None:
    file = DATA / "replies" / "safety_check_self.yml"
    read = {text.words: text.audiences for text in shown_texts(DATA, library) if text.file == file}
    assert read["I was asking in general"] == (Audience.ADULT,)

"""Content files become training data: a writer adds a topic by adding a file."""

import shutil
from pathlib import Path

import pytest
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.importers.importer import TrainingDataImporter

from bot.content.errors import ContentError
from bot.content.library import Library, load_library
from bot.nlu import importer
from bot.nlu.importer import ContentImporter
from bot.paths import CONFIG, DATA
from bot.vocabulary import DEFAULT_AUDIENCE, Audience


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, library: Library) -> ContentImporter:
    monkeypatch.setattr(importer, "load_library", lambda: library)
    return ContentImporter()


@pytest.fixture
def with_a_new_topic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentImporter:
    """The importer over a copy of the content with one topic more."""
    shutil.copytree(DATA, tmp_path / "data")
    topic = (DATA / "topics" / "consent.yml").read_text(encoding="utf-8")
    topic = topic.replace("What is consent?", "What is a zebra?")
    (tmp_path / "data" / "topics" / "zebras.yml").write_text(topic, encoding="utf-8")
    monkeypatch.setattr(importer, "load_library", lambda: load_library(tmp_path / "data"))
    return ContentImporter()


def rules(read: ContentImporter) -> dict[str, list[str]]:
    """Each rule's intent and the actions that answer it."""
    found: dict[str, list[str]] = {}
    for step in read.get_stories().story_steps:
        intents = [event.intent["name"] for event in step.events if isinstance(event, UserUttered)]
        names = [event.action_name for event in step.events if isinstance(event, ActionExecuted)]
        (intent,) = intents
        found[intent] = [
            name
            for name in names
            if name and name.startswith(("utter_", "action_")) and name != "action_listen"
        ]
    return found


def test_every_topic_becomes_an_intent_with_its_questions(read: ContentImporter, library: Library) -> None:
    examples = read.get_nlu_data().intent_examples
    assert {example.get("intent") for example in examples} == {f"topic_{name}" for name in library.topics}
    assert len(examples) == sum(len(topic.questions) for topic in library.topics.values())


def test_every_topic_and_group_has_a_rule_that_answers_it(read: ContentImporter, library: Library) -> None:
    expected = {f"topic_{name}" for name in library.topics} | {
        f"group_{group.id}" for group in library.groups
    }
    assert rules(read).keys() == expected
    assert all(actions == [f"utter_{intent}"] for intent, actions in rules(read).items())


def test_every_rule_has_its_intent_and_response_in_the_domain(read: ContentImporter) -> None:
    domain = read.get_domain()
    for intent, (response,) in rules(read).items():
        assert intent in domain.intents
        assert response in domain.responses


def test_every_response_has_a_variation_for_each_audience(read: ContentImporter) -> None:
    for name, variations in read.get_domain().responses.items():
        conditions = [variation.get("condition", [{}])[0].get("value") for variation in variations]
        assert conditions == [*(audience.value for audience in Audience), None], name


def test_who_has_not_said_their_age_reads_the_words_for_the_default_age(
    read: ContentImporter, library: Library
) -> None:
    unsaid = read.get_domain().responses["utter_topic_consent"][-1]
    assert unsaid["text"] == library.topics["consent"].words(DEFAULT_AUDIENCE)


def test_who_has_not_said_their_age_and_asks_as_an_adult_reads_the_answer(
    read: ContentImporter, library: Library
) -> None:
    *_, child, adult, unsaid = read.get_domain().responses["utter_topic_what_to_write_down"]
    assert unsaid["text"] == adult["text"] == library.topics["what_to_write_down"].words(Audience.ADULT)
    assert child["text"] != adult["text"]


def test_a_variation_holds_the_words_for_its_audience(read: ContentImporter, library: Library) -> None:
    for variation in read.get_domain().responses["utter_topic_consent"]:
        audience = Audience(variation.get("condition", [{"value": DEFAULT_AUDIENCE}])[0]["value"])
        assert variation["text"] == library.topics["consent"].answers[audience]


def test_a_topic_leads_to_its_next_topics_and_to_a_person(read: ContentImporter, library: Library) -> None:
    variation = read.get_domain().responses["utter_topic_consent"][0]
    payloads = [button["payload"] for button in variation["buttons"]]
    assert payloads[:-2] == [f"/topic_{name}" for name in library.topics["consent"].next]
    assert payloads[-2:] == ["/show_topics", "/talk_to_someone"]


def test_every_button_leads_to_an_intent_that_exists(read: ContentImporter) -> None:
    domain = read.get_domain().merge(
        TrainingDataImporter.load_from_dict(domain_path=str(CONFIG / "domain")).get_domain()
    )
    known = set(domain.intents) | {"clear"}
    for name, variations in domain.responses.items():
        for button in (button for variation in variations for button in variation.get("buttons", ())):
            assert button["payload"].removeprefix("/") in known, name


def test_only_groups_that_hold_a_topic_are_offered(read: ContentImporter, library: Library) -> None:
    for audience, variation in zip(Audience, read.get_domain().responses["utter_topics"], strict=False):
        offered = {button["payload"] for button in variation["buttons"]}
        held = {f"/group_{topic.group}" for topic in library.topics.values() if topic.is_for(audience)}
        assert {payload for payload in offered if payload.startswith("/group_")} == held


def test_a_heading_is_titled_for_its_reader(read: ContentImporter, library: Library) -> None:
    for audience, variation in zip(Audience, read.get_domain().responses["utter_topics"], strict=False):
        shown = {button["payload"]: button["title"] for button in variation["buttons"]}
        for group in library.groups:
            assert shown.get(f"/group_{group.id}") in {group.title_for(audience), None}


def test_the_youngest_readers_are_not_shown_the_headings_of_older_ones(read: ContentImporter) -> None:
    youngest = read.get_domain().responses["utter_topics"][list(Audience).index(Audience.AGE_8_10)]
    titles = " ".join(button["title"] for button in youngest["buttons"]).lower()
    assert not [word for word in ("porn", "nude", "law", "threat", "parents") if word in titles]


def test_every_topic_is_offered_under_its_group_to_whom_it_is_for(
    read: ContentImporter, library: Library
) -> None:
    responses = read.get_domain().responses
    for name, topic in library.topics.items():
        for audience, variation in zip(Audience, responses[f"utter_group_{topic.group}"], strict=False):
            payloads = {button["payload"] for button in variation["buttons"]}
            assert (f"/topic_{name}" in payloads) == topic.is_for(audience)


def test_no_response_has_a_place_that_a_slot_could_fill(read: ContentImporter) -> None:
    for variations in read.get_domain().responses.values():
        assert not any("{" in variation["text"] for variation in variations)


def test_slots_hold_topics_and_never_text(read: ContentImporter, library: Library) -> None:
    domain = read.get_domain()
    slots = {slot.name: slot for slot in domain.slots}
    for name in ("topic", "other_topic"):
        assert set(slots[name].values) >= {f"topic_{topic}" for topic in library.topics}
        assert not slots[name].influence_conversation
    assert not any(mapping["type"] == "from_text" for slot in domain.slots for mapping in slot.mappings)


def test_a_new_file_brings_everything_that_a_topic_needs(with_a_new_topic: ContentImporter) -> None:
    domain = with_a_new_topic.get_domain()
    assert "topic_zebras" in domain.intents
    assert len(domain.responses["utter_topic_zebras"]) == len(Audience) + 1
    assert rules(with_a_new_topic)["topic_zebras"] == ["utter_topic_zebras"]
    examples = with_a_new_topic.get_nlu_data().intent_examples
    assert "What is a zebra?" in [e.get("text") for e in examples if e.get("intent") == "topic_zebras"]
    groups = domain.responses["utter_group_consent_and_relationships"]  # some ages have a title of their own
    assert {"title": "What is a zebra?", "payload": "/topic_zebras"} in groups[-1]["buttons"]
    assert all("/topic_zebras" in [each["payload"] for each in group["buttons"]] for group in groups)


def test_reading_twice_gives_the_same_in_the_same_order(read: ContentImporter, library: Library) -> None:
    again = ContentImporter()
    assert again.get_domain().as_dict() == read.get_domain().as_dict()
    assert list(again.get_domain().responses) == list(read.get_domain().responses)
    assert again.get_nlu_data().fingerprint() == read.get_nlu_data().fingerprint()
    assert again.get_stories().fingerprint() == read.get_stories().fingerprint()


def test_a_mistake_in_the_content_stops_the_reading(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(importer, "load_library", lambda: load_library(tmp_path))
    with pytest.raises(ContentError, match="safe_words"):
        ContentImporter()


def test_the_configuration_names_this_importer() -> None:
    assert "bot.nlu.importer.ContentImporter" in (CONFIG / "pipeline.yml").read_text(encoding="utf-8")

"""The domain of a trained model is taken as it is; everything else that Rasa reads is still checked."""

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.exceptions import YamlException
from rasa.shared.utils.validation import validate_yaml_schema

from bot.brain.trained_domain import unchecked

FINE = 'version: "3.1"\nintents: [greet]\nresponses:\n  utter_greet: [{text: Hello.}]\n'
FAULTY = FINE + "session_config: {carry_over_slots_to_new_session: perhaps}\n"


def test_a_faulty_domain_is_refused_before_and_after_but_not_inside() -> None:
    with pytest.raises(YamlException):
        Domain.from_yaml(FAULTY)
    with unchecked():
        Domain.from_yaml(FAULTY)
    with pytest.raises(YamlException):
        Domain.from_yaml(FAULTY)


def test_it_is_refused_again_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), unchecked():
        _ = 1 / 0
    with pytest.raises(YamlException):
        Domain.from_yaml(FAULTY)


def test_the_same_domain_is_read() -> None:
    with unchecked():
        read = Domain.from_yaml(FINE)
    assert read.as_dict() == Domain.from_yaml(FINE).as_dict()


def test_what_is_no_domain_is_checked() -> None:
    with unchecked(), pytest.raises(YamlException):
        validate_yaml_schema("nlu: 7", "shared/nlu/training_data/schemas/nlu.yml")

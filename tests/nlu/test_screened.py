"""What the edge has read travels to the brain and back into the same values."""

import json

import numpy
import pytest

from bot.nlu.screened import KEY, Screened, screened
from bot.safety.assessment import Assessment
from bot.vocabulary import Category, Severity, Speaker

VECTOR = numpy.linspace(-1, 1, 512, dtype=numpy.float32)
FOUND = Screened(
    "what is consent", VECTOR, Assessment(Severity.URGENT, Category.GROOMING, Speaker.SELF, ("rule:x",))
)


def test_it_survives_the_way_through_json() -> None:
    back = Screened.from_dict(json.loads(json.dumps(FOUND.to_dict())))
    assert back.folded == FOUND.folded
    assert back.assessment == FOUND.assessment
    assert numpy.array_equal(back.vector, FOUND.vector)


def test_what_came_with_a_message_is_used_as_it_is() -> None:
    assert screened("something else", {KEY: FOUND.to_dict()}).folded == "what is consent"


def test_a_message_that_came_alone_is_read_here() -> None:
    found = screened("my uncle touches me and i hate it", None)
    assert found.assessment.category is Category.SEXUAL_ABUSE
    assert found.vector.shape == (512,)


@pytest.mark.parametrize("part", ["folded", "vector", "assessment"])
def test_a_missing_part_is_no_screening(part: str) -> None:
    values = FOUND.to_dict()
    del values[part]
    with pytest.raises(KeyError):
        Screened.from_dict(values)

"""Lets Rasa read the domain of a trained model without checking it once more.

Rasa checks a domain against a schema each time it reads one. That of a model was checked in the training and
written by Rasa itself; checking it again took two thirds of the time in which the brain loads its model.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def unchecked() -> Iterator[None]:
    """No domain is checked inside the `with` block; whatever else is read is."""
    from rasa.shared.constants import DOMAIN_SCHEMA_FILE
    from rasa.shared.utils import validation

    check = validation.validate_yaml_schema

    def check_others(content: str, schema: str, *more: Any) -> None:
        if schema != DOMAIN_SCHEMA_FILE:
            check(content, schema, *more)

    validation.validate_yaml_schema = check_others
    try:
        yield
    finally:
        validation.validate_yaml_schema = check

"""Reads one YAML content file into its pydantic model, and knows the line of every value."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.content.errors import ContentError, Fault

Model = TypeVar("Model", bound=BaseModel)

REMEDIES = {
    "missing": "Add it; docs/writing-content.md shows a whole file.",
    "extra_forbidden": "Remove it, or correct its spelling.",
    "enum": "Use one of the words listed.",
    "date_from_datetime_parsing": "Write a date as 2026-11-21.",
    "date_parsing": "Write a date as 2026-11-21.",
}
OTHER_REMEDY = "docs/writing-content.md says what belongs here."


def read_file(path: Path, model: type[Model]) -> Model:
    """Read `path` as `model`.

    Raises:
        ContentError: the file is not YAML or does not fit the model; one fault per mistake.
    """
    node, value = _parsed(path)
    try:
        return model.model_validate(value)
    except ValidationError as error:
        raise ContentError([_fault(path, node, item) for item in error.errors()]) from None


class _Loader(yaml.CSafeLoader):
    """Reads dates as text: one that does not exist is then told with its line like any other mistake."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _parsed(path: Path) -> tuple[yaml.Node | None, Any]:
    """The file as a tree that knows its lines, and as plain values."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ContentError([Fault(path, 1, "Not UTF-8 text.", "Save the file as UTF-8.")]) from None
    except FileNotFoundError:
        remedy = "Restore it from the repository."
        raise ContentError([Fault(path, 1, "The file is not there.", remedy)]) from None
    loader = None
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        faults = list(_repeated_keys(path, node))
        value = loader.construct_document(node) if node and not faults else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        faults = [Fault(path, line, f"Not YAML: {error.problem}.", _YAML_REMEDY)]
    except yaml.YAMLError:
        faults = [Fault(path, _line_of_control(text), "Not YAML: a control character.", "Take it out.")]
    finally:
        if loader:
            loader.dispose()
    if faults:
        raise ContentError(faults)
    return node, value


def _line_of_control(text: str) -> int:
    """The line of the first character that YAML does not allow."""
    for number, line in enumerate(text.split("\n"), 1):
        if any(unicodedata.category(character) == "Cc" and character not in "\t\r" for character in line):
            return number
    return 1


def _repeated_keys(path: Path, node: yaml.Node | None) -> Iterator[Fault]:
    """YAML lets the last of two equal keys win, so a writer would lose the first without a word."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated_keys(path, item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, item in node.value:
            if key.value in seen:
                yield Fault(
                    path, key.start_mark.line + 1, f"'{key.value}' stands here twice.", "Keep one of the two."
                )
            seen.add(str(key.value))
            yield from _repeated_keys(path, item)


_YAML_REMEDY = "Check the indent and the quotes on this line and the one before."


def _fault(path: Path, node: yaml.Node | None, error: Any) -> Fault:
    """Turn one pydantic error into a fault with its line."""
    place = ".".join(str(part) for part in error["loc"]) or "the file"
    problem = f"'{place}': {error['msg'].removeprefix('Value error, ')}."
    return Fault(path, line_of(node, error["loc"]), problem, REMEDIES.get(error["type"], OTHER_REMEDY))


def line_in(path: Path, location: Sequence[int | str]) -> int:
    """The line of a part of a file that was read without fault."""
    node, _ = _parsed(path)
    return line_of(node, location)


def line_of(node: yaml.Node | None, location: Sequence[int | str]) -> int:
    """The line (1-based) of the deepest part of `location` that the file has."""
    line = 1
    for part in location:
        child = _child(node, part)
        if child is None:
            continue  # pydantic names the forms that a value may take among the parts
        key, node = child
        line = key.start_mark.line + 1
    return line


def _child(node: yaml.Node | None, part: int | str) -> tuple[yaml.Node, yaml.Node] | None:
    """The node under `part`, with the node that names it (its key, or itself in a list)."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None

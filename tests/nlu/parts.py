"""Graph components, made the way Rasa makes them."""

from pathlib import Path
from typing import Any, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource

Component = TypeVar("Component", bound=GraphComponent)


def make(kind: type[Component], folder: Path, **config: Any) -> Component:
    """A component from its public factory."""
    return kind.create(
        {**kind.get_default_config(), **config},
        LocalModelStorage.create(folder),
        Resource(kind.__name__),
        ExecutionContext(GraphSchema({}), node_name=f"run_{kind.__name__}0"),
    )

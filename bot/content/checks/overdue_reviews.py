"""Files whose review should have taken place."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.content.errors import Fault
from bot.content.yaml_file import line_in

if TYPE_CHECKING:
    from bot.content.library import Library

REMEDY = "Read the file against its sources, mend it, and set the dates anew."


class Dated(Protocol):
    """A content file with a date by which a person has to read it again."""

    @property
    def review_by(self) -> datetime.date:
        """The last day on which it counts as reviewed."""


def overdue_reviews(data: Path, library: "Library", on: datetime.date) -> Iterator[Fault]:
    """One fault for each topic, risk, lead, lesson, service and contact whose review lies before `on`."""
    for path, place, content in _dated(data, library):
        if content.review_by < on:
            problem = f"The review was due by {content.review_by}."
            yield Fault(path, line_in(path, [*place, "review_by"]), problem, REMEDY)


def _dated(data: Path, library: "Library") -> Iterator[tuple[Path, list[int | str], Dated]]:
    """Everything with a date, where it stands."""
    folders: Mapping[str, Mapping[str, Dated]] = {
        "topics": library.topics,
        "risks": {str(category): risk for category, risk in library.risks.items()},
        "leads": library.leads,
        "lessons": library.lessons,
        "services": library.file_services(),
    }
    for folder, files in folders.items():
        for name, content in files.items():
            yield data / folder / f"{name}.yml", [], content
    for name, area in library.areas.items():
        for place, _, contact in area.written_out():
            yield data / "areas" / f"{name}.yml", list(place), contact

"""What is wrong in a content file, said so that a writer can mend it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.paths import PROJECT


@dataclass(frozen=True, order=True)
class Fault:
    """One mistake: the file, the line (1-based), what is wrong and what to write instead."""

    file: Path
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        """The fault as one line, in the form that editors turn into a link."""
        shown = self.file.relative_to(PROJECT) if self.file.is_relative_to(PROJECT) else self.file
        return f"{shown}:{self.line}: {self.problem} {self.remedy}"


class ContentError(Exception):
    """Raised when content files hold mistakes. Carries all of them, not only the first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Keep the faults in file and line order."""
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))

"""What a look at a page has found, and the words for it (`words.yml`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

WORDS = Path(__file__).parent / "words.yml"


class Kind(StrEnum):
    """What can be wrong."""

    PAGE_NOT_LOADED = "page_not_loaded"
    NO_SCRIPT = "no_script"
    LINE_IS_TEXT = "line_is_text"
    SWITCHED_OFF = "switched_off"
    IS_MODULE = "is_module"
    NO_SITE = "no_site"
    CURLY_QUOTES = "curly_quotes"
    IN_A_FRAME = "in_a_frame"
    SCRIPT_MIXED = "script_mixed"
    SCRIPT_POLICY = "script_policy"
    SCRIPT_NOT_LOADED = "script_not_loaded"
    SCRIPT_FAILED = "script_failed"
    BUTTON_HIDDEN = "button_hidden"
    BUTTON_COVERED = "button_covered"
    FRAME_POLICY = "frame_policy"
    FRAME_MIXED = "frame_mixed"
    UNKNOWN_SITE = "unknown_site"
    UNREGISTERED_ORIGIN = "unregistered_origin"
    CHAT_NOT_STARTED = "chat_not_started"
    NO_PLAIN_LINK = "no_plain_link"


# Worth a word, but the widget works all the same.
ADVICE = frozenset({Kind.NO_PLAIN_LINK})


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, with what is special about it here."""

    kind: Kind
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        """Whether the widget does not work because of it."""
        return self.kind not in ADVICE

    @property
    def wrong(self) -> str:
        """What is wrong, in a sentence."""
        return _words()[self.kind]["wrong"].format(**self.details)

    @property
    def mend(self) -> str:
        """What to do about it."""
        return _words()[self.kind]["mend"].format(**self.details)


@cache
def _words() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return words

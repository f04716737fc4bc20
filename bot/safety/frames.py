"""How a message is meant: a plain question, school work, a story, a joke, or telling."""

from bot.safety.phrase_layer import Findings

_FRAMES = ("school_work", "fiction", "laughing")


def asks_for_information(found: Findings) -> bool:
    """Whether the message asks about a subject without a word about anybody in particular."""
    return "asks_information" in found.cues and "personal_event" not in found.cues


def frame_of(found: Findings) -> str | None:
    """The frame that lowers what a message weighs, or None for plain telling."""
    if asks_for_information(found):
        return "information"
    return next((frame for frame in _FRAMES if frame in found.cues), None)

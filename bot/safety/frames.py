"""How a message is meant: a plain question, a denial, school work, a story, a joke, or telling."""

from bot.safety.phrase_layer import Findings, RiskPhrase

_ABOUT_SOMEBODY = {"personal_event", "age_of_a_child", "asks_about_a_case"}
_FRAMES = ("school_work", "fiction", "laughing")


def asks_for_information(found: Findings) -> bool:
    """Whether the message asks about a subject without a word about anybody in particular."""
    return "asks_information" in found.cues and not found.cues & _ABOUT_SOMEBODY


def frame_of(found: Findings) -> str | None:
    """The frame that lowers what a message weighs, or None for plain telling."""
    if asks_for_information(found):
        return "information"
    if found.denied:
        return "denial"
    return next((frame for frame in _FRAMES if frame in found.cues), None)


def standing_phrases(found: Findings, frame: str | None) -> tuple[RiskPhrase, ...]:
    """The phrases that count under a frame: no frame silences what is told of the writer or someone near."""
    return tuple(phrase for phrase in found.phrases if phrase.personal or frame is None)


def evidence_in(found: Findings) -> frozenset[str]:
    """What speaks for or against a risk beside the model: the phrases that stand, and the frame."""
    frame = frame_of(found)
    names = {f"rule:{phrase.name}" for phrase in standing_phrases(found, frame)}
    return frozenset({*names, f"frame:{frame}"} if frame else names)

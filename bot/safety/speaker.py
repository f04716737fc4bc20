"""Who a message is about."""

from bot.safety.classifier.model import Opinion
from bot.safety.phrase_layer import Findings, RiskPhrase
from bot.vocabulary import Speaker

_CUE_WEIGHT = 0.35  # what one clear cue adds to the model's share for a speaker
_RULE_WEIGHT = 0.5  # what a phrase rule adds that says who it is about
_CHILDS_OWN_AGE = 0.1  # what is left of the share for an adult when the writer is a child by their own words
_CUES = {
    "friend": Speaker.FRIEND,
    "adult": Speaker.ADULT,
    "to_me": Speaker.SELF,
    "own_behaviour": Speaker.OWN_BEHAVIOUR,
}


def speaker_of(found: Findings, phrases: tuple[RiskPhrase, ...], opinion: Opinion) -> Speaker:
    """The speaker that rules, cues and the model point to together."""
    shares = dict(opinion.speakers)
    if "age_of_a_child" in found.cues:
        shares[Speaker.ADULT] = shares.get(Speaker.ADULT, 0.0) * _CHILDS_OWN_AGE
    for cue, speaker in _CUES.items():
        if cue in found.cues:
            shares[speaker] = shares.get(speaker, 0.0) + _CUE_WEIGHT
    for speaker in {phrase.label.speaker for phrase in phrases if phrase.label.speaker}:
        shares[speaker] = shares.get(speaker, 0.0) + _RULE_WEIGHT
    return max(shares, key=lambda speaker: (shares[speaker], speaker.value), default=Speaker.UNKNOWN)

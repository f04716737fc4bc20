"""Who a message is about."""

from bot.safety.classifier.model import Opinion
from bot.safety.phrase_layer import Findings, RiskPhrase
from bot.vocabulary import Speaker

_CUE_WEIGHT = 0.35  # what one clear cue adds to the model's share for a speaker
_RULE_WEIGHT = 0.5  # what a phrase rule adds that says who it is about
_CHILDS_OWN_AGE = 0.1  # what is left of the share for an adult when the writer is a child by their own words
_NOBODY_ELSE = 0.15  # the same when the message names no child and no friend
BY_ADULT = "adult"  # the cue of words of an adult who has to do with children
OF_SELF = "to_me"  # the cue of words that say something was done to the writer
_CUES = {
    "friend": Speaker.FRIEND,
    BY_ADULT: Speaker.ADULT,
    OF_SELF: Speaker.SELF,
    "own_behaviour": Speaker.OWN_BEHAVIOUR,
}


def weigh_speakers(
    found: Findings, phrases: tuple[RiskPhrase, ...], opinion: Opinion
) -> dict[Speaker, float]:
    """How much rules, cues and the model together point to each speaker."""
    shares = dict(opinion.speakers)
    cues = set(found.cues)
    if "age_of_a_child" in cues:
        # "a 12 year old boy" is also how adults speak of a child: the writer's own age settles it.
        cues.discard(BY_ADULT)
        shares[Speaker.ADULT] = shares.get(Speaker.ADULT, 0.0) * _CHILDS_OWN_AGE
    elif not cues & {BY_ADULT, "friend"}:
        # Nobody else is named, so a mistake must not put an adult's answer before a child.
        shares[Speaker.ADULT] = shares.get(Speaker.ADULT, 0.0) * _NOBODY_ELSE
    for cue, speaker in _CUES.items():
        if cue in cues:
            shares[speaker] = shares.get(speaker, 0.0) + _CUE_WEIGHT
    for speaker in {phrase.label.speaker for phrase in phrases if phrase.label.speaker}:
        shares[speaker] = shares.get(speaker, 0.0) + _RULE_WEIGHT
    return shares

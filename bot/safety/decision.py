"""Decides what a message is about and whom it is about: both at once, because each tells of the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.safety.classifier.model import Opinion
from bot.safety.kind import RiskKind
from bot.safety.phrase_layer import Findings, RiskPhrase
from bot.safety.settings import SURE_OF_CATEGORY, SURE_OF_OWN_BEHAVIOUR, SURE_OF_SPEAKER
from bot.safety.speaker import weigh_speakers
from bot.vocabulary import Category, Speaker

PHRASE_WEIGHT = 0.35  # what the first phrase rule of a category adds to the model's share for it
FURTHER_WEIGHT = 0.1  # what each further one adds: they often see the same words
PEER_SHARE = 0.8  # of what phrases of sexual abuse weigh, where only other young people are named
OTHERS_ONLY = 0.2  # what is left of the share of own behaviour where phrases tell of what others did
UNHEARD_OF = 0.02  # weight of a category and speaker that no example joins


@dataclass(frozen=True)
class Decision:
    """The likeliest category and speaker, and whether they are likely enough to be spoken of."""

    category: Category
    speaker: Speaker
    is_sure: bool


def decide(
    found: Findings, phrases: tuple[RiskPhrase, ...], opinion: Opinion, kinds: Mapping[Category, RiskKind]
) -> Decision:
    """The category and speaker that fit best together."""
    categories = _weigh_categories(found, phrases, opinion)
    speakers = weigh_speakers(found, phrases, opinion)
    if _tells_of_others_only(found, phrases):
        # Somebody who was forced must not be answered as somebody who forced.
        categories[Category.OWN_BEHAVIOUR] = categories.get(Category.OWN_BEHAVIOUR, 0.0) * OTHERS_ONLY
        speakers[Speaker.OWN_BEHAVIOUR] = speakers.get(Speaker.OWN_BEHAVIOUR, 0.0) * OTHERS_ONLY
    pairs = [(category, speaker) for category in categories for speaker in speakers]

    def weight(pair: tuple[Category, Speaker]) -> float:
        category, speaker = pair
        lift = kinds[category].speakers[speaker] if category in kinds else 1.0
        return float(categories[category] * speakers[speaker] * max(lift, UNHEARD_OF) ** 0.5)

    weights = {pair: weight(pair) for pair in pairs}
    category, speaker = max(pairs, key=weights.__getitem__)
    whole = sum(weights.values())
    of_category = sum(each for pair, each in weights.items() if pair[0] is category) / whole
    of_speaker = sum(each for pair, each in weights.items() if pair[1] is speaker) / whole
    accused = Category.OWN_BEHAVIOUR is category or Speaker.OWN_BEHAVIOUR is speaker
    wanted = SURE_OF_OWN_BEHAVIOUR if accused and not _says_they_did_it(found, phrases) else SURE_OF_SPEAKER
    return Decision(category, speaker, of_category >= SURE_OF_CATEGORY and of_speaker >= wanted)


def _tells_of_others_only(found: Findings, phrases: tuple[RiskPhrase, ...]) -> bool:
    """Whether phrases tell of harm and neither they nor a cue say that the writer did it."""
    return bool(phrases) and not _says_they_did_it(found, phrases)


def _says_they_did_it(found: Findings, phrases: tuple[RiskPhrase, ...]) -> bool:
    """Whether a phrase or a cue, and not only the model, says that the writer did it."""
    named = any(phrase.label.category is Category.OWN_BEHAVIOUR for phrase in phrases)
    return named or "own_behaviour" in found.cues


def _weigh_categories(
    found: Findings, phrases: tuple[RiskPhrase, ...], opinion: Opinion
) -> dict[Category, float]:
    weights = dict(opinion.categories)
    seen: set[Category] = set()
    for phrase in dict.fromkeys(phrases):
        category = phrase.label.category
        added = FURTHER_WEIGHT if category in seen else PHRASE_WEIGHT
        seen.add(category)
        if category is Category.SEXUAL_ABUSE and "peer" in found.lists and "adult_person" not in found.lists:
            peers = weights.get(Category.PEER_HARM, 0.0)
            weights[Category.PEER_HARM] = peers + PEER_SHARE * added
            added *= 1 - PEER_SHARE
        weights[category] = weights.get(category, 0.0) + added
    return weights

"""The numbers that decide when the detector speaks up.

Chosen on the part of the open test set that may be looked at. GRAVE_AT was chosen with scores of the other
part in view, though with none of its words (docs/decisions/0030).
Risks are calibrated probabilities.
"""

from bot.vocabulary import Category

HINT_AT = 0.6  # risk from which a message is answered with help
PHRASE_AT = 0.45  # the same where a phrase of a risk is found
GRAVE_AT = 0.28  # risk that it is one where a miss is gravest: the risk times the share of those categories
GRAVE_PHRASE_AT = 0.2  # risk where a phrase of such a one speaks of the writer
ESCALATE_AT = 0.8  # risk from which the help is that of the category; the mildest help below
# From these shares on the reply may speak of one risk and one speaker: measured on the seen part, 96 of 100
# are right then. Below, its words fit whatever it is about. Taking a hurt child for one who hurt is gravest.
SURE_OF_CATEGORY = 0.6
SURE_OF_SPEAKER = 0.7
SURE_OF_OWN_BEHAVIOUR = 0.9
SURE_ALONE = 0.97  # risk of a message by itself from which earlier messages no longer matter
HISTORY_WEIGHT = 0.85  # how much the conversation counts beside the message by itself
HISTORY_FROM = 0.4  # risk of the last message from which "i cant say it" tells
HOLDING_BACK_SHARE = 0.85  # what is left of that risk then
HISTORY_LENGTH = 6  # earlier messages that are read

GRAVE = frozenset({Category.IMMEDIATE_DANGER, Category.SUICIDE_SELF_HARM})

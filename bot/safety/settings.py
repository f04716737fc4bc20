"""The numbers that decide when the detector speaks up.

Chosen from the scores of training examples by models that had not seen them; `tests/safety` measures them on
messages that are not among those.
"""

ESCALATE_AT = 0.8  # calibrated probability of a risk from which the model alone escalates
HINT_AT = 0.7  # from here on a message is answered with the mildest help
INFORMATION_AT = 0.8  # the same for a question for information, school work, fiction or a joke
DENIAL_AT = 0.97  # the same for a message whose only risky phrase is turned round ("nobody hurts me")
PHRASE_RISK = 0.9  # what a message with a risk phrase counts for in the messages after it
HOLDING_BACK_RISK = 0.6  # what "i cant say it" counts for after a message that carried risk
HISTORY_DECAY = 0.7  # what is left of a message's score one message later
HISTORY_FROM = 0.4  # a message below this score adds nothing to those after it
HISTORY_LENGTH = 6  # earlier messages that are read

"""The numbers that decide when the detector speaks up. Chosen by cross-validation on the training examples;
`tests/safety` measures them on messages that are not among those."""

ESCALATE_AT = 0.5  # calibrated probability of a risk from which the model alone escalates
HINT_AT = 0.35  # from here on a message is answered with the mildest help
INFORMATION_AT = 0.8  # the same for a question for information, school work, fiction or a joke
HISTORY_DECAY = 0.6  # what is left of a message's score one message later
HISTORY_LENGTH = 6  # earlier messages that are read

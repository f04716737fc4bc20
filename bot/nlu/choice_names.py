"""How choices and intents that content files bring are named."""

TOPIC_PREFIX = "topic_"
GROUP_PREFIX = "group_"

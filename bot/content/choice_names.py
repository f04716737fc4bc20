"""How choices and intents that content files bring are named."""

TOPIC_PREFIX = "topic_"
GROUP_PREFIX = "group_"
LESSON_PREFIX = "lesson_"
AREA_PREFIX = "area_"
SHOW_AREAS = "show_areas"
# The value of a topic slot when no topic is likely.
NO_TOPIC = "none"

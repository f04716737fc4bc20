"""How much one person may send, as the pages and the API both need to know."""

MOST_CHARACTERS = 1_000
MOST_MESSAGES = 60

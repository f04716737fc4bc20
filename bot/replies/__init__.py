"""Composes the API's messages from content files; for the actions and, when they are dead, for the edge."""

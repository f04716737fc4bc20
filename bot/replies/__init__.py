"""Composes the messages of the API from content files; used by the actions and, when they are dead, by the edge."""

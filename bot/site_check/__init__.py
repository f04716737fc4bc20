"""Looks at a school's page in a real browser and says what blocks the widget on it."""

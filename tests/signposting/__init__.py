"""Tests of `bot.signposting` and of the services' data."""

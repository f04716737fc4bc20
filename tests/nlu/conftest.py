"""Prepares this process for Rasa before any test module imports a graph component."""

from bot.brain import rasa_environment

rasa_environment.prepare()

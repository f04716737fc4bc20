"""The chat without scripts: each reply is a page, and what goes on is known from the form alone."""

from bot.edge.plain.routes import is_plain, plain_trouble, routes

__all__ = ["is_plain", "plain_trouble", "routes"]

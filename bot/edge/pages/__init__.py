"""What a browser gets: the loader, the chat page, the help page without JavaScript, the demo page."""

from bot.edge.pages.blueprint import page_routes

__all__ = ["page_routes"]

"""The content book: everything that Signpost says, on paper, for a safeguarding lead to read and sign off."""

from bot.content.book.book import book

__all__ = ["book"]

"""Whether what people are shown can be read, keeps to the rules of wording, and has been reviewed in time.

Loading (`bot.content.library`) finds what a program cannot work with; these checks find what a reader should
not be shown. They run in `signpost check` and so before each commit, never while Signpost serves.
"""

from bot.content.checks.content_faults import content_faults
from bot.content.checks.reading_level import ReadingLevel

__all__ = ["ReadingLevel", "content_faults"]

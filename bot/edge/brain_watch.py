"""Notices that the brain hangs or is dead, and when it is well again, so that no further message asks it."""

import asyncio
from collections.abc import Awaitable, Callable

PAUSE_SECONDS = 1.0


class BrainWatch:
    """After one late or lost answer the edge answers alone, until the brain answers in time.

    The first look follows at once, so that one such answer of a brain that is well costs next to nothing.
    """

    def __init__(self, look: Callable[[], Awaitable[bool]], pause: float = PAUSE_SECONDS) -> None:
        """Start out trusting.

        Args:
            look: asks the brain something of its own; true when the answer came in time.
            pause: seconds between two looks.
        """
        self._look = look
        self._pause = pause
        self._watching: asyncio.Task[None] | None = None

    @property
    def is_away(self) -> bool:
        """Whether an answer was late or lost, and the brain has not answered in time since."""
        return self._watching is not None and not self._watching.done()

    def suspect(self) -> None:
        """An answer was late or lost: look after the brain in the background until it is well."""
        if not self.is_away:
            self._watching = asyncio.create_task(self._until_well(), name="brain-watch")

    async def stop(self) -> None:
        """Look no more."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.wait({self._watching})

    async def _until_well(self) -> None:
        while not await self._look():
            await asyncio.sleep(self._pause)

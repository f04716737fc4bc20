"""Notices that the brain hangs, and when it is well again, so that not every message waits for it."""

import asyncio
from collections.abc import Awaitable, Callable

PAUSE_SECONDS = 1.0


class BrainWatch:
    """One late answer is enough: from then on the edge answers alone, until the brain answers it in time.

    The first look follows at once, so that one late answer of a brain that is well costs next to nothing.
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
    def hangs(self) -> bool:
        """Whether the brain was late and has not answered in time since."""
        return self._watching is not None and not self._watching.done()

    def suspect(self) -> None:
        """An answer was late: look after the brain in the background until it is well."""
        if not self.hangs:
            self._watching = asyncio.create_task(self._until_well(), name="brain-watch")

    async def stop(self) -> None:
        """Look no more."""
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.wait({self._watching})

    async def _until_well(self) -> None:
        while not await self._look():
            await asyncio.sleep(self._pause)

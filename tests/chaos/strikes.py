"""Kills what stands behind the edge, one by one and all at once."""

import random
from collections.abc import Callable

import psutil

from tests.chaos.databases import Breakable
from tests.end_to_end.processes import ACTIONS, BRAIN
from tests.stack import Stack

DATABASE = "database"


class Striker:
    """Kills parts of one running Signpost, and notes what it has killed, in order."""

    def __init__(self, stack: Stack, database: Breakable) -> None:
        """Keep what to break: processes, and the database of the statistics."""
        self._stack = stack
        self._database = database
        self._is_gone = False
        self.killed: list[str] = []

    def plan(self, messages: int, seed: int) -> dict[int, Callable[[], None]]:
        """Each part in the first sixth, and all at once in the third quarter, when all is back.

        Which message each strike comes with is left to chance.
        """
        chance = random.Random(seed)
        single = [self.brain, self.actions, self.database]
        chance.shuffle(single)
        moments = sorted(chance.sample(range(messages // 50, messages // 6), len(single)))
        last = chance.randrange(messages // 2, 3 * messages // 4)
        return dict(zip([*moments, last], [*single, self.everything], strict=True))

    def brain(self) -> None:
        """Kill the brain; the supervisor starts it again."""
        self._kill(BRAIN)

    def actions(self) -> None:
        """Kill the action server; the supervisor starts it again."""
        self._kill(ACTIONS)

    def database(self) -> None:
        """Take the database away for good."""
        self._is_gone = True
        self._database.take_away()
        self.killed.append(DATABASE)

    def everything(self) -> None:
        """Kill whatever of the three is alive."""
        if not self._is_gone:
            self.database()
        self.brain()
        self.actions()

    def _kill(self, module: str) -> None:
        """A process that is dead already stays dead."""
        try:
            self._stack.child(module).kill()
        except (AssertionError, psutil.Error):
            return
        self.killed.append(module)

"""`python -m tests.chaos.measure`: how fast help comes while all behind the edge is in trouble."""

import argparse
import asyncio
import os
import tempfile
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from bot.brain.training import ensure_model
from bot.confirmation.serving import served
from bot.content.library import load_library
from bot.replies.composer import Composer
from bot.safety.detector import RiskDetector
from tests.chaos.databases import DATABASES
from tests.chaos.figures import figures
from tests.chaos.judge import Judge
from tests.chaos.scripts import Script, risk_messages, scripts
from tests.chaos.storm import Storm
from tests.chaos.strikes import Striker
from tests.end_to_end.processes import ACTIONS, BRAIN, dead, frozen
from tests.stack import Stack, running_stack

MESSAGES = 1000
AT_ONCE = 8


@dataclass(frozen=True)
class Measuring:
    """Plays the same thousand messages under different kinds of trouble."""

    stack: Stack
    judge: Judge
    plays: list[Script]

    def under(self, name: str, trouble: AbstractContextManager[object], *, at_once: int = AT_ONCE) -> None:
        """Print how fast the replies were and how many were right."""
        with trouble:
            self.play(name, Storm(self.stack.url), at_once)
        self.stack.wait_until_ready()

    def play(self, name: str, storm: Storm, at_once: int) -> None:
        """One storm and its line."""
        played = asyncio.run(storm.play(self.plays, at_once))
        exchanges = [exchange for conversation in played for exchange in conversation]
        wrong = sum(1 for conversation in played for _ in self.judge.complaints(conversation))
        print(
            f"{figures(f'{name}, {at_once} at once', exchanges)}, {len(exchanges) - wrong} right", flush=True
        )


def main(arguments: Iterable[str] | None = None) -> None:
    """Measure and print; a trained model is made when there is none."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.measure", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="what chance begins with")
    parser.add_argument("--database", choices=DATABASES, default="sqlite", help="the one that is killed")
    given = parser.parse_args(list(arguments) if arguments is not None else None)
    ensure_model()
    risks = risk_messages(RiskDetector.load())
    judge = Judge(Composer(served(load_library())), risks)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, seed {given.seed}, {given.database}")
    with (
        tempfile.TemporaryDirectory() as name,
        DATABASES[given.database](Path(name)) as database,
        running_stack(Path(name), SIGNPOST_STATISTICS_URL=database.url) as stack,
    ):
        measuring = Measuring(stack, judge, scripts(risks, MESSAGES, given.seed))
        measuring.under("all well", nullcontext())
        for at_once in (1, AT_ONCE):
            measuring.under("brain dead", dead(stack, BRAIN), at_once=at_once)
        measuring.under("brain and actions dead", dead(stack, BRAIN, ACTIONS))
        measuring.under("brain hangs", frozen(stack.child(BRAIN)))
        measuring.under("actions hang", frozen(stack.child(ACTIONS)))
        striker = Striker(stack, database)
        measuring.play("each and all killed", Storm(stack.url, striker.plan(MESSAGES, given.seed)), AT_ONCE)


if __name__ == "__main__":
    main()

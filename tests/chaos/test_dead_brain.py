"""With the brain dead, help comes at once, also to many at a time."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.safety.detector import RiskDetector
from tests.chaos.figures import p99_seconds
from tests.chaos.scripts import risk_messages, scripts
from tests.chaos.storm import Storm
from tests.end_to_end.processes import BRAIN, dead
from tests.stack import running_stack

MESSAGES = 250
AT_ONCE = 8
P99_SECONDS = 0.15
# Others may use the machine while one storm rages. What the edge itself needs, the calmest of some shows.
STORMS = 4
MOST_LOAD = 3.0  # programs for each processor; the stack, this test and another one make two


@pytest.mark.usefixtures("trained")
def test_of_a_hundred_messages_at_most_one_waits_longer_than_promised(
    tmp_path: Path, detector: RiskDetector
) -> None:
    plays = scripts(risk_messages(detector), MESSAGES, 1)
    with running_stack(tmp_path) as stack, dead(stack, BRAIN):
        waits = []
        for _ in range(STORMS):
            played = asyncio.run(Storm(stack.url).play(plays, AT_ONCE))
            waits.append(p99_seconds([exchange for each in played for exchange in each]))
    told = ", ".join(f"{1000 * wait:.0f} ms" for wait in waits)
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    if min(waits) >= P99_SECONDS and load > MOST_LOAD:
        pytest.skip(f"other programs hold the processors (load {load:.1f} each): {told}")
    print(told)
    assert min(waits) < P99_SECONDS

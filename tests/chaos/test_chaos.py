"""A thousand messages that carry risk, while everything behind the edge is killed."""

import asyncio
from pathlib import Path

import pytest

from bot.confirmation.serving import served
from bot.content.library import Library
from bot.replies.composer import Composer
from bot.safety.detector import RiskDetector
from tests.chaos.databases import DATABASES
from tests.chaos.figures import figures
from tests.chaos.judge import Judge
from tests.chaos.scripts import risk_messages, scripts
from tests.chaos.storm import Storm
from tests.chaos.strikes import DATABASE, Striker
from tests.end_to_end.processes import ACTIONS, BRAIN
from tests.stack import running_stack

MESSAGES = 1000
AT_ONCE = 8
SEED = 20261122


@pytest.mark.parametrize("kind", DATABASES)
@pytest.mark.usefixtures("trained")
def test_a_thousand_risk_messages_get_a_thousand_right_replies_whatever_dies(
    tmp_path: Path, library: Library, kind: str
) -> None:
    risks = risk_messages(RiskDetector.load())
    plays = scripts(risks, MESSAGES, SEED)
    with (
        DATABASES[kind](tmp_path) as database,
        running_stack(tmp_path, SIGNPOST_STATISTICS_URL=database.url) as stack,
    ):
        striker = Striker(stack, database)
        storm = Storm(stack.url, striker.plan(MESSAGES, SEED))
        conversations = asyncio.run(storm.play(plays, AT_ONCE))
        assert stack.stop() == 0
        log = stack.log.read_text(encoding="utf-8")
    # Each did die, and all together once more, as the supervisor and the edge saw it, too.
    assert sorted(striker.killed) == sorted([BRAIN, ACTIONS, DATABASE, BRAIN, ACTIONS])
    for seen in ("The brain stopped", "The actions stopped", "Statistics could not be written"):
        assert seen in log
    exchanges = [exchange for conversation in conversations for exchange in conversation]
    print(f"killed: {striker.killed}")
    print(figures("all of them", exchanges))
    typed = sorted(text for each in plays for text in each.texts)
    assert sorted(exchange.text for exchange in exchanges) == typed
    judge = Judge(Composer(served(library)), risks)
    assert [found for each in conversations for found in judge.complaints(each)] == []
